package io.periplus.sample.help;

import static io.periplus.sample.company.World.DESK;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Staff.Agent;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.help.Desk.Matter;
import io.periplus.sample.person.Shopper;
import java.util.List;

/** The record that the desk keeps of a matter, and every change of it. */
final class Cases {
  private final World world;

  Cases(World world) {
    this.world = world;
  }

  /** Delivers a case with its history; it is closed three days after the last contact. */
  void deliver(
      Shopper shopper, Matter matter, String caseId, List<Contact> contacts, long claimed) {
    Contact first = contacts.get(0);
    Contact last = contacts.get(contacts.size() - 1);
    Row open = opened(shopper, matter, caseId, first, claimed);
    contacts.stream()
        .filter(contact -> contact.agent().isPresent())
        .findFirst()
        .ifPresent(answered -> open.at("first_response_at", answered.endedAt()));
    contacts.stream()
        .filter(Contact::isResolved)
        .findFirst()
        .ifPresent(solved -> open.at("first_solved_at", solved.endedAt()));
    boolean isEscalated = contacts.size() >= 3 || last.transfers() > 0;
    open.flag("is_escalated", isEscalated);
    if (claimed > 0 && last.isResolved()) {
      open.money("compensation_granted_amount", claimed);
    }
    last.agent()
        .ifPresent(agent -> open.text("group_id", agent.team()).text("assignee_id", agent.id()));
    long solvedAt = last.endedAt();
    long closedAt = solvedAt + 3 * DAY;
    Row solved = open.version(solvedAt).text("status", last.isResolved() ? "solved" : "pending");
    Row closed = solved.version(closedAt).at("closed_at", closedAt).text("status", "closed");
    Row begun = open.version(first.startedAt()).text("first_response_at", "");
    begun.text("first_solved_at", "").text("group_id", "").text("assignee_id", "");
    begun.text("compensation_granted_amount", "");
    world.files().story(List.of(begun.flag("is_escalated", false), solved, closed));
    history(shopper, caseId, contacts, closedAt);
    if (shopper.draws().chance(0.012)) {
      merged(shopper, open, caseId, first);
    }
  }

  private static Row opened(
      Shopper shopper, Matter matter, String caseId, Contact first, long claimed) {
    Row row =
        Row.of(Sheet.SUPPORT_CASE, DESK, caseId, first.startedAt())
            .text("case_id", caseId)
            .text("customer_source_id", shopper.deskId())
            .at("opened_at", first.startedAt())
            .text("status", "new")
            .text("priority", matter.isComplaint() ? "high" : "normal")
            .text("type", matter.isComplaint() ? "problem" : "question")
            .text("channel", first.channel())
            .text("reason_code", matter.reason())
            .text("order_id", World.inShop(matter.orderId()))
            .text("product_id", World.inShop(matter.productId()))
            .flag("is_complaint", matter.isComplaint())
            .flag("is_escalated", false)
            .flag("is_spam", false);
    return claimed > 0 ? row.euros("compensation_requested_amount", claimed) : row;
  }

  /** A second record of the same matter, merged into the first within two days. */
  private void merged(Shopper shopper, Row open, String caseId, Contact first) {
    Draws draws = shopper.draws();
    String id = shopper.newId("K");
    long openedAt = first.startedAt() + draws.whole(600, 40_000);
    long mergedAt = openedAt + draws.whole(3_600, 100_000);
    Row twin =
        open.version(openedAt)
            .text("source_record_id", id)
            .text("case_id", id)
            .at("opened_at", openedAt)
            .text("first_response_at", "")
            .text("first_solved_at", "")
            .text("channel", "email")
            .text("status", "new");
    Row gone =
        twin.version(mergedAt)
            .text("status", "closed")
            .at("closed_at", mergedAt)
            .text("merged_into_case_id", caseId);
    world.files().story(List.of(twin, gone));
    event(shopper, id, mergedAt, "merged_into", "", caseId, "agent", "");
  }

  private void history(Shopper shopper, String caseId, List<Contact> contacts, long closedAt) {
    String status = "new";
    String assignee = "";
    String group = "";
    for (Contact contact : contacts) {
      if (!contact.id().equals(contacts.get(0).id())) {
        status = moved(shopper, caseId, contact.startedAt(), status, "open", "customer", "");
      }
      if (contact.agent().isPresent()) {
        Agent agent = contact.agent().get();
        long at = contact.endedAt();
        if (!group.equals(agent.team())) {
          event(shopper, caseId, at - 20, "group", group, agent.team(), "system", "");
          group = agent.team();
        }
        if (!assignee.equals(agent.id())) {
          event(shopper, caseId, at - 10, "assignee", assignee, agent.id(), "system", "");
          assignee = agent.id();
        }
        String next = contact.isResolved() ? "solved" : "pending";
        status = moved(shopper, caseId, at, status, next, "agent", agent.id());
      }
    }
    moved(shopper, caseId, closedAt, status, "closed", "system", "");
  }

  private String moved(
      Shopper shopper, String caseId, long at, String from, String to, String role, String actor) {
    if (!from.equals(to)) {
      event(shopper, caseId, at, "status", from, to, role, actor);
    }
    return to;
  }

  private void event(
      Shopper shopper,
      String caseId,
      long at,
      String field,
      String old,
      String value,
      String role,
      String actor) {
    String id = shopper.newId("H");
    world.put(
        Row.of(Sheet.CASE_EVENT, DESK, id, at)
            .text("case_event_id", id)
            .text("case_id", caseId)
            .at("happened_at", at)
            .text("actor_id", actor)
            .text("actor_role", role)
            .text("field_name", field)
            .text("old_value", old)
            .text("new_value", value));
  }
}
