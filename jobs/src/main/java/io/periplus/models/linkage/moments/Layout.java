package io.periplus.models.linkage.moments;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each figure of a raw row stands: controls, four figures a component, outcomes, the same
 * outcomes before the exposure, and whether those are known.
 *
 * @param controls what came before or with the exposure and may explain both
 * @param recent those of the controls that hold the outcomes before the exposure; not used where
 *     these are the placebo
 * @param components codes of the components
 * @param outcomes codes of the outcomes
 */
public record Layout(
    List<String> controls, List<String> recent, List<String> components, List<String> outcomes)
    implements Serializable {

  /** What a row says of a component. */
  public enum Part {
    /** Level met in the period of the row; 0 when not met. */
    LEVEL(0),
    /** 1 when the component could be met: its measure was taken. */
    MET(1),
    /** Level met after the outcome was over. */
    LATER_LEVEL(2),
    /** 1 when it could be met after the outcome was over. */
    LATER_MET(3);

    private final int place;

    Part(int place) {
      this.place = place;
    }
  }

  private static final int PARTS = Part.values().length;

  public int width() {
    return controls.size() + PARTS * components.size() + 2 * outcomes.size() + 2;
  }

  public int control(String name) {
    return controls.indexOf(name);
  }

  public int of(int component, Part part) {
    return controls.size() + PARTS * component + part.place;
  }

  public int outcome(int outcome) {
    return controls.size() + PARTS * components.size() + outcome;
  }

  public int before(int outcome) {
    return outcome(outcome) + outcomes.size();
  }

  /** 1 where the outcomes before the exposure are known. */
  public int isBeforeKnown() {
    return width() - 2;
  }

  /**
   * 1 where the row is compared with others of its customer: no other such row has an exposure
   * inside this one's outcome window, so that what follows one exposure is not held against
   * another.
   */
  public int isInStep() {
    return width() - 1;
  }

  /** Names of the columns of a raw row, in their order. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(controls);
    for (String component : components) {
      for (Part part : Part.values()) {
        columns.add(name(component, part));
      }
    }
    outcomes.forEach(outcome -> columns.add(outcome + "_after"));
    outcomes.forEach(outcome -> columns.add(outcome + "_before"));
    columns.add("is_before_known");
    columns.add("is_in_step");
    return columns;
  }

  public static String name(String component, Part part) {
    return component + "_" + part.name().toLowerCase(java.util.Locale.ROOT);
  }
}
