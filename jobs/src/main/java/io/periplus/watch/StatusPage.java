package io.periplus.watch;

import com.github.mustachejava.DefaultMustacheFactory;
import io.periplus.store.control.Manifest;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a release came to be, as one page without scripts that asks nothing of any network. Names and
 * sentences of the company are escaped.
 */
final class StatusPage {
  private static final int MOST_TABLES = 30;

  private final NightSummary night;
  private final Manifest release;
  private final Optional<Manifest> base;

  /**
   * The page of one release.
   *
   * @param base the release on which it was built
   */
  StatusPage(NightSummary night, Manifest release, Optional<Manifest> base) {
    this.night = night;
    this.release = release;
    this.base = base;
  }

  String html() {
    Map<String, Object> scope = new HashMap<>();
    scope.put("night", night);
    scope.put("release", release);
    scope.put("digest", release.sha256());
    scope.put("verdict", verdict());
    scope.put("seconds", number(night.seconds()));
    scope.put("rows", whole(night.rows()));
    scope.put("changes", changes());
    scope.put("books", night.books().stream().map(StatusPage::book).toList());
    scope.put("money", night.landing().money());
    scope.put("aside", night.setAside().stream().map(StatusPage::count).toList());
    scope.put("stages", night.stages().stream().map(StatusPage::stage).toList());
    StringWriter page = new StringWriter();
    new DefaultMustacheFactory("io/periplus/watch").compile("status.mustache").execute(page, scope);
    return page.toString();
  }

  private String verdict() {
    return night.degraded().isEmpty()
        ? "%s is published, whole.".formatted(release.businessDate())
        : "%s is published; something is missing or kept from before."
            .formatted(release.businessDate());
  }

  /** Tables whose number of rows changed, the largest change first. */
  private List<Map<String, Object>> changes() {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (Manifest.TableVersion table : release.tables()) {
      long before =
          base.flatMap(m -> m.table(table.name())).map(Manifest.TableVersion::rows).orElse(0L);
      if (table.isVisible() && table.rows() != before) {
        changes.add(
            Map.of(
                "name", table.name(),
                "before", whole(before),
                "now", whole(table.rows()),
                "size", Math.abs(table.rows() - before)));
      }
    }
    changes.sort((a, b) -> Long.compare((long) b.get("size"), (long) a.get("size")));
    return changes.subList(0, Math.min(MOST_TABLES, changes.size()));
  }

  private static Map<String, Object> book(NightSummary.Book book) {
    return Map.of(
        "line", book.line(),
        "booked", String.format(Locale.ROOT, "%,.2f", book.booked()),
        "residual", String.format(Locale.ROOT, "%,.2f", book.residual()),
        "judged", book.isWithinTolerance() ? "within tolerance" : "NOT explained");
  }

  private static Map<String, Object> count(NightSummary.Count count) {
    return Map.of("what", count.what(), "reason", count.reason(), "rows", whole(count.rows()));
  }

  private static Map<String, Object> stage(NightSummary.StageFigures stage) {
    return Map.of(
        "stage", stage.stage(),
        "seconds", number(stage.seconds()),
        "core", number(stage.coreSeconds()),
        "read", mebi(stage.readBytes()),
        "written", mebi(stage.writtenBytes()),
        "spilled", mebi(stage.spilledBytes()),
        "cost", stage.cost().setScale(4, RoundingMode.HALF_EVEN).toPlainString());
  }

  private static String mebi(long bytes) {
    return String.format(Locale.ROOT, "%,.1f", bytes / (double) (1 << 20));
  }

  private static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }
}
