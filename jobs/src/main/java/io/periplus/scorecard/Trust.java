package io.periplus.scorecard;

/** Whether a figure of the board page can be leaned on tonight. */
public enum Trust {
  OK("ok", "●", "inputs complete, fresh and reconciled"),
  DEGRADED("degraded", "▲", "an input is missing, thin or partly refused"),
  NOT_RECONCILED("not reconciled", "■", "the books and the figure differ beyond the tolerance"),
  STALE("stale", "○", "no newer input than on an earlier night");

  private final String label;
  private final String mark;
  private final String meaning;

  Trust(String label, String mark, String meaning) {
    this.label = label;
    this.mark = mark;
    this.meaning = meaning;
  }

  /** The flag as gold spells it: ok, degraded, not_reconciled, stale. */
  public static Trust of(String trustFlag) {
    return valueOf(trustFlag.toUpperCase(java.util.Locale.ROOT));
  }

  public String label() {
    return label;
  }

  /** A sign that reads without colour. */
  String mark() {
    return mark;
  }

  String meaning() {
    return meaning;
  }
}
