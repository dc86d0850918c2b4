package io.periplus.sample.help;

import static io.periplus.sample.company.World.DESK;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Reference;
import io.periplus.sample.company.Staff.Agent;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.help.Desk.Link;
import io.periplus.sample.help.Desk.Matter;
import io.periplus.sample.person.Shopper;
import java.util.List;
import java.util.Optional;

/**
 * One conversation with the service desk. Calls and chats are told leg by leg: robot, queue, talk,
 * hold, transfer tile the time from its start to its end, and the agent's wrap-up follows. Letters
 * and visits have no legs and are priced by the piece.
 */
final class Conversations {
  private static final double OPENS = 8;

  /** Before seven in the evening in Lima, so that a contact's day is one day in UTC too. */
  private static final double CLOSES = 18.9;

  private static final List<String> CHANNELS = List.of("phone", "chat", "email", "social", "store");

  /** Work of an agent on a letter or with a visitor, seconds. */
  private static final int WRITING = 420;

  private final World world;
  private final Messages messages;

  Conversations(World world) {
    this.world = world;
    this.messages = new Messages(world);
  }

  Contact hold(Shopper shopper, Matter matter, Link link, long wanted) {
    Draws draws = shopper.draws();
    String channel = CHANNELS.get(draws.weighted(0.42, 0.28, 0.20, 0.05, 0.05));
    return switch (channel) {
      case "phone", "chat" -> spoken(shopper, matter, link, channel, duringHours(wanted, draws));
      default -> written(shopper, matter, link, channel, wanted);
    };
  }

  private Contact spoken(Shopper shopper, Matter matter, Link link, String channel, long at) {
    Draws draws = shopper.draws();
    String id = shopper.newId("I");
    Agent agent = world.staff().first(channel, at, draws);
    Legs legs = new Legs(world, draws, id, channel, at);
    legs.play(agent, matter.reason());
    boolean resolved = !legs.isAbandoned() && draws.chance(0.82 - 0.14 * legs.transfers());
    Row row =
        row(shopper, matter, link, channel, id, at)
            .text("queue_id", channel)
            .text("entry_point", channel.equals("phone") ? "hotline" : "chat-window")
            .at("ended_at", legs.endedAt())
            .flag("is_abandoned", legs.isAbandoned());
    if (!legs.isAbandoned()) {
      row.text("first_agent_id", agent.id())
          .text("last_agent_id", legs.last().map(Agent::id).orElse(""))
          .text("resolution_code", resolved ? "settled" : "open")
          .flag("is_resolved", resolved);
    }
    if (world.put(row.version(legs.workedUntil()))) {
      legs.deliver(legs.workedUntil());
      long rate = world.rates().perSecond(channel, Months.dayOf(at));
      world.books().served(at, legs.agentSeconds() * rate, world.rates().perContact(channel));
      recoded(row, legs.workedUntil(), draws);
    }
    if (channel.equals("chat") && !legs.isAbandoned()) {
      messages.chat(shopper, matter, link.caseId(), legs, resolved);
    }
    return contact(id, channel, at, legs, resolved);
  }

  private Contact contact(String id, String channel, long at, Legs legs, boolean resolved) {
    boolean isCoached = legs.last().filter(agent -> asksForScores(agent, at)).isPresent();
    return new Contact(
        id,
        channel,
        legs.isAbandoned() ? Optional.empty() : legs.last(),
        at,
        legs.endedAt(),
        legs.waitSeconds(),
        legs.heldSeconds(),
        legs.transfers(),
        legs.proofs(),
        legs.load(),
        isCoached && !legs.isAbandoned(),
        legs.isAbandoned(),
        resolved);
  }

  /** Coached agents ask since the bonus began, towards the end of the month that it measures. */
  private boolean asksForScores(Agent agent, long at) {
    return agent.isCoached()
        && !Months.dayOf(at).isBefore(Reference.bonusFrom(world.months()))
        && Months.dayOf(at).getDayOfMonth() >= 16;
  }

  private Contact written(Shopper shopper, Matter matter, Link link, String channel, long wanted) {
    Draws draws = shopper.draws();
    boolean isVisit = channel.equals("store");
    long at = isVisit ? Months.onSameDay(wanted, draws.between(10.2, 18.5)) : wanted;
    at = Math.max(at, wanted);
    String id = shopper.newId("I");
    Agent agent = world.staff().first(channel, at, draws);
    long endedAt =
        at
            + (isVisit
                ? draws.whole(240, 1_500)
                : 3_600 + (long) (draws.exponential(channel.equals("email") ? 11 : 4) * 3_600));
    boolean resolved = draws.chance(isVisit ? 0.86 : 0.76);
    Row open = row(shopper, matter, link, channel, id, at);
    Row answered =
        open.version(endedAt)
            .at("ended_at", endedAt)
            .text("first_agent_id", agent.id())
            .text("last_agent_id", agent.id())
            .text("resolution_code", resolved ? "settled" : "open")
            .flag("is_abandoned", false)
            .flag("is_resolved", resolved);
    if (world.files().story(isVisit ? List.of(answered) : List.of(open, answered))) {
      world.books().served(at, 0, world.rates().perContact(channel));
      world.staff().worked(agent, endedAt, WRITING);
    }
    if (!isVisit) {
      messages.letters(shopper, matter, link.caseId(), id, channel, agent, at, endedAt, resolved);
    }
    return new Contact(
        id, channel, Optional.of(agent), at, endedAt, 0, 0, 0, 0, 1, false, false, resolved);
  }

  /** A supervisor who listens in mends the reason of one in a hundred, some days later. */
  private void recoded(Row row, long at, Draws draws) {
    if (draws.chance(0.01)) {
      Row mended = row.version(at + draws.whole(1, 6) * DAY);
      boolean isProduct = row.cell("contact_reason_code").equals("product_question");
      world.put(
          mended.text("contact_reason_code", isProduct ? "return_request" : "product_question"));
    }
  }

  private static Row row(
      Shopper shopper, Matter matter, Link link, String channel, String id, long at) {
    return Row.of(Sheet.INTERACTION, DESK, id, at)
        .text("interaction_id", id)
        .text("customer_source_id", shopper.deskId())
        .text("case_id", link.caseId())
        .text("channel", channel)
        .text("direction", "inbound")
        .text("initiated_by", "customer")
        .at("started_at", at)
        .text("initial_interaction_id", link.firstId())
        .text("previous_interaction_id", link.previousId())
        .text("contact_reason_code", matter.reason())
        .text("order_id", World.inShop(matter.orderId()))
        .text("product_id", World.inShop(matter.productId()))
        .text("language", shopper.traits().home().language());
  }

  /** The instant itself, or the next morning when the desk is closed. */
  private static long duringHours(long wanted, Draws draws) {
    long opens = Months.onSameDay(wanted, OPENS);
    long later = (long) draws.between(0, 10_800);
    if (wanted < opens) {
      return opens + later;
    }
    return wanted > Months.onSameDay(wanted, CLOSES) ? opens + DAY + later : wanted;
  }
}
