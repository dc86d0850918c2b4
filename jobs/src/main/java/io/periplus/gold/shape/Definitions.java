package io.periplus.gold.shape;

import io.periplus.config.Company;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Digests of the definitions on which rows depend; series with different ones are not joined.
 *
 * @param episode of what is one episode, and when it is resolved
 * @param churn of who is lost
 */
public record Definitions(String episode, String churn) {

  public static Definitions of(Company company) {
    var windows = company.windows();
    Stream<Object> usual = Stream.of(windows.episodeGap(), windows.episodeMaxSpan(), windows.fcr());
    Stream<Object> reasons =
        company.journey().reasons().stream()
            .map(r -> List.of(r.source(), r.code(), r.group(), r.gapDays(), r.fcrWindowDays()));
    return new Definitions(
        digest(Stream.concat(usual, reasons)), digest(Stream.of(windows.churnHorizon())));
  }

  private static String digest(Stream<?> parts) {
    return DigestUtils.sha256Hex(parts.map(Object::toString).collect(Collectors.joining("|")))
        .substring(0, 16);
  }
}
