package io.periplus.landing.people;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Who is paid for which score, and from which threshold. */
public final class IncentivePlan {
  public static final LandingTable CONTRACT =
      LandingTable.of("incentive_plan", "bonus rule")
          .need(Need.OPTIONAL)
          .without("jumps at bonus thresholds and at plan dates are not tested")
          .key("plan_id")
          .anchor("valid_from")
          .columns(
              required("plan_id", Types.STRING, "Bonus rule, unique in its source."),
              required("scope_type", Types.STRING, "Whom the rule is for."),
              optional("scope_id", Types.STRING, "Which site, team or role; null with company."),
              required("metric_code", Types.STRING, "Metric that is paid for."),
              required("measure_period", Types.STRING, "Period over which it is measured."),
              required(
                  "threshold",
                  Types.DOUBLE,
                  "Value from which it is paid, on the metric's published scale."),
              optional("payout_amount", Types.MONEY, "What is paid."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the payout, ISO 4217; required with a payout."),
              required("valid_from", Types.DATE, "First day of the rule."),
              optional("valid_to", Types.DATE, "Day after the last of the rule; null while valid."))
          .codes("scope_type", "company", "site", "team", "role")
          .codes("measure_period", "week", "month", "quarter", "year")
          .period("valid_from", "valid_to")
          .build();

  private IncentivePlan() {}
}
