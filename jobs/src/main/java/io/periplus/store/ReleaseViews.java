package io.periplus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;

/**
 * The views of gold, the only home of ratios. Their queries stand beside the tables of gold as
 * resources.
 */
public final class ReleaseViews {
  /** Names of all views. */
  public static final List<String> NAMES =
      List.of(
          "v_abandon_outcome",
          "v_acquisition_retention",
          "v_cx_score",
          "v_cx_score_honest",
          "v_exec_scorecard",
          "v_friction",
          "v_give_up",
          "v_growth",
          "v_importance_map",
          "v_linkage",
          "v_linkage_sentence",
          "v_paths",
          "v_reconciliation",
          "v_response_rate",
          "v_survey_fatigue");

  private static final Map<String, String> TEXTS =
      NAMES.stream().collect(Collectors.toMap(Function.identity(), ReleaseViews::read));

  private ReleaseViews() {}

  /** The query of a view, if there is one of that name. */
  public static Optional<String> text(String view) {
    return Optional.ofNullable(TEXTS.get(view));
  }

  /**
   * Whether a release holds all that a view reads: one that an earlier program published may lack
   * tables.
   */
  public static boolean isAnswered(SparkSession session, String view) {
    try {
      session.table("periplus.gold." + view);
      return true;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // Scala does not declare what it throws.
      if (e instanceof AnalysisException a && "TABLE_OR_VIEW_NOT_FOUND".equals(a.getCondition())) {
        return false;
      }
      throw new IllegalStateException(e);
    }
  }

  private static String read(String view) {
    try (InputStream in =
        ReleaseViews.class.getResourceAsStream("/io/periplus/gold/view/" + view + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("gold/view/" + view + ".sql is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
