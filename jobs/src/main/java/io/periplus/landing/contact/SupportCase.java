package io.periplus.landing.contact;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Helpdesk records: what a customer asked for, and how it ended. */
public final class SupportCase {
  public static final LandingTable CONTRACT =
      LandingTable.of("support_case", "helpdesk record")
          .need(Need.SPINE_CONTACT)
          .without(
              "there is no first contact resolution of tickets, reopen rate, compensation "
                  + "or complaint flag")
          .key("case_id")
          .anchor("opened_at")
          .columns(
              required("case_id", Types.STRING, "Case, unique in its source."),
              optional("customer_source_id", Types.STRING, "Customer who asked.")
                  .privacy(Privacy.KEY),
              required("opened_at", Types.TIMESTAMP, "When it was opened, UTC."),
              optional(
                  "first_response_at", Types.TIMESTAMP, "First public answer by a person, UTC."),
              optional("first_solved_at", Types.TIMESTAMP, "When it was first solved, UTC."),
              optional("closed_at", Types.TIMESTAMP, "When it was closed, UTC."),
              required("status", Types.STRING, "How far the case has come."),
              optional("priority", Types.STRING, "The source's own priority."),
              optional("type", Types.STRING, "What kind of case it is."),
              optional("parent_case_id", Types.STRING, "Case of which this one is a part."),
              optional("problem_id", Types.STRING, "Case of the common problem."),
              optional("merged_into_case_id", Types.STRING, "Case that took this one in."),
              optional("followup_of_case_id", Types.STRING, "Closed case that this one continues."),
              required(
                  "channel", Types.STRING, "Channel on which it was opened, as for conversations."),
              optional("group_id", Types.STRING, "Group that has it."),
              optional("assignee_id", Types.STRING, "Worker who has it.").privacy(Privacy.STAFF),
              optional(
                  "reason_code",
                  Types.STRING,
                  "Why the customer got in touch, as ref_reason lists it."),
              optional("order_id", Types.STRING, "Order that it was about."),
              optional("product_id", Types.STRING, "Product that it was about."),
              required("is_complaint", Types.BOOLEAN, "The customer complains."),
              required("is_escalated", Types.BOOLEAN, "It was raised to a higher level."),
              required(
                  "is_spam", Types.BOOLEAN, "Not a customer's case: kept out of results, counted."),
              optional(
                  "compensation_requested_amount",
                  Types.MONEY,
                  "Compensation that the customer asked for."),
              optional(
                  "compensation_granted_amount",
                  Types.MONEY,
                  "Compensation that the company granted."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the compensation, ISO 4217; required with one."))
          .codes("status", "new", "open", "pending", "on_hold", "solved", "closed")
          .codes("type", "question", "incident", "problem", "task")
          .codes(
              "channel",
              "phone",
              "email",
              "chat",
              "messaging",
              "social",
              "store",
              "web_form",
              "bot",
              "video",
              "letter")
          .period("opened_at", "closed_at")
          .build();

  private SupportCase() {}
}
