package io.periplus.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The scorecard as a page of text, readable from 80 columns. */
public final class TerminalScorecard {
  private static final int NARROWEST = 60;
  private static final int SENTENCES = 8;

  private final Scorecard card;
  private final TerminalPage page;

  private TerminalScorecard(Scorecard card, int width, boolean colour) {
    this.card = card;
    this.page = new TerminalPage(width, colour);
  }

  /**
   * The page.
   *
   * @param width columns of the terminal; at least 60 are used
   * @param colour whether escape sequences are understood
   */
  public static String render(Scorecard card, int width, boolean colour) {
    return new TerminalScorecard(card, Math.max(NARROWEST, width), colour).text();
  }

  private String text() {
    masthead();
    figures();
    linkage();
    books();
    limits();
    data();
    next();
    return page.text();
  }

  private void masthead() {
    String night =
        "Night of %s · amounts in %s · release %s"
            .formatted(Figures.day(card.businessDate()), card.currency(), card.releaseId());
    page.frame(
        List.of(card.company() + " · executive scorecard", night, "", card.verdict()),
        List.of(Ink.STRONG, Ink.QUIET, Ink.PLAIN, Ink.PLAIN));
  }

  private void figures() {
    TerminalFigures figures = new TerminalFigures(card, page.width());
    page.heading("How are we doing?");
    if (card.kpis().isEmpty()) {
      page.paragraph(Words.NO_KPI, Ink.QUIET);
    } else {
      page.table(figures.kpis());
      page.paragraph(figures.legend(), Ink.QUIET);
    }
    page.heading("What moves " + Words.driven(card) + "?");
    if (card.drivers().isEmpty()) {
      page.paragraph(Words.NO_DRIVER, Ink.QUIET);
    } else {
      page.table(figures.drivers());
      page.paragraph(Words.SHARE_MEANS, Ink.QUIET);
    }
  }

  private void linkage() {
    page.heading("What does each piece of the journey do?");
    List<Scorecard.LinkageRow> told =
        card.linkage().stream().filter(row -> row.effect().value().isPresent()).toList();
    told.stream().limit(SENTENCES).forEach(this::sentence);
    if (told.isEmpty()) {
      page.paragraph(Words.NO_EFFECT, Ink.QUIET);
    }
    int rest = Math.max(0, told.size() - SENTENCES);
    int refused = card.linkage().size() - told.size();
    if (rest > 0) {
      page.paragraph("%d more in v_linkage.".formatted(rest), Ink.QUIET);
    }
    if (refused > 0) {
      page.paragraph("%d refused; v_linkage gives the reason.".formatted(refused), Ink.QUIET);
    }
    if (told.stream().anyMatch(row -> row.effect().grade() == Grade.D)) {
      page.paragraph("[D] " + Grade.D.title() + ": " + Grade.D.meaning() + ".", Ink.QUIET);
    }
  }

  private void sentence(Scorecard.LinkageRow row) {
    Estimate effect = row.effect();
    String badge = "[" + effect.grade().badge() + "] ";
    page.hanging(badge, Ink.ACCENT, row.sentence(), Ink.PLAIN);
    String support =
        "%s, 95 %% interval %s · n %s · %s"
            .formatted(
                Figures.signed(effect.value().orElseThrow(), effect.unit(), card.currency()),
                Figures.interval(effect, card.currency()),
                Words.n(effect),
                Words.method(effect));
    page.hanging(" ".repeat(badge.length()), Ink.PLAIN, support, Ink.QUIET);
  }

  private void books() {
    page.heading("Do the figures agree with the books?");
    if (card.reconciliation().isEmpty()) {
      page.paragraph(Words.NO_LEDGER, Ink.QUIET);
      return;
    }
    card.reconciliation().stream()
        .map(Scorecard.Reconciliation::side)
        .distinct()
        .forEach(side -> page.paragraph(balance(side), isBroken(side) ? Ink.BAD : Ink.PLAIN));
  }

  private boolean isBroken(String side) {
    return card.reconciliation().stream()
        .anyMatch(row -> row.side().equals(side) && !row.isWithinTolerance());
  }

  private String balance(String side) {
    return "%s: %s in the books = %s attributed + %s idle + %s without a driver + %s residual; %s."
        .formatted(
            Words.capitalised(side),
            sum(side, Scorecard.Reconciliation::ledger),
            sum(side, Scorecard.Reconciliation::attributed),
            sum(side, Scorecard.Reconciliation::idle),
            sum(side, Scorecard.Reconciliation::noDriver),
            sum(side, Scorecard.Reconciliation::residual),
            isBroken(side) ? "OUTSIDE the tolerance" : "within tolerance");
  }

  private String sum(String side, Function<Scorecard.Reconciliation, BigDecimal> part) {
    BigDecimal sum =
        card.reconciliation().stream()
            .filter(row -> row.side().equals(side))
            .map(part)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Figures.money(sum, card.currency());
  }

  private void limits() {
    List<Scorecard.Model> refused =
        card.models().stream().filter(Scorecard.Model::isRefused).toList();
    if (refused.isEmpty() && card.switchedOff().isEmpty()) {
      return;
    }
    page.heading("What we do not claim");
    refused.forEach(
        model -> page.bullet(model.name() + ": refused. " + model.refusedReason(), Ink.WARN));
    card.switchedOff()
        .forEach(
            off -> page.bullet("Without " + off.missing() + ": " + off.consequence(), Ink.QUIET));
  }

  private void data() {
    Scorecard.Data data = card.data();
    page.heading("What came in");
    page.paragraph(
        "%s rows landed = %s accepted + %s set aside + %s repeats; %s."
            .formatted(
                Figures.count(data.landed()),
                Figures.count(data.accepted()),
                Figures.count(data.setAside()),
                Figures.count(data.repeats()),
                Words.difference(data)),
        Words.isBalanced(data) ? Ink.PLAIN : Ink.BAD);
    List<String> reasons =
        data.quarantined().stream()
            .map(row -> row.reason() + " " + Figures.count(row.rows()))
            .toList();
    if (!reasons.isEmpty()) {
      page.paragraph("Set aside: " + String.join(", ", reasons) + ".", Ink.QUIET);
    }
  }

  private void next() {
    if (!card.next().isEmpty()) {
      page.heading("What next");
      card.next().forEach(step -> page.bullet(step, Ink.PLAIN));
    }
  }
}
