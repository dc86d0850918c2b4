package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.config.BusinessCalendar;
import io.periplus.config.Reconcile;
import io.periplus.gold.agg.AggCxScore;
import io.periplus.gold.agg.AggFriction;
import io.periplus.gold.agg.AggGiveUpCurve;
import io.periplus.gold.agg.AggJourneyPath;
import io.periplus.gold.agg.AggSurveyFunnel;
import io.periplus.gold.dim.DimAgentTeam;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimDate;
import io.periplus.gold.dim.DimKpi;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.dim.DimProduct;
import io.periplus.gold.dim.DimScenario;
import io.periplus.gold.dim.DimSegment;
import io.periplus.gold.estimate.FactChurnScore;
import io.periplus.gold.estimate.FactComponentLinkage;
import io.periplus.gold.estimate.FactDriverImportance;
import io.periplus.gold.estimate.FactExecKpi;
import io.periplus.gold.estimate.FactFixPortfolio;
import io.periplus.gold.estimate.FactMetricEstimate;
import io.periplus.gold.estimate.FactResponseCurve;
import io.periplus.gold.estimate.FactScenarioDraw;
import io.periplus.gold.estimate.FactScenarioResult;
import io.periplus.gold.fact.FactCustomerMonth;
import io.periplus.gold.fact.FactEpisode;
import io.periplus.gold.fact.FactInteraction;
import io.periplus.gold.fact.FactJourneyEvent;
import io.periplus.gold.fact.FactLedgerReconciliation;
import io.periplus.gold.fact.FactSurveyInvite;
import io.periplus.gold.fact.FactSurveyScore;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimComponent;
import io.periplus.gold.journey.DimReason;
import io.periplus.gold.journey.DimRootCause;
import io.periplus.gold.journey.DimTouchpoint;
import io.periplus.gold.retention.AggAcquisition;
import io.periplus.gold.retention.AggGrowth;
import io.periplus.gold.retention.FactChurnHazard;
import io.periplus.gold.retention.FactCustomer360;
import io.periplus.gold.retention.FactModelQuality;
import io.periplus.gold.retention.FactUpliftPolicy;
import io.periplus.gold.shape.Definitions;
import io.periplus.gold.survey.FactMetricValidity;
import io.periplus.job.TableJob;
import io.periplus.journey.fold.Company;
import io.periplus.testkit.SparkTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class EveryTableOfGoldTest {
  private static final LocalDate NEVER = LocalDate.of(2024, 1, 2);
  private static final Definitions DEFINITIONS = new Definitions("e", "c");

  @Test
  void everyDimensionOfAnEmptyWarehouseKnowsTheUnknownAndTheNotApplicable(SparkSession spark) {
    for (TableJob dimension : dimensions()) {
      String key = dimension.table().key().get(0).name();
      List<Long> keys =
          made(spark, dimension, Map.of())
              .selectExpr("cast(" + key + " as bigint)")
              .collectAsList()
              .stream()
              .map(row -> row.getLong(0))
              .sorted()
              .toList();
      assertEquals(List.of(-2L, -1L), keys, dimension.name());
    }
  }

  @Test
  void noFactOfAnEmptyWarehouseHasARow(SparkSession spark) {
    for (TableJob fact : facts()) {
      assertEquals(0, made(spark, fact, Map.of()).count(), fact.name());
    }
  }

  private static List<TableJob> dimensions() {
    BusinessCalendar noDay = new BusinessCalendar(1, Set.of(), Map.of(), NEVER, NEVER.minusDays(1));
    return List.of(
        new DimDate(noDay),
        new DimTouchpoint(),
        new DimComponent(),
        new DimChannel(),
        new DimReason(),
        new DimRootCause(),
        new DimSegment(),
        new DimScenario(List.of()),
        new DimMetric(),
        new DimKpi(List.of(), NEVER),
        new DimProduct(),
        new DimCustomer(),
        new DimAgentTeam(),
        new DimModelRun());
  }

  private static List<TableJob> facts() {
    return List.of(
        new FactLedgerReconciliation(Reconcile.USUAL),
        new FactJourneyEvent(),
        new FactEpisode(DEFINITIONS),
        new FactSurveyInvite(),
        new AggSurveyFunnel(),
        new FactInteraction(DEFINITIONS, Company.WINDOWS),
        new AggFriction(DEFINITIONS),
        new AggGiveUpCurve(DEFINITIONS),
        new AggJourneyPath(DEFINITIONS),
        new FactSurveyScore(),
        new FactCustomerMonth(90, DEFINITIONS),
        new AggCxScore(),
        new FactMetricEstimate(0.95),
        new FactDriverImportance(),
        new FactMetricValidity(),
        new FactComponentLinkage(),
        new FactResponseCurve(),
        new FactScenarioResult(),
        new FactScenarioDraw(),
        new FactFixPortfolio(),
        new FactChurnScore(),
        new FactChurnHazard(),
        new FactCustomer360(),
        new FactUpliftPolicy(),
        new FactModelQuality(),
        new AggGrowth(90, DEFINITIONS),
        new AggAcquisition(DEFINITIONS),
        new FactExecKpi(List.of()));
  }
}
