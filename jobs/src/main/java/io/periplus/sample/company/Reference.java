package io.periplus.sample.company;

import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.DESK;
import static io.periplus.sample.company.World.SHOP;

import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the company declares of itself: the reference tables of {@code reference.txt}, its teams,
 * holidays, bonus rules, exchange rates, and what it did or suffered.
 */
public final class Reference {
  private static final SortedMap<String, Double> PER_EURO =
      new TreeMap<>(Map.of("USD", 1.08, "PEN", 4.05, "BRL", 6.10, "CLP", 1_030.0));

  private final Outbox files;
  private final Months months;

  public Reference(Outbox files, Months months) {
    this.files = files;
    this.months = months;
  }

  public void write(Staff staff) {
    writeTables();
    writeHolidays();
    for (String team : staff.teams()) {
      files.put(
          ref(Sheet.REF_TEAM, team)
              .text("team_id", team)
              .text("name", team)
              .text("site_id", site(team)));
    }
    writeBonus();
    writeEvents();
    writeExchange();
  }

  /** Site of a team. */
  static String site(String team) {
    return team.startsWith("store") ? "stores" : "lima";
  }

  /** First day of the bonus on satisfaction: a third of the way. */
  public static LocalDate bonusFrom(Months months) {
    return months.firstDay(months.count() / 3);
  }

  /** Day on which memberships became dearer: half of the way. */
  public static LocalDate dearerFrom(Months months) {
    return months.firstDay(months.count() / 2).plusDays(9);
  }

  /** A line that begins with {@code @} names a table and its columns; the rows follow. */
  private void writeTables() {
    Sheet sheet = Sheet.REF_CHANNEL;
    List<String> columns = List.of();
    for (List<String> cells : Resource.lines("reference.txt").toList()) {
      if (cells.get(0).startsWith("@")) {
        sheet = Sheet.valueOf(cells.get(0).substring(1).toUpperCase(Locale.ROOT));
        columns = cells.subList(1, cells.size());
      } else {
        Row row = ref(sheet, key(sheet, cells));
        for (int i = 0; i < columns.size(); i++) {
          row.text(columns.get(i), cells.get(i));
        }
        files.put(row);
      }
    }
  }

  private static String key(Sheet sheet, List<String> cells) {
    return switch (sheet) {
      case REF_CALENDAR, REF_JOURNEY_STEP, REF_METRIC, REF_SCENARIO, REF_SEGMENT, REF_KPI ->
          String.join("-", cells.subList(0, 3));
      default -> cells.get(0);
    };
  }

  private void writeHolidays() {
    List<String> days = List.of("01-01", "05-01", "07-28", "07-29", "12-25");
    int firstYear = months.firstDay(0).getYear();
    int lastYear = months.lastDay(months.count() - 1).getYear();
    for (int year : IntStream.rangeClosed(firstYear, lastYear).toArray()) {
      for (String day : days) {
        String on = year + "-" + day;
        files.put(
            ref(Sheet.REF_HOLIDAY, "lima-" + on)
                .text("calendar_code", "lima")
                .text("holiday_on", on)
                .text("name", day.startsWith("07") ? "Fiestas Patrias" : "Feriado"));
      }
    }
  }

  private void writeBonus() {
    LocalDate from = bonusFrom(months);
    long known = Math.max(months.start(), Months.startOf(from) - 10 * Months.DAY);
    plan(known, "team-csat", "role", "phone_agent", 0.80, 90 * 100 * CENT, from);
    plan(known, "chat-csat", "role", "chat_agent", 0.80, 90 * 100 * CENT, from);
    plan(months.start(), "company-nps", "company", "", 30, 250 * 100 * CENT, months.firstDay(0));
  }

  private void plan(
      long known,
      String id,
      String scope,
      String scopeId,
      double threshold,
      long payout,
      LocalDate from) {
    files.put(
        Row.of(Sheet.INCENTIVE_PLAN, DESK, id, known)
            .text("plan_id", id)
            .text("scope_type", scope)
            .text("scope_id", scopeId)
            .text("metric_code", scope.equals("company") ? "nps" : "csat")
            .text("measure_period", scope.equals("company") ? "quarter" : "month")
            .real("threshold", threshold)
            .euros("payout_amount", payout)
            .on("valid_from", from));
  }

  private void writeEvents() {
    event("policy_change", "Free returns within 30 days", months.firstDay(months.count() / 4));
    event("price_change", "Memberships become dearer", dearerFrom(months));
    for (int month = 1; month < months.count(); month += 3) {
      event("release", "App release " + (month / 3 + 1), months.firstDay(month).plusDays(14));
    }
    for (int month = 2; month < months.count(); month += 5) {
      event("outage", "Payments unreachable", months.firstDay(month).plusDays(18));
    }
    for (int month = 0; month < months.count(); month++) {
      if (months.firstDay(month).getMonthValue() == 11) {
        event("campaign", "Black Friday", months.firstDay(month).plusDays(26));
      }
    }
  }

  private void event(String kind, String name, LocalDate day) {
    long at = Months.startOf(day) + 9 * 3_600;
    if (at < months.start()) {
      return;
    }
    String id = kind + '-' + day;
    files.put(
        Row.of(Sheet.OPERATIONAL_EVENT, SHOP, id, at + 3_600)
            .text("operational_event_id", id)
            .text("kind", kind)
            .text("name", name)
            .at("started_at", at)
            .at("ended_at", at + (kind.equals("outage") ? 5_400 : 0))
            .text("root_cause_code", kind.equals("outage") ? "failed_payment" : "")
            .text("scope_type", kind.equals("price_change") ? "segment" : "all")
            .text("scope_value", kind.equals("price_change") ? "plus" : ""));
  }

  /** One rate a day and currency, slowly wandering around where it began. */
  private void writeExchange() {
    for (long at = months.start() + 18 * 3_600; at < months.end(); at += Months.DAY) {
      long day = Months.dayNumber(at);
      for (Map.Entry<String, Double> currency : PER_EURO.entrySet()) {
        double wave = 1 + 0.03 * StrictMath.sin(day / 47.0 + currency.getKey().hashCode());
        long rate = Math.round(1e8 * wave / currency.getValue());
        String id = currency.getKey() + '-' + Months.dayOf(at);
        files.put(
            Row.of(Sheet.FX_RATE, SHOP, id, at)
                .on("rate_on", Months.dayOf(at))
                .text("from_currency", currency.getKey())
                .text("to_currency", "EUR")
                .text("rate", "0." + Long.toString(100_000_000L + rate).substring(1)));
      }
    }
  }

  private Row ref(Sheet sheet, String id) {
    return Row.of(sheet, DESK, id, months.start());
  }
}
