package io.periplus.sample.trade;

import static io.periplus.sample.company.Planted.MOOD_ON_CANCELLING;
import static io.periplus.sample.company.Planted.PRICE_ON_CANCELLING;
import static io.periplus.sample.company.World.SHOP;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.ask.Surveys;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Plan;
import io.periplus.sample.company.Reference;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.help.Desk;
import io.periplus.sample.help.Desk.Matter;
import io.periplus.sample.person.Shopper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Paid memberships: all of Plus, and of the other members two in five, who pay for Care. Each month
 * may be the last: for the price, for the service, for a payment that failed, for a move, or since
 * nothing is bought any more. What the leaver says is not always what made him leave.
 */
public final class Memberships {
  private static final long MONTH = 30 * DAY;
  private static final double MONTHLY_HAZARD = 0.012;
  private static final double THRIFTY = 0.3;

  private final World world;
  private final Invoices invoices;
  private final Desk desk;
  private final Surveys surveys;
  private final LocalDate dearerFrom;

  /**
   * How a membership ended.
   *
   * @param cause price, service, payment_failed, moving or unused
   */
  public record Ended(long at, String cause) {}

  private record Contract(String id, Plan plan, long startedAt) {}

  public Memberships(World world, Desk desk, Surveys surveys) {
    this.world = world;
    this.invoices = new Invoices(world);
    this.desk = desk;
    this.surveys = surveys;
    this.dearerFrom = Reference.dearerFrom(world.months());
  }

  /** Lives a customer's membership through, if he has one; gives how it ended, if it did. */
  public List<Ended> live(Shopper shopper, long leftAt) {
    Draws draws = shopper.draws();
    boolean isPlus = shopper.traits().segment().equals("plus");
    if (!isPlus && !(shopper.traits().isMember() && draws.chance(0.4))) {
      return List.of();
    }
    Plan plan = isPlus ? Plan.PLUS : Plan.CARE;
    long startedAt = shopper.traits().joinedAt() + draws.whole(600, 20 * (int) DAY);
    Contract contract = new Contract(shopper.newId("S"), plan, startedAt);
    List<Row> story = new ArrayList<>(List.of(subscription(shopper, contract)));
    if (startedAt >= world.months().start()) {
      event(shopper, contract, startedAt, "start", "", rate(contract, startedAt));
    }
    List<Ended> ended = months(shopper, contract, leftAt);
    for (Ended end : ended) {
      boolean isInvoluntary = end.cause().equals("payment_failed");
      story.add(
          story
              .get(0)
              .version(end.at())
              .at("ended_at", end.at())
              .money("mrr_amount", rate(contract, end.at()))
              .text("status", isInvoluntary ? "ended" : "cancelled"));
    }
    world.files().story(story);
    return ended;
  }

  private List<Ended> months(Shopper shopper, Contract contract, long leftAt) {
    Draws draws = shopper.draws();
    long start = world.months().start();
    long at = contract.startedAt();
    int month = 0;
    while (at < world.months().end()) {
      if (at >= start) {
        if (isDearerSince(contract, at)) {
          event(shopper, contract, at, "upgrade", "price_change", raise(contract));
        }
        boolean paid =
            month % contract.plan().months() != 0
                || invoices.bill(shopper, contract.id(), contract.plan(), at, rate(contract, at));
        if (!paid) {
          event(shopper, contract, at + 60, "payment_failed", "", 0);
        }
        if (!paid && draws.chance(0.7)) {
          return List.of(ends(shopper, contract, at + 10 * DAY, "payment_failed"));
        }
        String cause = cause(shopper, at, leftAt);
        if (!cause.isEmpty()) {
          long asks = at + (long) draws.between(DAY, 20 * DAY);
          return List.of(ends(shopper, contract, asks, cause));
        }
      }
      at += MONTH;
      month++;
    }
    return List.of();
  }

  /** What makes him end it this month; empty for nothing. */
  private String cause(Shopper shopper, long at, long leftAt) {
    Draws draws = shopper.draws();
    double service =
        MONTHLY_HAZARD * StrictMath.exp(world.of(MOOD_ON_CANCELLING) * shopper.moodAt(at));
    long raisedAt = Months.startOf(dearerFrom);
    boolean feelsPrice =
        shopper.traits().thrift() > THRIFTY && at >= raisedAt && at < raisedAt + 90 * DAY;
    double price = feelsPrice ? service * (StrictMath.exp(world.of(PRICE_ON_CANCELLING)) - 1) : 0;
    double unused = at > leftAt ? 0.08 : 0;
    double luck = draws.unit();
    String[] causes = {"service", "price", "moving", "unused"};
    double[] hazards = {service, price, 0.003, unused};
    for (int i = 0; i < causes.length; i++) {
      luck -= hazards[i];
      if (luck < 0) {
        return causes[i];
      }
    }
    return "";
  }

  private Ended ends(Shopper shopper, Contract contract, long at, String cause) {
    Draws draws = shopper.draws();
    boolean isInvoluntary = cause.equals("payment_failed");
    String stated = isInvoluntary ? cause : stated(cause, draws);
    if (!isInvoluntary) {
      event(shopper, contract, at, "cancel_request", stated, 0);
      if (draws.chance(0.3)) {
        desk.handle(shopper, new Matter("cancel_membership", "", ""), at - 3_600);
      }
      surveys.leaving(shopper, contract.id(), at, stated);
    }
    event(shopper, contract, at + 60, "cancel", stated, -rate(contract, at));
    return new Ended(at + 60, cause);
  }

  /** Leavers find it easier to name the price. */
  private static String stated(String cause, Draws draws) {
    if (cause.equals("moving") || draws.chance(0.55)) {
      return cause;
    }
    return draws.chance(0.7) ? "price" : "other";
  }

  private long rate(Contract contract, long at) {
    return contract.plan().monthly(at, dearerFrom);
  }

  private long raise(Contract contract) {
    long raisedAt = Months.startOf(dearerFrom);
    return rate(contract, raisedAt) - rate(contract, raisedAt - 1);
  }

  /** Whether this is the first month at the new price. */
  private boolean isDearerSince(Contract contract, long at) {
    long before = Math.max(at - MONTH, contract.startedAt());
    return raise(contract) > 0 && before < at && rate(contract, before) < rate(contract, at);
  }

  private Row subscription(Shopper shopper, Contract contract) {
    long known = Math.max(contract.startedAt(), world.months().start());
    return Row.of(Sheet.SUBSCRIPTION, SHOP, contract.id(), known)
        .text("subscription_id", contract.id())
        .text("customer_source_id", shopper.shopId())
        .text("product_id", contract.plan().id())
        .at("started_at", contract.startedAt())
        .text("status", "active")
        .text("billing_period", contract.plan().period())
        .euros("mrr_amount", rate(contract, contract.startedAt()));
  }

  private void event(
      Shopper shopper, Contract contract, long at, String type, String reason, long delta) {
    String id = shopper.newId("T");
    world.put(
        Row.of(Sheet.SUBSCRIPTION_EVENT, SHOP, id, at)
            .text("subscription_event_id", id)
            .text("subscription_id", contract.id())
            .at("happened_at", at)
            .text("event_type", type)
            .text("reason_code", reason)
            .euros("mrr_delta_amount", delta)
            .flag("is_involuntary", reason.equals("payment_failed")));
  }
}
