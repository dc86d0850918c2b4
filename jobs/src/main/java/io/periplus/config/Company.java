package io.periplus.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * A company: everything that makes this warehouse its own.
 *
 * @param name name of its file, such as {@code olist}
 * @param title name that people read
 * @param currency ISO 4217 code of the group currency, in which gold states every amount
 * @param zone where its business days begin and end
 * @param calendar its weeks, years and holidays
 * @param warehouse folder of its tables
 * @param sources where its data comes from
 * @param journey its stages, touchpoints, components, reasons and channels
 * @param metrics the scores it measures
 * @param kpis the lines of its board page, in order
 * @param windows how long things are waited for
 * @param models what its models are told
 * @param linkage how effects become money, and what is asked beforehand
 * @param runtime how its nights are run
 */
public record Company(
    String name,
    String title,
    String currency,
    ZoneId zone,
    BusinessCalendar calendar,
    Path warehouse,
    List<SourceUse> sources,
    Journey journey,
    List<MetricDefinition> metrics,
    List<Kpi> kpis,
    Windows windows,
    ModelSettings models,
    Linkage linkage,
    RuntimeSettings runtime) {}
