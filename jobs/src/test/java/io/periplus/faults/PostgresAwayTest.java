package io.periplus.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.cli.Periplus;
import io.periplus.errors.ExitCode;
import io.periplus.store.control.Control;
import io.periplus.store.control.LinkedFiles;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night, and then nobody at the address where its copy should go. */
@SparkTest
class PostgresAwayTest {
  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "V11",
      given = "A Postgres that is away",
      then = "The night is published without it; the copy alone fails, and may be retried",
      code = "PER-7010")
  void theCopyAloneFails() {
    TinyCompany company = new TinyCompany(folder).deliver(TinyCompany.FIRST);
    company
        .night(TestSession.reading(company.warehouse()), new LinkedFiles())
        .close(TinyCompany.FIRST, Optional.empty());
    Control control = company.control(new LinkedFiles());
    String published = control.releases().current().orElseThrow().releaseId();

    int exit =
        Periplus.run(
            "serve",
            "postgres",
            "--url=jdbc:postgresql://127.0.0.1:1/bi",
            "--user=bi",
            "--warehouse=" + company.warehouse());

    assertEquals(ExitCode.IO.number(), exit);
    assertEquals(published, control.releases().current().orElseThrow().releaseId());
    assertEquals(List.of(), control.hurts());
  }
}
