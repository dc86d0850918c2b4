package io.periplus.store;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias$;
import org.apache.spark.sql.catalyst.rules.Rule;
import scala.Function1;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractPartialFunction;
import scala.runtime.BoxedUnit;

/**
 * Gives readers the views of gold: {@code periplus.gold.v_cx_score} is replaced by its query, whose
 * tables then resolve through the release. Spark's own views live in its session catalogue only.
 * And keeps every query to one release.
 */
public final class PeriplusExtension extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

  private static volatile boolean loaded;

  /** Whether Spark made a session with this extension: where it cannot, it only warns. */
  static boolean isLoaded() {
    return loaded;
  }

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    loaded = true;
    Function1<SparkSession, Function1<LogicalPlan, BoxedUnit>> check =
        new AbstractFunction1<>() {
          @Override
          public Function1<LogicalPlan, BoxedUnit> apply(SparkSession session) {
            return new ReleaseRule(session);
          }
        };
    extensions.injectCheckRule(check);
    Function1<SparkSession, Rule<LogicalPlan>> rule =
        new AbstractFunction1<>() {
          @Override
          public Rule<LogicalPlan> apply(SparkSession session) {
            return new ViewsOfGold(session);
          }
        };
    extensions.injectResolutionRule(rule);
    return BoxedUnit.UNIT;
  }

  private static final class ViewsOfGold extends Rule<LogicalPlan> {
    private final SparkSession session;

    ViewsOfGold(SparkSession session) {
      this.session = session;
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
      return plan.resolveOperatorsUp(
          new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(LogicalPlan node) {
              return node instanceof UnresolvedRelation relation
                  && ReleaseViews.text(viewName(relation)).isPresent();
            }

            @Override
            public LogicalPlan apply(LogicalPlan node) {
              String view = viewName((UnresolvedRelation) node);
              String text = ReleaseViews.text(view).orElseThrow();
              return SubqueryAlias$.MODULE$.apply(view, analysed(view, text));
            }
          });
    }

    private LogicalPlan analysed(String view, String text) {
      try {
        // Analysed as a whole: its common table expressions are its own.
        LogicalPlan parsed = session.sessionState().sqlParser().parsePlan(text);
        return session.sessionState().analyzer().execute(parsed);
      } catch (ParseException e) {
        throw new IllegalStateException(view + " does not parse", e);
      }
    }

    private static String viewName(UnresolvedRelation relation) {
      List<String> parts = CollectionConverters.asJava(relation.multipartIdentifier());
      boolean isOurs =
          parts.size() == 3
              && parts.get(0).equalsIgnoreCase("periplus")
              && parts.get(1).equalsIgnoreCase("gold");
      return isOurs ? parts.get(2).toLowerCase(Locale.ROOT) : "";
    }
  }
}
