package io.periplus.config;

import java.nio.file.Path;
import java.util.List;

/**
 * One source that a company delivers.
 *
 * @param system name of the delivery, and of its rows where the mapping stamps them: {@code
 *     source_system}
 * @param mapping folder under {@code conf/sources} that says how its files become landing tables
 * @param landing folder in which its files arrive
 * @param isRequired whether a night without it is refused rather than degraded
 * @param systems source systems that its rows may name; only the delivery itself, unless the
 *     mapping is {@code periplus}, whose rows name their own
 */
public record SourceUse(
    String system, String mapping, Path landing, boolean isRequired, List<String> systems) {

  /** A delivery whose rows all belong to one system, its own. */
  public SourceUse(String system, String mapping, Path landing, boolean isRequired) {
    this(system, mapping, landing, isRequired, List.of(system));
  }
}
