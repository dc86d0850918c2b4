package io.periplus.models.linkage.moments;

import io.periplus.models.linkage.moments.Layout.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns whose products are kept, in three views of the same rows: as they are; as deviations
 * from the customer's own mean; and of the rows whose outcome before the exposure is known.
 *
 * @param layout where raw figures stand
 * @param dictionary controls as the fits see them: raw, hinges, products
 * @param main columns of the rows as they are
 * @param within columns of the deviations
 * @param placebo columns of the rows with a known before
 */
public record Views(
    Layout layout, List<Term> dictionary, List<Term> main, List<Term> within, List<Term> placebo)
    implements Serializable {

  /**
   * The views.
   *
   * @param knots by control, where its hinges begin
   * @param pieces by component, where its response may bend; empty for a straight one
   * @param caps by outcome, the value above which the winsorised one is flat
   * @param hasProducts whether the dictionary holds products of pairs of controls
   */
  public static Views of(
      Layout layout,
      List<List<Double>> knots,
      List<List<Double>> pieces,
      List<Double> caps,
      boolean hasProducts) {
    List<Term> dictionary = dictionary(layout, knots, hasProducts);
    List<Term> main = new ArrayList<>(dictionary);
    List<Term> within = new ArrayList<>(dictionary);
    List<Term> placebo =
        new ArrayList<>(dictionary.stream().filter(term -> !isRecent(layout, term)).toList());
    for (int j = 0; j < layout.components().size(); j++) {
      String code = layout.components().get(j);
      for (Part part : Part.values()) {
        Term term = Term.plain(Layout.name(code, part), layout.of(j, part));
        main.add(term);
        within.add(term);
        if (part == Part.LEVEL || part == Part.MET) {
          placebo.add(term);
        }
      }
      int level = layout.of(j, Part.LEVEL);
      main.add(new Term(stranger(code), Term.Kind.STRANGER, level, 0, 0, 0));
      within.add(new Term(permuted(code), Term.Kind.PERMUTED, level, 0, 0, 0));
      for (int k = 0; k <= pieces.get(j).size() && !pieces.get(j).isEmpty(); k++) {
        double from = k == 0 ? 0 : pieces.get(j).get(k - 1);
        double to = k == pieces.get(j).size() ? 1e12 : pieces.get(j).get(k);
        main.add(Term.piece(piece(code, k), level, from, to));
      }
    }
    for (int o = 0; o < layout.outcomes().size(); o++) {
      String outcome = layout.outcomes().get(o);
      main.add(Term.plain(outcome, layout.outcome(o)));
      main.add(new Term(capped(outcome), Term.Kind.CAPPED, layout.outcome(o), 0, 0, caps.get(o)));
      within.add(Term.plain(outcome, layout.outcome(o)));
      placebo.add(Term.plain(before(outcome), layout.before(o)));
    }
    return new Views(layout, dictionary, main, within, placebo);
  }

  private static List<Term> dictionary(
      Layout layout, List<List<Double>> knots, boolean hasProducts) {
    List<Term> terms = new ArrayList<>();
    int n = layout.controls().size();
    for (int c = 0; c < n; c++) {
      terms.add(Term.plain(layout.controls().get(c), c));
    }
    for (int c = 0; c < n; c++) {
      for (double knot : knots.get(c)) {
        terms.add(Term.piece(layout.controls().get(c) + "_above_" + knot, c, knot, 1e12));
      }
    }
    for (int a = 0; a < n && hasProducts; a++) {
      for (int b = a + 1; b < n; b++) {
        terms.add(Term.product(layout.controls().get(a) + "_x_" + layout.controls().get(b), a, b));
      }
    }
    return terms;
  }

  private static boolean isRecent(Layout layout, Term term) {
    return layout.recent().stream().anyMatch(name -> term.uses(layout.control(name)));
  }

  public static String stranger(String component) {
    return component + "_stranger";
  }

  public static String permuted(String component) {
    return component + "_permuted";
  }

  public static String piece(String component, int at) {
    return component + "_piece_" + at;
  }

  public static String capped(String outcome) {
    return outcome + "_capped";
  }

  public static String before(String outcome) {
    return outcome + "_before";
  }

  /** Names of the controls of a view, in their order; none of them is an exposure. */
  public List<String> controls(boolean isPlacebo) {
    return dictionary.stream()
        .filter(term -> !isPlacebo || !isRecent(layout, term))
        .map(Term::name)
        .toList();
  }

  public static List<String> names(List<Term> terms) {
    return terms.stream().map(Term::name).toList();
  }
}
