package io.periplus.sample.life;

import static io.periplus.sample.company.Planted.ACTIVITY_ON_CONTACTS;
import static io.periplus.sample.company.Planted.MOOD_MEMORY_DAYS;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Home;
import java.util.ArrayList;
import java.util.List;

/** One customer while he is being imagined: who he is, how he feels, and how far he has come. */
final class Shopper {
  private static final double MEMORY = MOOD_MEMORY_DAYS.value() * DAY;

  private final int number;
  private final String digits;
  private final Draws draws;
  private final Traits traits;
  private final List<Shock> shocks = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();
  private int ids;

  /**
   * What stays the same.
   *
   * @param segment standard, member or plus
   * @param joinedAt when the company met him, epoch seconds
   * @param activity how much he buys and asks for, standard normal
   * @param leniency how high he marks, standard normal
   * @param lastingMood where his mood returns to
   */
  record Traits(
      Home home,
      String segment,
      long joinedAt,
      double activity,
      double leniency,
      double lastingMood) {}

  private record Shock(long at, double size) {}

  Shopper(int number, Draws draws, Traits traits) {
    this.number = number;
    this.digits = "%07d".formatted(number);
    this.draws = draws;
    this.traits = traits;
  }

  int number() {
    return number;
  }

  Draws draws() {
    return draws;
  }

  Traits traits() {
    return traits;
  }

  /** How readily he asks, beside 1 for the average customer. */
  double eagerness() {
    return StrictMath.exp(ACTIVITY_ON_CONTACTS.value() * traits.activity());
  }

  /** His id in the shop. */
  String shopId() {
    return 'C' + digits;
  }

  /** His id at the service desk. */
  String deskId() {
    return 'D' + digits;
  }

  /** A new id of one of his records. */
  String newId(String kind) {
    ids++;
    return kind + digits + '-' + ids;
  }

  /** Something good or bad happens to him. */
  void feels(long at, double size) {
    shocks.add(new Shock(at, size));
  }

  /** How he feels at an instant, from all that happened before it. */
  double moodAt(long at) {
    double mood = traits.lastingMood();
    for (Shock shock : shocks) {
      if (shock.at() <= at) {
        mood += shock.size() * StrictMath.exp((shock.at() - at) / MEMORY);
      }
    }
    return mood;
  }

  /** Whether he is asked within two weeks of it; when not, he is asked now. */
  boolean isTiredOfSurveys(long at) {
    boolean tired = asked.stream().anyMatch(then -> Math.abs(at - then) < 14 * DAY);
    if (!tired) {
      asked.add(at);
    }
    return tired;
  }
}
