package io.periplus.landing.people;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Who works for the company, under the pseudonym that the company gives. */
public final class Employee {
  public static final LandingTable CONTRACT =
      LandingTable.of("employee", "worker, as of the row's version")
          .need(Need.OPTIONAL)
          .without(
              "there are no team results, case-mix adjustment, coaching signal or employee "
                  + "linkage")
          .key("employee_id")
          .anchor("hired_on")
          .columns(
              required(
                      "employee_id",
                      Types.STRING,
                      "Worker, under the pseudonym given by the company.")
                  .privacy(Privacy.STAFF),
              required("role", Types.STRING, "Role, as cost rates name it."),
              optional("team_id", Types.STRING, "Team; a move is a new version of the row."),
              optional("site_id", Types.STRING, "Site at which the worker sits."),
              optional("manager_id", Types.STRING, "Worker who leads this one.")
                  .privacy(Privacy.STAFF),
              optional("hired_on", Types.DATE, "First day at work.").privacy(Privacy.STAFF),
              optional("left_on", Types.DATE, "Last day at work.").privacy(Privacy.STAFF),
              optional("contract_type", Types.STRING, "Kind of contract.").privacy(Privacy.STAFF),
              optional("tier", Types.INT, "Level of support."),
              optional(
                  "authority_limit_amount",
                  Types.MONEY,
                  "Greatest refund that the worker may grant."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the limit, ISO 4217; required with a limit."))
          .period("hired_on", "left_on")
          .build();

  private Employee() {}
}
