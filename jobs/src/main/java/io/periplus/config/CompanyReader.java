package io.periplus.config;

import io.periplus.config.hocon.Section;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code periplus}, the whole of a company. */
final class CompanyReader {
  private static final String FOLDER_NAME = "[a-z][a-z0-9_-]*";

  /** The mapping of files that are in the contract's own form already. */
  private static final String CONTRACT_FORM = "periplus";

  private final String name;
  private final Path home;

  /**
   * @param name name of the company's file
   * @param home folder from which its relative paths start
   */
  CompanyReader(String name, Path home) {
    this.name = name;
    this.home = home;
  }

  Company read(Section in) {
    BusinessCalendar calendar = in.block("calendar", CalendarReader::read);
    List<SourceUse> sources = in.block("sources", this::sources);
    List<MetricDefinition> metrics = in.block("metrics", FiguresReader::metrics);
    Windows windows = in.block("windows", FiguresReader::windows);
    Set<String> metricCodes = new TreeSet<>();
    metrics.forEach(metric -> metricCodes.add(metric.code()));
    Set<String> systems = new TreeSet<>();
    sources.forEach(source -> systems.addAll(source.systems()));
    JourneyReader journeys = new JourneyReader(metricCodes, systems, windows);
    Journey journey = in.block("journey", journeys::read);
    List<Kpi> kpis = in.blocks("kpis", kpi -> FiguresReader.kpi(kpi, metrics), "code");
    ModelSettings models = in.block("models", FiguresReader::models);
    Linkage linkage = in.block("linkage", new LinkageReader(journey)::read);
    RuntimeSettings runtime = in.block("runtime", OperationsReader::runtime);
    return in.block(
        "company",
        s ->
            new Company(
                name,
                s.text("title"),
                s.oneOf("currency", Vocabulary.currencies(), "currency of ISO 4217"),
                zone(s),
                calendar,
                s.has("warehouse")
                    ? path(s, "warehouse")
                    : home.resolve("target/warehouse/" + name).normalize(),
                sources,
                journey,
                metrics,
                kpis,
                windows,
                models,
                linkage,
                runtime));
  }

  private List<SourceUse> sources(Section in) {
    List<SourceUse> sources = new ArrayList<>();
    Set<String> systems = new TreeSet<>();
    for (String system : in.keys()) {
      SourceUse source = in.block(system, s -> source(system, s));
      sources.add(source);
      for (String each : source.systems()) {
        if (!systems.add(each)) {
          in.problem(system, "brings rows of %s, as another source does".formatted(each));
        }
      }
    }
    return List.copyOf(sources);
  }

  private SourceUse source(String system, Section in) {
    in.checkName(system);
    String mapping = in.text("mapping");
    if (!mapping.isEmpty() && !mapping.matches(FOLDER_NAME)) {
      in.problem("mapping", "is \"%s\"; name a folder of conf/sources".formatted(mapping));
    }
    List<String> systems = in.has("systems") ? in.texts("systems") : List.of(system);
    if (!systems.equals(List.of(system)) && !mapping.equals(CONTRACT_FORM)) {
      in.problem(
          "systems",
          "is for mapping = %s, whose rows name their own; mapping %s marks every row as %s"
              .formatted(CONTRACT_FORM, mapping, system));
    }
    Path landing = path(in, "landing");
    return new SourceUse(
        system, mapping, landing, !in.has("required") || in.flag("required"), systems);
  }

  private Path path(Section in, String key) {
    return home.resolve(in.text(key)).normalize();
  }

  private static ZoneId zone(Section in) {
    String id = in.oneOf("zone", Vocabulary.zones(), "region of the tz database");
    return Vocabulary.zones().contains(id) ? ZoneId.of(id) : ZoneOffset.UTC;
  }
}
