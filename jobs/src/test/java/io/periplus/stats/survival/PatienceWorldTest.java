package io.periplus.stats.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * World SW10: 2,000 waits; patience of 6 minutes and offered waits of 4, both exponential. Who was
 * served would have waited longer, so the mean wait of those who gave up says far too little.
 */
class PatienceWorldTest {

  @Test
  void whoWasServedIsNotCountedAsImpatient() {
    int worlds = 200;
    double naive = 0;
    double ours = 0;
    double median = 0;
    for (int world = 0; world < worlds; world++) {
      SplittableRandom random = new SplittableRandom((10L << 32 | world) * 0x9E3779B97F4A7C15L);
      List<LifeTable.Ended> waits = new ArrayList<>();
      double waited = 0;
      double gaveUpAfter = 0;
      int gaveUp = 0;
      for (int i = 0; i < 2000; i++) {
        double patience = -6 * Math.log(1 - random.nextDouble());
        double offered = -4 * Math.log(1 - random.nextDouble());
        boolean isGone = patience < offered;
        double wait = Math.min(patience, offered);
        waits.add(new LifeTable.Ended(wait, isGone ? 1 : LifeTable.STILL_THERE, 1));
        waited += wait;
        gaveUpAfter += isGone ? wait : 0;
        gaveUp += isGone ? 1 : 0;
      }
      naive += gaveUpAfter / gaveUp / worlds;
      ours += waited / gaveUp / worlds;
      median +=
          LifeTable.of(waits, 1).steps().stream()
                  .filter(step -> step.survival() <= 0.5)
                  .findFirst()
                  .orElseThrow()
                  .after()
              / worlds;
    }
    assertTrue(naive < 3, "mean wait of those who gave up: " + naive);
    assertEquals(6, ours, 0.02 * 6);
    assertEquals(6 * Math.log(2), median, 0.02 * 6 * Math.log(2));
  }
}
