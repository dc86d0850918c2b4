package io.periplus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The queries of gold's views. They stand beside the tables of gold as resources, so that this
 * package needs to know their names only.
 */
final class GoldViews {
  private static final ConcurrentHashMap<String, Optional<String>> TEXTS =
      new ConcurrentHashMap<>();

  private GoldViews() {}

  static Optional<String> text(String view) {
    return view.matches("v_[a-z_]+")
        ? TEXTS.computeIfAbsent(view, GoldViews::read)
        : Optional.empty();
  }

  private static Optional<String> read(String view) {
    try (InputStream in =
        GoldViews.class.getResourceAsStream("/io/periplus/gold/view/" + view + ".sql")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
