package io.periplus.config;

import java.nio.file.Path;

/**
 * One source that a company delivers.
 *
 * @param system name under which its rows are kept: {@code source_system}
 * @param mapping folder under {@code conf/sources} that says how its files become landing tables
 * @param landing folder in which its files arrive
 * @param isRequired whether a night without it is refused rather than degraded
 */
public record SourceUse(String system, String mapping, Path landing, boolean isRequired) {}
