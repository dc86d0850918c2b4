package io.periplus.source.control;

import io.periplus.source.DatasetDefinition;
import io.periplus.source.DatasetDefinition.Control;
import io.periplus.source.LandedFile;
import io.periplus.source.read.FileTotals;
import io.periplus.source.read.FileTotals.CurrencyTotal;
import io.periplus.source.read.FileVerdict;
import io.periplus.source.read.FileVerdict.FileFault;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses a file that does not hold what its supplier states. */
public final class ControlCheck {
  private static final String STEP = "close";

  private ControlCheck() {}

  /** The verdict on a file once what lies beside it was looked at. */
  public static FileVerdict of(DatasetDefinition dataset, LandedFile file, FileVerdict read) {
    Control control = dataset.terms().control();
    boolean isStated = !control.digestName().isEmpty() || !control.figuresName().isEmpty();
    return read.fault().isFault() || !isStated
        ? read
        : new FileVerdict(fault(control, file, read.totals()), read.totals());
  }

  /** What is stated beside a file that was accepted; nothing where nothing lies beside it. */
  public static ControlFigures stated(DatasetDefinition dataset, LandedFile file) {
    try {
      return ControlFigures.read(dataset.terms().control(), file);
    } catch (IOException e) {
      return new ControlFigures(Map.of());
    }
  }

  private static FileFault fault(Control control, LandedFile file, FileTotals totals) {
    try {
      ControlFigures figures = ControlFigures.read(control, file);
      String digest = figures.stated().getOrDefault("sha256", "");
      if (!control.digestName().isEmpty() && !digest.equalsIgnoreCase(file.sha256())) {
        return new FileFault("FILE_CHECKSUM", STEP, "its SHA-256 is not the one stated beside it");
      }
      List<String> wrong = differences(control, figures, totals);
      return wrong.isEmpty()
          ? FileFault.NONE
          : new FileFault("FILE_CONTROL_TOTAL", STEP, String.join("; ", wrong));
    } catch (NoSuchFileException e) {
      return new FileFault(
          "FILE_UNSTABLE", STEP, "%s has not come".formatted(control.namesBeside(file.name())));
    } catch (IOException e) {
      return new FileFault(
          "FILE_CONTROL_TOTAL", STEP, "what lies beside it cannot be read: " + e.getMessage());
    }
  }

  private static List<String> differences(
      Control control, ControlFigures figures, FileTotals totals) {
    List<String> wrong = new ArrayList<>();
    if (!control.figuresName().isEmpty() && control.hasRows()) {
      compare("records", BigDecimal.valueOf(totals.rows()), figures.rows(), wrong);
    }
    boolean isOnly = totals.landed().size() <= 1;
    for (Map.Entry<String, CurrencyTotal> landed : totals.landed().entrySet()) {
      for (String column : control.sums()) {
        BigDecimal read = landed.getValue().money().getOrDefault(column, BigDecimal.ZERO);
        compare(
            "%s in %s".formatted(column, landed.getKey()),
            read,
            figures.sum(column, landed.getKey(), isOnly),
            wrong);
      }
    }
    return wrong;
  }

  /** A figure that is promised and not stated is a difference too. */
  private static void compare(
      String what, BigDecimal read, Optional<BigDecimal> stated, List<String> wrong) {
    if (stated.isEmpty() || stated.get().compareTo(read) != 0) {
      wrong.add(
          "%s: %s read, %s stated"
              .formatted(
                  what,
                  read.stripTrailingZeros().toPlainString(),
                  stated.map(BigDecimal::toPlainString).orElse("none")));
    }
  }
}
