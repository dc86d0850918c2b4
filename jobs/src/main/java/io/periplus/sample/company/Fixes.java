package io.periplus.sample.company;

import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.DESK;

import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the company changed, and where it began when: depots near some regions, whose deliveries
 * come late less often the longer the depot works, and a training of some phone teams, who transfer
 * less from then on. Regions and teams that never got it are the ones to compare with.
 *
 * @param depots first day by region
 * @param trainings first day by team
 */
public record Fixes(SortedMap<String, LocalDate> depots, SortedMap<String, LocalDate> trainings) {
  /** The action that opens depots. */
  public static final String DEPOTS = "depots";

  private static final int MONTHS_TO_FULL = 6;

  /** The plan of a company of so many months; half of the time passes before anything begins. */
  public static Fixes planned(Months months, Staff staff) {
    SortedMap<String, LocalDate> depots = new TreeMap<>();
    depots.put("PE-CUS", at(months, 0.40));
    depots.put("BR-BA", at(months, 0.40));
    depots.put("PE-LIM", at(months, 0.55));
    depots.put("CL-AN", at(months, 0.55));
    depots.put("BR-SP", at(months, 0.70));
    depots.put("ES-GA", at(months, 0.70));
    SortedMap<String, LocalDate> trainings = new TreeMap<>();
    int place = 0;
    for (String team : staff.teams("phone")) {
      if (place++ % 2 == 0) {
        trainings.put(team, at(months, 0.35 + 0.1 * (place % 4)));
      }
    }
    return new Fixes(depots, trainings);
  }

  /** Months that the region's depot has worked, to the six after which it gains no more. */
  public double depotMonths(String region, long at) {
    LocalDate since = depots.get(region);
    return since == null
        ? 0
        : Math.min(MONTHS_TO_FULL, Months.monthsBetween(Months.startOf(since), at));
  }

  public boolean isTrained(String team, long at) {
    LocalDate since = trainings.get(team);
    return since != null && at >= Months.startOf(since);
  }

  /** Delivers the two actions with the units that they reached, and one that is only planned. */
  public void writeTo(Outbox files, Months months) {
    long start = months.start();
    files.put(
        action(start, DEPOTS, "process_fix", "Depots near far regions")
            .text("root_cause_code", "late_delivery")
            .text("component_code", "late_delivery")
            .on("due_on", at(months, 0.9))
            .on("started_on", at(months, 0.40))
            .euros("cost_amount", 4_800_000 * CENT)
            .map("scope", Map.of("country", "PE BR CL ES")));
    files.put(
        action(start, "listening", "training", "Solve it yourself: training of the phone teams")
            .text("component_code", "transfer")
            .on("started_on", at(months, 0.45))
            .euros("cost_amount", 620_000 * CENT)
            .map("scope", Map.of("channel", "phone")));
    files.put(
        action(months.end() - 30 * Months.DAY, "packing", "process_fix", "Stronger boxes")
            .text("root_cause_code", "damaged_goods")
            .on("due_on", months.lastDay(months.count() - 1).plusMonths(3)));
    depots.forEach((region, day) -> reach(files, months, DEPOTS, "region", region, day));
    trainings.forEach((team, day) -> reach(files, months, "listening", "team", team, day));
  }

  private static Row action(long at, String id, String kind, String name) {
    return Row.of(Sheet.ACTION, DESK, id, at)
        .text("action_id", id)
        .text("kind", kind)
        .text("name", name)
        .text("owner", "E00001");
  }

  private static void reach(
      Outbox files, Months months, String action, String type, String unit, LocalDate day) {
    long known = Math.max(months.start(), Months.startOf(day) + 8 * 3_600);
    files.put(
        Row.of(Sheet.ACTION_ROLLOUT, DESK, action + '-' + unit, known)
            .text("action_id", action)
            .text("unit_type", type)
            .text("unit_id", unit)
            .on("started_on", day));
  }

  private static LocalDate at(Months months, double share) {
    return Months.dayOf(months.start() + Math.round(share * (months.end() - months.start())));
  }
}
