package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.periplus.stats.Separation.Held;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SeparationTest {

  @Test
  void aNumberIsJudgedPairByPairInWhicheverDirectionItPoints() {
    // Nine pairs of a leaver and a stayer: all won but the tie at 1, which counts half.
    Separation up = Separation.of(List.of(new Held(2, 2, 2), new Held(0, 2, 0), new Held(1, 2, 1)));
    Separation down =
        Separation.of(List.of(new Held(-2, 2, 2), new Held(0, 2, 0), new Held(-1, 2, 1)));

    assertEquals(8.5 / 9, up.auc().orElseThrow(), 1e-12);
    assertEquals(8.5 / 9, down.auc().orElseThrow(), 1e-12);
  }

  @Test
  void aFewRowsThatEndAlikeDecideNothing() {
    List<Held> byChance = List.of(new Held(0, 90, 80), new Held(1, 10, 10));
    List<Held> decided = List.of(new Held(0, 900, 450), new Held(1, 100, 0));

    assertEquals(Optional.empty(), Separation.of(byChance).decisive(0.05));
    assertEquals(Optional.of(new Held(1, 100, 0)), Separation.of(decided).decisive(0.05));
    assertEquals(Optional.empty(), Separation.of(decided).decisive(0.11));
  }

  @Test
  void whereAllEndedAlikeOrHeldTheSameThereIsNothingToTell() {
    assertEquals(OptionalDouble.empty(), Separation.of(List.of(new Held(1, 5, 5))).auc());
    assertFalse(Separation.of(List.of(new Held(1, 5, 2))).isVarying());
  }
}
