package io.periplus.sample.life;

import static io.periplus.sample.company.World.DESK;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Staff.Agent;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;

/**
 * One conversation with the service desk. Calls and chats are told leg by leg: robot, queue, talk,
 * hold, transfer tile the time from its start to its end, and the agent's wrap-up follows. E-mails
 * have no legs and are priced by the piece.
 */
final class Conversations {
  private static final double OPENS = 8;

  /** Before seven in the evening in Lima, so that a contact's day is one day in UTC too. */
  private static final double CLOSES = 18.9;

  private final World world;

  /**
   * What a contact is about.
   *
   * @param reason contact reason code
   * @param orderId order in the shop; empty when none
   * @param productId article; empty when none
   */
  record Matter(String reason, String orderId, String productId) {}

  /**
   * Where a contact stands in the chain of contacts about one matter.
   *
   * @param firstId first contact; empty in the first
   * @param previousId contact before; empty in the first
   */
  record Link(String caseId, String firstId, String previousId) {
    boolean isRepeat() {
      return !previousId.isEmpty();
    }
  }

  /** How a contact went. */
  record Contact(
      String id,
      String agentId,
      long startedAt,
      long endedAt,
      int waitSeconds,
      int transfers,
      boolean isAbandoned,
      boolean isResolved) {

    /** Minutes in queues that count for how it felt: at most ten. */
    double feltWaitMinutes() {
      return Math.min(10, waitSeconds / 60.0);
    }
  }

  Conversations(World world) {
    this.world = world;
  }

  Contact hold(Shopper shopper, Matter matter, Link link, long wanted) {
    Draws draws = shopper.draws();
    int channel = draws.weighted(0.46, 0.30, 0.24);
    return switch (channel) {
      case 0 -> spoken(shopper, matter, link, "phone", duringHours(wanted, draws));
      case 1 -> spoken(shopper, matter, link, "chat", duringHours(wanted, draws));
      default -> written(shopper, matter, link, wanted);
    };
  }

  private Contact spoken(Shopper shopper, Matter matter, Link link, String channel, long at) {
    String id = shopper.newId("I");
    double hour = (at - Months.onSameDay(at, 0)) / 3_600.0;
    Agent agent = world.staff().first(channel, hour, shopper.draws());
    Legs legs = new Legs(world, shopper.draws(), id, channel, at);
    legs.play(agent, matter.reason());
    boolean resolved =
        !legs.isAbandoned() && shopper.draws().chance(0.82 - 0.14 * legs.transfers());
    Row row =
        row(shopper, matter, link, channel, id, at)
            .text("queue_id", channel)
            .at("ended_at", legs.endedAt())
            .flag("is_abandoned", legs.isAbandoned());
    if (!legs.isAbandoned()) {
      row.text("first_agent_id", agent.id())
          .text("last_agent_id", legs.lastAgent())
          .flag("is_resolved", resolved);
    }
    if (world.files().put(row.version(legs.workedUntil()))) {
      legs.deliver(legs.workedUntil());
      long rate = world.rates().perSecond(channel, Months.dayOf(at));
      world.books().served(at, legs.agentSeconds() * rate, world.rates().perContact(channel));
    }
    return new Contact(
        id,
        legs.isAbandoned() ? "" : legs.lastAgent(),
        at,
        legs.endedAt(),
        legs.waitSeconds(),
        legs.transfers(),
        legs.isAbandoned(),
        resolved);
  }

  private Contact written(Shopper shopper, Matter matter, Link link, long at) {
    Draws draws = shopper.draws();
    String id = shopper.newId("I");
    Agent agent = world.staff().first("email", 0, draws);
    long endedAt = at + 3_600 + (long) (draws.exponential(11) * 3_600);
    boolean resolved = draws.chance(0.76);
    Row open = row(shopper, matter, link, "email", id, at);
    boolean delivered = !world.months().together(at, endedAt) && world.files().put(open);
    Row answered =
        open.version(endedAt)
            .at("ended_at", endedAt)
            .text("first_agent_id", agent.id())
            .text("last_agent_id", agent.id())
            .flag("is_abandoned", false)
            .flag("is_resolved", resolved);
    if (world.files().put(answered) || delivered) {
      world.books().served(at, 0, world.rates().perContact("email"));
    }
    return new Contact(id, agent.id(), at, endedAt, 0, 0, false, resolved);
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
        .text("order_id", matter.orderId().isEmpty() ? "" : World.inShop(matter.orderId()))
        .text("product_id", matter.productId().isEmpty() ? "" : World.inShop(matter.productId()))
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
