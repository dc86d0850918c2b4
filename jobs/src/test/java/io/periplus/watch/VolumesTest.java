package io.periplus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.watch.NightSummary.Finding;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is called unusual, on worlds whose truth is known. */
class VolumesTest {
  private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 5);

  @Test
  void aTenthOfTheUsualRecordsIsUnusualAndTheUsualIsNot() {
    assertEquals(
        List.of("VOLUME shop: 100 records of shop where 1,000 are usual"),
        told(Map.of("shop", steady(100), "desk", steady(1_030))));
  }

  @Test
  void aShopWhoseSaturdaysAreQuietIsComparedWithSaturdays() {
    LocalDate saturday = LocalDate.of(2024, 3, 2);
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    for (LocalDate day = saturday.minusDays(70); !day.isAfter(saturday); day = day.plusDays(1)) {
      days.put(day, day.getDayOfWeek() == DayOfWeek.SATURDAY ? 50L : 1_000L);
    }
    assertEquals(List.of(), new Volumes(saturday, 0.10).findings(Map.of("shop", days)));
  }

  @Test
  void aShopThatIsClosedOnSaturdaysIsLateOnlyWhenItIsOpen() {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    LocalDate friday = LocalDate.of(2024, 3, 1);
    for (LocalDate day = friday.minusDays(60); !day.isAfter(friday); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        days.put(day, 10L);
      }
    }
    for (int later = 1; later <= 2; later++) {
      Volumes weekend = new Volumes(friday.plusDays(later), 0.10);
      assertEquals(List.of(), weekend.findings(Map.of("shop", days)));
    }
    List<Finding> monday = new Volumes(friday.plusDays(3), 0.10).findings(Map.of("shop", days));
    assertEquals("LATE", monday.get(0).kind());
    assertEquals(
        "nothing of shop since 2024-03-01; the next came after 3 day(s) at most",
        monday.get(0).sentence());
  }

  @Test
  void whatHasNoHistoryIsNotJudged() {
    SortedMap<LocalDate, Long> young = new TreeMap<>();
    young.put(TUESDAY.minusDays(1), 1_000L);
    young.put(TUESDAY, 1L);
    assertEquals(List.of(), told(Map.of("shop", young)));
    assertEquals(List.of(), told(Map.of("shop", new TreeMap<>())));
  }

  /**
   * Of 400 nights with 20 ordinary deliveries each, few raise anything at a rate of 10 per cent.
   */
  @Test
  void ordinaryNightsRaiseFewFalseAlarms() {
    Random random = new Random(20240305);
    int alarmed = 0;
    for (int night = 0; night < 400; night++) {
      Map<String, SortedMap<LocalDate, Long>> records = new HashMap<>();
      for (int shop = 0; shop < 20; shop++) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (int week = 0; week <= 12; week++) {
          double size = Math.exp(7 + 0.2 * random.nextGaussian());
          days.put(TUESDAY.minusDays(7L * week), Math.round(size));
        }
        records.put("shop" + shop, days);
      }
      alarmed += new Volumes(TUESDAY, 0.10).findings(records).isEmpty() ? 0 : 1;
    }
    assertTrue(alarmed <= 60, alarmed + " of 400 nights raised an alarm");
    assertTrue(alarmed >= 1, "a method that never speaks finds nothing either");
  }

  private static List<String> told(Map<String, SortedMap<LocalDate, Long>> records) {
    return new Volumes(TUESDAY, 0.10)
        .findings(records).stream()
            .map(f -> f.kind() + " " + f.what() + ": " + f.sentence())
            .toList();
  }

  /** Ten weeks of about a thousand records a day, then {@code tonight}. */
  private static SortedMap<LocalDate, Long> steady(long tonight) {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    for (int back = 1; back <= 70; back++) {
      days.put(TUESDAY.minusDays(back), back % 2 == 0 ? 1_020L : 980L);
    }
    for (int week = 1; week <= 10; week++) {
      days.put(TUESDAY.minusDays(7L * week), 1_000L);
    }
    days.put(TUESDAY, tonight);
    return days;
  }
}
