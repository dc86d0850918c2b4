package io.periplus.sample.person;

import static io.periplus.sample.company.Planted.ACTIVITY_ON_CONTACTS;
import static io.periplus.sample.company.Planted.MOOD_MEMORY_DAYS;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Forces;
import io.periplus.sample.company.Home;
import java.util.ArrayList;
import java.util.List;

/** One customer while he is being imagined: who he is, how he feels, and how far he has come. */
public final class Shopper {
  private static final double MEMORY = MOOD_MEMORY_DAYS.value() * DAY;
  private static final long MONTH = 30 * DAY;

  private final int number;
  private final String digits;
  private final Draws draws;
  private final Forces forces;
  private final Traits traits;
  private final List<Shock> shocks = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();
  private long paymentFailedAt = Long.MIN_VALUE / 2;
  private int ids;

  /**
   * What stays the same.
   *
   * @param segment standard, member or plus
   * @param joinedAt when the company met him, epoch seconds
   * @param activity how much he buys and asks for, standard normal
   * @param leniency how high he marks, standard normal
   * @param lastingMood where his mood returns to
   * @param thrift how much a price matters to him, standard normal
   */
  public record Traits(
      Home home,
      String segment,
      long joinedAt,
      double activity,
      double leniency,
      double lastingMood,
      double thrift) {

    /** Whether he belongs to the club, with or without a paid plan. */
    public boolean isMember() {
      return !segment.equals("standard");
    }
  }

  private record Shock(long at, double size) {}

  public Shopper(int number, Draws draws, Forces forces, Traits traits) {
    this.number = number;
    this.digits = Integer.toString(100_000_000 + number).substring(1);
    this.draws = draws;
    this.forces = forces;
    this.traits = traits;
  }

  public int number() {
    return number;
  }

  public Draws draws() {
    return draws;
  }

  public Traits traits() {
    return traits;
  }

  /** The language in which he writes: es, pt or en. */
  public String tongue() {
    return traits.home().tongue();
  }

  /** How readily he asks, beside 1 for the average customer. */
  public double eagerness() {
    return StrictMath.exp(forces.of(ACTIVITY_ON_CONTACTS) * traits.activity());
  }

  /** His id in the shop. */
  public String shopId() {
    return 'C' + digits;
  }

  /** His id at the service desk. */
  public String deskId() {
    return 'D' + digits;
  }

  /** A new id of one of his records. */
  public String newId(String kind) {
    ids++;
    return kind + digits + '-' + ids;
  }

  /** Something good or bad happens to him. */
  public void feels(long at, double size) {
    shocks.add(new Shock(at, size));
  }

  /** A payment of his fails, which he remembers for a while. */
  public void isRefusedPaymentAt(long at) {
    paymentFailedAt = at;
  }

  public boolean hasFailedPayment(long at) {
    return at >= paymentFailedAt && at - paymentFailedAt < 3 * MONTH;
  }

  /** How he feels at an instant, from all that happened before it. */
  public double moodAt(long at) {
    double mood = traits.lastingMood();
    for (Shock shock : shocks) {
      if (shock.at() <= at) {
        mood += shock.size() * StrictMath.exp((shock.at() - at) / MEMORY);
      }
    }
    return mood;
  }

  /** Whether he is asked within two weeks of it; when not, he is asked now. */
  public boolean isTiredOfSurveys(long at) {
    boolean tired = asked.stream().anyMatch(then -> Math.abs(at - then) < 14 * DAY);
    if (!tired) {
      asked.add(at);
    }
    return tired;
  }
}
