package io.periplus.night;

import io.periplus.bronze.Bronze;
import io.periplus.config.Company;
import io.periplus.config.SourceUse;
import io.periplus.errors.InputErrors;
import io.periplus.job.Night;
import io.periplus.job.RunState;
import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.source.LandedFile;
import io.periplus.source.SourceDefinitions;
import io.periplus.source.take.Delivery;
import io.periplus.source.take.Earlier;
import io.periplus.source.take.Ingest;
import io.periplus.source.take.Intake;
import io.periplus.store.Pace;
import io.periplus.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The sources of a company, as a night sees them. */
public final class Sources {
  private final List<Delivery> deliveries;
  private final Map<String, String> again;
  private final Map<LocalDate, List<Delivery.Arrival>> looked = new ConcurrentHashMap<>();

  private Sources(List<Delivery> deliveries, Map<String, String> again) {
    this.deliveries = deliveries;
    this.again = again;
  }

  /**
   * The sources that a company uses.
   *
   * @param mappings folder with one folder a mapping
   */
  public static Sources of(Company company, Path mappings) {
    List<Delivery> deliveries = new ArrayList<>();
    for (SourceUse use : company.sources()) {
      deliveries.add(new Delivery(use, SourceDefinitions.read(mappings.resolve(use.mapping()))));
    }
    return new Sources(List.copyOf(deliveries), Map.of());
  }

  /**
   * The same sources, of which some files are read again though they were taken in before: after a
   * rule or a mapping was mended.
   *
   * @param namesByDigest names of these files, by their SHA-256
   */
  public Sources readingAgain(Map<String, String> namesByDigest) {
    return new Sources(deliveries, Map.copyOf(namesByDigest));
  }

  /** What lies in the landing folders for a night, one line a file, for the fingerprint. */
  List<String> files(Night night) {
    List<String> lines = new ArrayList<>();
    for (Delivery.Arrival arrival : arrived(night)) {
      arrival.listing().claimed().stream().map(Sources::line).forEach(lines::add);
    }
    Set<String> lying = new HashSet<>();
    arrived(night).forEach(a -> a.listing().claimed().forEach(f -> lying.add(f.sha256())));
    new TreeMap<>(again)
        .forEach(
            (digest, name) -> {
              if (!lying.contains(digest)) {
                throw InputErrors.fileGone(name, digest);
              }
              lines.add(String.join("\t", "", "again", name, "0", digest));
            });
    return lines;
  }

  /** Reads what no earlier run of the base release took in. */
  Intake take(Pace pace, Night night, Earlier known, RunState state) {
    Map<Table, Dataset<Row>> existing = new HashMap<>();
    Bronze.ALL.forEach(
        t -> state.of(t).ifPresent(s -> existing.put(t, state.read(pace.forRows(0), t))));
    return Ingest.take(pace, arrived(night), night, known.without(again.keySet()), existing);
  }

  /** A folder is looked at once a night: to list and to hash its files takes its time. */
  private List<Delivery.Arrival> arrived(Night night) {
    return looked.computeIfAbsent(
        night.businessDate(), day -> deliveries.stream().map(d -> d.arrived(day)).toList());
  }

  /**
   * What the landing tables that nobody delivers switch off, in words.
   *
   * @param delivered what came tonight
   * @param state a table that came on an earlier night is delivered too
   */
  static List<String> switchedOff(Set<String> delivered, RunState state) {
    return LandingTables.ALL.stream()
        .filter(t -> !delivered.contains(t.name()) && !t.name().startsWith("ref_"))
        .filter(t -> state.rows(Bronze.table(t.name())) == 0)
        .map(Sources::sentence)
        .toList();
  }

  private static String sentence(LandingTable table) {
    return table.name() + " is not delivered: " + table.without();
  }

  private static String line(LandedFile f) {
    return String.join(
        "\t", f.source(), f.dataset(), f.name(), Long.toString(f.size()), f.sha256());
  }
}
