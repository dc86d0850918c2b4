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
import io.periplus.source.LandingFolder;
import io.periplus.source.SourceDefinitions;
import io.periplus.source.take.Delivery;
import io.periplus.source.take.Ingest;
import io.periplus.source.take.Intake;
import io.periplus.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The sources of a company, as a night sees them. */
public final class Sources {
  private final List<Delivery> deliveries;

  private Sources(List<Delivery> deliveries) {
    this.deliveries = deliveries;
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
    return new Sources(List.copyOf(deliveries));
  }

  /** What lies in the landing folders for a night, one line a file, for the fingerprint. */
  List<String> files(Night night) {
    List<String> lines = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      Path folder = delivery.use().landing();
      if (Files.isDirectory(folder)) {
        LandingFolder.list(delivery.use().system(), folder, delivery.source(), night.businessDate())
            .claimed()
            .stream()
            .map(Sources::line)
            .forEach(lines::add);
      } else if (delivery.use().isRequired()) {
        throw InputErrors.sourceMissing(
            delivery.use().system(),
            folder,
            "there is no such folder",
            delivery.use().system().toUpperCase(Locale.ROOT) + "_DIR");
      }
    }
    return lines;
  }

  /** Reads what no earlier run of the base release took in. */
  Intake take(SparkSession spark, Night night, Set<String> known, RunState state) {
    Map<Table, Dataset<Row>> existing = new HashMap<>();
    Bronze.ALL.forEach(t -> state.of(t).ifPresent(s -> existing.put(t, state.read(t))));
    return Ingest.take(spark, deliveries, night, known, existing);
  }

  /** What the landing tables that nobody delivers switch off, in words. */
  static List<String> switchedOff(Set<String> delivered) {
    return LandingTables.ALL.stream()
        .filter(t -> !delivered.contains(t.name()) && !t.name().startsWith("ref_"))
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
