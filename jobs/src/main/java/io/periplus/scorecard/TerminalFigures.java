package io.periplus.scorecard;

import io.periplus.scorecard.TextTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The two tables of the terminal page: the board's figures, and what moves the score. */
final class TerminalFigures {
  private static final int DRIVERS = 6;
  private static final int BAR = 16;
  private static final int ROOMY = 110;
  private static final int MONTHS = 12;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
  private static final String LEVELS = "▁▂▃▄▅▆▇█";

  private final Scorecard card;
  private final boolean isRoomy;

  TerminalFigures(Scorecard card, int width) {
    this.card = card;
    this.isRoomy = width >= ROOMY;
  }

  TextTable kpis() {
    TextTable table =
        isRoomy
            ? new TextTable("", "value", "95 % interval", "target", "change", "n", "trend", "trust")
            : new TextTable("", "value", "95 % interval", "target", "change", "trust");
    card.kpis().forEach(kpi -> table.row(kpi(kpi)));
    return table;
  }

  private List<Cell> kpi(Kpi kpi) {
    Estimate now = kpi.now();
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(kpi.label(), Ink.PLAIN));
    cells.add(new Cell(Figures.level(now.value(), now.unit(), card.currency()), Ink.STRONG));
    cells.add(new Cell(Figures.bareInterval(now), Ink.PLAIN));
    cells.add(new Cell(Figures.bare(kpi.target(), now.unit()), ink(kpi.standing())));
    cells.add(new Cell(change(kpi), ink(kpi.movement())));
    if (isRoomy) {
      cells.add(new Cell(Words.n(now), Ink.QUIET));
      cells.add(new Cell(trend(kpi.series()), Ink.ACCENT));
    }
    cells.add(new Cell(trust(kpi), kpi.trust() == Trust.OK ? Ink.QUIET : Ink.WARN));
    return cells;
  }

  private String trust(Kpi kpi) {
    Grade grade = kpi.now().grade();
    String words = isRoomy ? " " + kpi.trust().label() : "";
    return kpi.trust().mark() + words + (grade == Grade.MEASURED ? "" : " · " + grade.badge());
  }

  /** What the marks of the table mean, those that it uses. */
  String legend() {
    String marks =
        card.kpis().stream()
            .map(Kpi::trust)
            .filter(trust -> trust != Trust.OK)
            .distinct()
            .map(trust -> trust.mark() + " " + trust.label() + ": " + trust.meaning() + ".")
            .collect(Collectors.joining(" "));
    return "(A change in brackets is too small for the interval to tell.) " + marks;
  }

  /** A change that the interval cannot tell from none stands in brackets. */
  private String change(Kpi kpi) {
    return kpi.change(card.currency())
        .map(by -> kpi.movement() == Kpi.Verdict.STEADY ? "(" + by + ")" : by)
        .orElse(Figures.ABSENT);
  }

  private static Ink ink(Kpi.Verdict verdict) {
    return switch (verdict) {
      case BETTER -> Ink.GOOD;
      case WORSE -> Ink.BAD;
      case STEADY, UNKNOWN -> Ink.QUIET;
    };
  }

  private static String trend(List<Kpi.Point> series) {
    List<Kpi.Point> recent = series.subList(Math.max(0, series.size() - MONTHS), series.size());
    double low = values(recent).min().orElse(0);
    double span = values(recent).max().orElse(0) - low;
    StringBuilder trend = new StringBuilder();
    for (Kpi.Point point : recent) {
      double height = span == 0 ? 0.5 : (point.value().orElse(low) - low) / span;
      int level = (int) Math.round(height * (LEVELS.length() - 1));
      trend.append(point.value().isEmpty() ? '·' : LEVELS.charAt(level));
    }
    return trend.toString();
  }

  private static DoubleStream values(List<Kpi.Point> points) {
    return points.stream().flatMapToDouble(point -> point.value().stream());
  }

  TextTable drivers() {
    double largest =
        card.drivers().stream()
            .mapToDouble(driver -> driver.share().value().orElse(0))
            .max()
            .orElse(0);
    TextTable table = new TextTable("", "", "share", "95 % interval", "n", "");
    card.drivers().stream().limit(DRIVERS).forEach(driver -> table.row(driver(driver, largest)));
    return table;
  }

  private List<Cell> driver(Scorecard.Driver driver, double largest) {
    Estimate share = driver.share();
    double part = largest <= 0 ? 0 : Math.max(0, share.value().orElse(0)) / largest;
    return List.of(
        new Cell(driver.rank() + "  " + driver.component(), Ink.PLAIN),
        new Cell(Columns.left(bar(part), BAR), driver.isThin() ? Ink.QUIET : Ink.ACCENT),
        new Cell(Figures.level(share.value(), share.unit(), card.currency()), Ink.STRONG),
        new Cell(Figures.interval(share, card.currency()), Ink.PLAIN),
        new Cell(Words.n(share), Ink.QUIET),
        new Cell(driver.isThin() ? "thin" : driver.quadrant(), Ink.QUIET));
  }

  private static String bar(double part) {
    int eighths = (int) Math.round(part * BAR * 8);
    int rest = eighths % 8;
    return "█".repeat(eighths / 8) + (rest == 0 ? "" : EIGHTHS.charAt(rest));
  }
}
