package io.periplus.cli;

import io.periplus.config.Companies;
import io.periplus.config.Company;
import io.periplus.errors.UsageErrors;
import io.periplus.night.Code;
import io.periplus.store.control.Control;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.ProcessId;
import io.periplus.store.control.Releases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which warehouse a reading command means. */
public final class WarehouseOption {
  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Folder of the warehouse. Default: that of --conf, else the demo's.")
  private Optional<Path> warehouse = Optional.empty();

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Company file whose warehouse is meant.")
  private Optional<Path> conf = Optional.empty();

  /** The folder; a folder without a release is refused with a line that says what to do. */
  public Path existing() {
    Path folder = folder();
    if (!Files.isDirectory(folder.resolve("_releases"))) {
      throw UsageErrors.noWarehouse(folder);
    }
    return folder.toAbsolutePath().normalize();
  }

  /** The folder, whether or not anything was published there. */
  public Path folder() {
    // Spark takes a relative path for a name.
    return warehouse
        .orElseGet(
            () ->
                conf.map(c -> company(c).warehouse())
                    .orElse(Home.folder().resolve(Home.DEMO_WAREHOUSE)))
        .toAbsolutePath()
        .normalize();
  }

  /** What was published there. */
  public Releases releases() {
    return new Releases(existing(), Clock.systemUTC());
  }

  /** The control files of the warehouse, for a command that writes. */
  public Control control() {
    return control(existing());
  }

  static Control control(Path warehouse) {
    LinkedFiles.ensureLinks(warehouse);
    return new Control(
        warehouse, new LinkedFiles(), Clock.systemUTC(), ProcessId.self(Code.version()));
  }

  /** The company that --conf names, else the sample company. */
  public Company companyOrSample() {
    return company(conf.orElseGet(Home::sampleCompany));
  }

  /** The company of a file. */
  public static Company company(Path file) {
    return Companies.read(file, Home.folder(), System.getenv());
  }
}
