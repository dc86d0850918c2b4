package io.periplus.night;

import io.periplus.job.Night;
import io.periplus.store.control.Canonical;
import java.util.List;

/** The digest of everything that goes into a night: equal inputs need no second run. */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * The digest of a night's inputs.
   *
   * @param files one line a file, in any order: source, dataset, name, size and digest
   */
  static String of(
      Night night, String configSha256, String planSha256, String code, List<String> files) {
    StringBuilder text = new StringBuilder("periplus-fingerprint/1\n");
    text.append("business_date=").append(night.businessDate()).append('\n');
    text.append("as_of=").append(night.asOf()).append('\n');
    text.append("zone=").append(night.zone()).append('\n');
    text.append("config=").append(configSha256).append('\n');
    text.append("plan=").append(planSha256).append('\n');
    text.append("code=").append(code).append('\n');
    files.stream().sorted().forEach(f -> text.append("file=").append(f).append('\n'));
    return Canonical.sha256(text.toString());
  }
}
