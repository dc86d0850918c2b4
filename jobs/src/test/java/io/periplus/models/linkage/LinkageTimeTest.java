package io.periplus.models.linkage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.models.linkage.moments.Layout;
import io.periplus.models.linkage.moments.Layout.Part;
import io.periplus.models.linkage.moments.Moments;
import io.periplus.models.linkage.moments.Sums;
import io.periplus.models.linkage.moments.Views;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.effect.Interactive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Time from stored products to every effect. It depends on the number of shards, columns,
 * components and groups, not on that of the customers: the products of a million customers over
 * twelve months have the size of these.
 */
class LinkageTimeTest {
  private static final int COMPONENTS = 9;
  private static final int SHARDS = 1024;
  private static final int GROUPS = 5;

  /** All components x outcomes x segments, with gates, benchmarks, curves and 400 replicates. */
  @Test
  @Tag("long")
  void allEffectsOfAMillionCustomersTakeLessThanAMinute() {
    Layout layout =
        new Layout(
            IntStream.range(0, 7).mapToObj(c -> "k" + c).toList(),
            List.of("k3"),
            IntStream.range(0, COMPONENTS).mapToObj(j -> "c" + j).toList(),
            LinkageRows.MONEY);
    List<List<Double>> bends = Collections.nCopies(COMPONENTS, List.of(1.0, 2.0));
    Views views =
        Views.of(
            layout,
            Collections.nCopies(7, List.of(-1.0, -0.5, 0.0, 0.5, 1.0)),
            bends,
            Collections.nCopies(4, 100.0),
            true);
    Moments all = moments(views, SHARDS);
    Moments segment = moments(views, MomentsPass.OF_SEGMENT);
    JointReplicates worlds = JointReplicates.draw(SHARDS, 400, 1);
    JointReplicates few = JointReplicates.draw(MomentsPass.OF_SEGMENT, 400, 1);
    long start = System.nanoTime();
    int effects = 0;
    for (int g = 0; g < GROUPS; g++) {
      Map<List<Integer>, Interactive> overlaps = Map.of();
      Group group = Group.of("g" + g, g == 0 ? all : segment, overlaps, 30, 200);
      for (Group.Effect effect : group.effects()) {
        effects++;
        effect.judgement().ifPresent(j -> j.score().replicates(worlds(j, worlds, few)));
      }
    }
    Group.curves(all, bends, worlds);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.getLogger("time")
        .log(
            System.Logger.Level.INFO,
            "{0} effects, {1} columns: {2} s",
            effects,
            views.main().size(),
            seconds);
    assertTrue(effects == COMPONENTS * 4 * GROUPS, effects + " effects");
    assertTrue(seconds < 60, seconds + " s");
  }

  private static JointReplicates worlds(Judgement j, JointReplicates all, JointReplicates few) {
    return j.score().pulls().length == SHARDS ? all : few;
  }

  private static Moments moments(Views views, int shards) {
    Layout layout = views.layout();
    SplittableRandom random = new SplittableRandom(shards);
    Map<Integer, double[]> flat = new HashMap<>();
    double[] stranger = new double[layout.width()];
    for (int shard = 0; shard < shards; shard++) {
      Sums sums = new Sums(views);
      for (int customer = 0; customer < 2; customer++) {
        List<double[]> own = new ArrayList<>();
        for (int month = 0; month < 4; month++) {
          own.add(row(layout, random));
        }
        sums.add(own, stranger);
        stranger = own.get(0);
      }
      flat.put(shard, sums.flat());
    }
    return Moments.of(views, shards, flat);
  }

  private static double[] row(Layout layout, SplittableRandom random) {
    double[] row = new double[layout.width()];
    for (int c = 0; c < layout.controls().size(); c++) {
      row[c] = random.nextGaussian();
    }
    for (int j = 0; j < COMPONENTS; j++) {
      for (Part part : Part.values()) {
        row[layout.of(j, part)] = random.nextInt(4);
      }
    }
    for (int o = 0; o < layout.outcomes().size(); o++) {
      row[layout.outcome(o)] = 50 + 10 * random.nextGaussian();
      row[layout.before(o)] = 50 + 10 * random.nextGaussian();
    }
    row[layout.isBeforeKnown()] = 1;
    row[layout.isInStep()] = 1;
    return row;
  }
}
