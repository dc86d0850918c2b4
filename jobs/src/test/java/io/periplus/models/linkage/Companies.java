package io.periplus.models.linkage;

import io.periplus.models.linkage.moments.Layout;
import io.periplus.models.linkage.moments.Layout.Part;
import io.periplus.models.linkage.moments.Moments;
import io.periplus.models.linkage.moments.Sums;
import io.periplus.models.linkage.moments.Views;
import io.periplus.stats.Shards;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A simulated company for the linkage: remote customers are served late and spend less anyway, busy
 * ones make contact and spend more anyway; nobody measures either. What a late delivery and a
 * contact do to revenue is planted, per unit; on cost they do nothing but what is planted too.
 */
final class Companies {
  static final int SHARDS = 1024;
  static final Layout LAYOUT =
      new Layout(
          List.of("month_no", "spent_before"),
          List.of("spent_before"),
          List.of("late", "contact"),
          List.of("cost_to_serve", "revenue"));

  private Companies() {}

  /**
   * The products of a company's rows.
   *
   * @param late effect of a late delivery on revenue
   * @param contact effect of a contact on revenue
   * @param trait how much the unmeasured traits move exposure and outcome
   * @param months rows a customer; with one, people buy once
   */
  static Moments moments(
      SplittableRandom random,
      int customers,
      int months,
      double late,
      double contact,
      double trait) {
    List<List<double[]>> people = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      people.add(customer(random, months, late, contact, trait));
    }
    Views views =
        Views.of(
            LAYOUT,
            List.of(List.of(3.0), List.of(0.0)),
            List.of(List.of(), List.of(1.0)),
            List.of(200.0, 200.0),
            false);
    Map<Integer, Sums> sums = new HashMap<>();
    double[] stranger = new double[LAYOUT.width()];
    for (int i = 0; i < customers; i++) {
      sums.computeIfAbsent(Shards.of("c" + i, SHARDS), s -> new Sums(views))
          .add(people.get(i), stranger);
      stranger = people.get(i).get(0);
    }
    Map<Integer, double[]> flat = new HashMap<>();
    sums.forEach((shard, sum) -> flat.put(shard, sum.flat()));
    return Moments.of(views, SHARDS, flat);
  }

  private static List<double[]> customer(
      SplittableRandom random, int months, double late, double contact, double trait) {
    double remote = random.nextGaussian();
    double busy = random.nextGaussian();
    double[][] rows = new double[months + 2][LAYOUT.width()];
    double[] spent = new double[months + 2];
    for (int t = 0; t < rows.length; t++) {
      double isLate = random.nextDouble() < 1 / (1 + Math.exp(1 - trait * remote)) ? 1 : 0;
      double contacts = poisson(random, 0.5 * Math.exp(0.5 * trait * busy));
      double[] row = rows[t];
      row[0] = t;
      row[LAYOUT.of(0, Part.LEVEL)] = isLate;
      row[LAYOUT.of(0, Part.MET)] = 1;
      row[LAYOUT.of(1, Part.LEVEL)] = contacts;
      row[LAYOUT.of(1, Part.MET)] = contacts > 0 ? 1 : 0;
      spent[t] =
          100
              + 10 * trait * (busy - remote)
              + late * isLate
              + contact * contacts
              + 10 * random.nextGaussian();
      row[LAYOUT.outcome(0)] = 20 + 5 * trait * (busy + remote) + 5 * random.nextGaussian();
      row[LAYOUT.outcome(1)] = spent[t];
    }
    List<double[]> own = new ArrayList<>();
    for (int t = 1; t <= months; t++) {
      for (int j = 0; j < 2; j++) {
        rows[t][LAYOUT.of(j, Part.LATER_LEVEL)] = rows[t + 1][LAYOUT.of(j, Part.LEVEL)];
        rows[t][LAYOUT.of(j, Part.LATER_MET)] = rows[t + 1][LAYOUT.of(j, Part.MET)];
      }
      rows[t][1] = spent[t - 1] - 100;
      rows[t][LAYOUT.before(0)] = rows[t - 1][LAYOUT.outcome(0)];
      rows[t][LAYOUT.before(1)] = spent[t - 1];
      rows[t][LAYOUT.isBeforeKnown()] = 1;
      rows[t][LAYOUT.isInStep()] = 1;
      own.add(rows[t]);
    }
    return Collections.unmodifiableList(own);
  }

  private static int poisson(SplittableRandom random, double mean) {
    int count = 0;
    for (double p = random.nextDouble(); p > Math.exp(-mean); p *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
