package io.periplus.source;

import io.periplus.source.DatasetDefinition.Control;
import io.periplus.source.DatasetDefinition.Terms;
import java.util.List;

/** Reads what a source asks of the delivery of one dataset. */
final class TermsReading {
  private static final double STANDARD_BUDGET = 0.005;

  private final Settings block;

  TermsReading(Settings block) {
    this.block = block;
  }

  Terms read(List<ColumnDefinition> columns) {
    double[] budget = budget();
    return new Terms(
        block.flag("required", true),
        block.flag("no-file-is-empty", false),
        block.flag("allow-empty", true),
        block.choice("unknown-columns", Unknown.KEEP) == Unknown.KEEP,
        budget[0],
        budget[1],
        control(columns));
  }

  /** One share for rows, or a block with one for rows and one for money. */
  private double[] budget() {
    if (!block.isBlock("budget")) {
      double share = block.share("budget", STANDARD_BUDGET);
      return new double[] {share, 1};
    }
    Settings shares = block.block("budget");
    double rows = shares.share("rows", STANDARD_BUDGET);
    double money = shares.share("money", 1);
    shares.refuseOthers();
    return new double[] {rows, money};
  }

  private Control control(List<ColumnDefinition> columns) {
    Settings control = block.block("control");
    List<String> sums = control.texts("sums", List.of());
    sums.stream()
        .filter(name -> columns.stream().noneMatch(c -> isMoney(c, name)))
        .forEach(name -> control.problem("sums", "names " + name + ", which is no money column"));
    Control declared =
        new Control(
            beside(block, "sha256"), beside(control, "pattern"), control.flag("rows", true), sums);
    if (declared.figuresName().isEmpty() && block.has("control")) {
      control.problem("pattern", "is missing");
    }
    control.refuseOthers();
    return declared;
  }

  private static String beside(Settings settings, String key) {
    String pattern = settings.text(key, "");
    if (!pattern.isEmpty() && (!pattern.contains("{name}") || pattern.equals("{name}"))) {
      settings.problem(key, "is %s; use a name such as {name}.ctl".formatted(pattern));
    }
    return pattern;
  }

  private static boolean isMoney(ColumnDefinition column, String name) {
    return column.name().equals(name) && column.type().isMoney();
  }

  /** What becomes of columns that are not declared. */
  private enum Unknown {
    KEEP,
    REFUSE
  }
}
