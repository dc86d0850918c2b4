package io.periplus.gold;

import io.periplus.config.Company;
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
import io.periplus.gold.survey.TeamEvidence;
import io.periplus.job.Job;
import java.util.List;
import java.util.stream.Stream;

/** All jobs that make a table of gold. */
public final class GoldJobs {
  private GoldJobs() {}

  /** In any order: the tables that they read and write tell which comes first. */
  public static List<Job> of(Company company) {
    return Stream.of(dimensions(company), facts(company)).flatMap(List::stream).toList();
  }

  private static List<Job> dimensions(Company company) {
    return List.of(
        new DimDate(company.calendar()),
        new DimTouchpoint(),
        new DimComponent(),
        new DimChannel(),
        new DimReason(),
        new DimRootCause(),
        new DimSegment(),
        new DimScenario(company.linkage().scenarios()),
        new DimMetric(),
        new DimKpi(company.kpis(), company.calendar().firstDay()),
        new DimProduct(),
        new DimCustomer(),
        new DimAgentTeam(),
        new DimModelRun());
  }

  private static List<Job> facts(Company company) {
    Definitions definitions = Definitions.of(company);
    return List.of(
        new FactLedgerReconciliation(company.linkage().reconcile()),
        new FactJourneyEvent(),
        new FactEpisode(definitions),
        new FactSurveyInvite(),
        new AggSurveyFunnel(),
        new FactInteraction(definitions, company.windows()),
        new AggFriction(definitions),
        new AggGiveUpCurve(definitions),
        new AggJourneyPath(definitions),
        new FactSurveyScore(),
        new FactCustomerMonth(company.windows().churnHorizon(), definitions),
        new AggCxScore(),
        new TeamEvidence(),
        new FactMetricEstimate(company.models().confidence()),
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
        new AggGrowth(company.windows().churnHorizon(), definitions),
        new AggAcquisition(definitions),
        new FactExecKpi(company.kpis()));
  }
}
