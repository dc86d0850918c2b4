package io.periplus.source;

import static java.util.stream.Collectors.toMap;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import io.periplus.errors.ConfigurationErrors;
import io.periplus.errors.Problems;
import io.periplus.landing.LandingTables;
import io.periplus.source.Clock.Gap;
import io.periplus.source.Clock.Overlap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the folder of a source: {@code source.conf} and one SQL file a landing table. */
public final class SourceDefinitions {
  private static final String FILE = "source.conf";
  private static final String SQL = ".sql";

  private final Path folder;
  private final Problems problems = new Problems();

  private SourceDefinitions(Path folder) {
    this.folder = folder;
  }

  /**
   * The source of a folder such as {@code conf/sources/olist}; all that is wrong is told at once.
   */
  public static SourceDefinition read(Path folder) {
    return new SourceDefinitions(folder).read();
  }

  private SourceDefinition read() {
    Settings root = new Settings(parsed(), "", problems);
    Clock clock = clock(root);
    boolean isContract = root.flag("contract", false);
    SourceDefinition source =
        new SourceDefinition(
            String.valueOf(folder.getFileName()),
            isContract,
            root.flag("history", false),
            root.duration("settle", Duration.ZERO),
            clock,
            datasets(root, clock, isContract),
            mappings());
    root.refuseOthers();
    problems.require(
        source.isContract() == source.mappings().isEmpty(),
        isContract
            ? "contract = true needs no SQL files: its files are landing tables"
            : "no <landing table>.sql lies beside " + FILE);
    if (problems.any()) {
      throw ConfigurationErrors.configuration(folder.resolve(FILE).toString(), problems.all());
    }
    return source;
  }

  private Config parsed() {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw ConfigurationErrors.configuration(file.toString(), List.of("no such file"));
    }
    try {
      return ConfigFactory.parseFile(file.toFile()).resolve();
    } catch (ConfigException e) {
      throw ConfigurationErrors.configuration(
          file.toString(), List.of(String.valueOf(e.getMessage())));
    }
  }

  private Clock clock(Settings root) {
    String zone = root.text("zone");
    boolean isRegion =
        zone.equals("UTC") || (zone.contains("/") && ZoneId.getAvailableZoneIds().contains(zone));
    problems.require(
        isRegion, "zone is %s; use an IANA region such as America/Lima".formatted(zone));
    ZoneId id = isRegion ? ZoneId.of(zone) : ZoneOffset.UTC;
    problems.require(
        id.getRules().isFixedOffset() || (root.has("clock-gap") && root.has("clock-overlap")),
        "the clocks of %s change: say clock-gap and clock-overlap".formatted(zone));
    return new Clock(
        id, root.choice("clock-gap", Gap.REJECT), root.choice("clock-overlap", Overlap.REJECT));
  }

  private List<DatasetDefinition> datasets(Settings root, Clock clock, boolean isContract) {
    String currency = root.text("currency", isContract ? DatasetDefinition.Currency.NONE : "");
    problems.require(currency.matches("[A-Z]{3}"), "currency must be an ISO 4217 code such as PEN");
    Settings defaults = root.block("defaults");
    Settings files = root.block("files");
    List<String> names =
        isContract
            ? LandingTables.ALL.stream().map(table -> table.name()).toList()
            : root.names("files");
    problems.require(!names.isEmpty(), "files names no dataset");
    List<DatasetDefinition> read = new ArrayList<>();
    for (String name : names) {
      problems.require(
          name.matches("[a-z][a-z0-9_]*"), "files.%s is no name of SQL".formatted(name));
      read.add(
          new DatasetReading(files.block(name).or(defaults), clock)
              .read(name, currency, isContract ? ContractColumns.of(name) : List.of()));
    }
    files.refuseOthers();
    return read;
  }

  private Map<String, String> mappings() {
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, String> sql =
          files
              .filter(file -> file.toString().endsWith(SQL))
              .collect(toMap(SourceDefinitions::table, SourceDefinitions::content));
      sql.keySet().stream()
          .filter(table -> LandingTables.byName(table).isEmpty())
          .forEach(table -> problems.add(table + SQL + " is named after no landing table"));
      return new TreeMap<>(sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String table(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - SQL.length());
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
