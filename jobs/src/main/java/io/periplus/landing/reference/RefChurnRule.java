package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** When a customer counts as lost. */
public final class RefChurnRule {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_churn_rule", "rule of churn")
          .usedFor("Churn.")
          .need(Need.OPTIONAL)
          .without("the configured horizon and inactivity stand in for every segment")
          .key("rule_code")
          .columns(
              required("rule_code", Types.STRING, "Rule."),
              optional(
                  "segment_code", Types.STRING, "Segment of the primary scheme; null for all."),
              required("kind", Types.STRING, "Whether a contract tells that a customer left."),
              required("horizon_days", Types.INT, "Days ahead for which the risk is stated."),
              optional(
                  "inactivity_days",
                  Types.INT,
                  "Days without a purchase after which a customer counts as lost; null "
                      + "with a contract."))
          .codes("kind", "contractual", "non_contractual")
          .build();

  private RefChurnRule() {}
}
