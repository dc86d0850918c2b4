package io.periplus.silver;

import io.periplus.config.Company;
import io.periplus.config.Journey;
import io.periplus.config.MetricDefinition;
import io.periplus.job.Job;
import io.periplus.silver.action.ActionAssignment;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.OrderLine;
import io.periplus.silver.commerce.Payment;
import io.periplus.silver.commerce.Product;
import io.periplus.silver.commerce.Refund;
import io.periplus.silver.commerce.ReturnItem;
import io.periplus.silver.commerce.Subscription;
import io.periplus.silver.commerce.SubscriptionEvent;
import io.periplus.silver.contact.DigitalEvent;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.contact.PublicMention;
import io.periplus.silver.contact.SupportCase;
import io.periplus.silver.cost.CostRate;
import io.periplus.silver.cost.LedgerLine;
import io.periplus.silver.cost.MarketingSpend;
import io.periplus.silver.customer.Customer;
import io.periplus.silver.customer.CustomerSource;
import io.periplus.silver.event.SourceEvents;
import io.periplus.silver.reference.Channel;
import io.periplus.silver.reference.Component;
import io.periplus.silver.reference.Metric;
import io.periplus.silver.reference.Reason;
import io.periplus.silver.reference.RootCause;
import io.periplus.silver.reference.Segment;
import io.periplus.silver.reference.Touchpoint;
import io.periplus.silver.survey.SurveyAnswer;
import io.periplus.silver.survey.SurveyInvite;
import io.periplus.silver.survey.SurveyQuestion;
import io.periplus.silver.survey.SurveyResponse;
import java.util.List;
import java.util.stream.Stream;

/** All jobs that make a silver table, but those of the journey. */
public final class SilverJobs {
  private SilverJobs() {}

  /** In any order: the tables that they read and write tell which comes first. */
  public static List<Job> of(Company company) {
    return of(Latest.of(company), company.journey(), company.metrics());
  }

  static List<Job> of(Latest latest, Journey journey, List<MetricDefinition> metrics) {
    return Stream.of(facts(latest, journey), names(latest, journey, metrics))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Job> facts(Latest latest, Journey journey) {
    return List.of(
        new CustomerSource(latest),
        new Customer(latest, journey.segments()),
        new Product(latest),
        new OrderLine(latest),
        new OrderHeader(latest),
        new Payment(latest),
        new Delivery(latest),
        new ReturnItem(latest),
        new Subscription(latest),
        new SubscriptionEvent(latest),
        new ActionAssignment(latest),
        new CostRate(latest),
        new MarketingSpend(latest),
        new LedgerLine(latest),
        new Interaction(latest),
        new SupportCase(latest),
        new Refund(latest),
        new DigitalEvent(latest),
        new PublicMention(latest),
        new SurveyQuestion(latest),
        new SurveyInvite(latest),
        new SurveyResponse(latest),
        new SurveyAnswer(latest),
        new SourceEvents());
  }

  private static List<Job> names(Latest latest, Journey journey, List<MetricDefinition> metrics) {
    return List.of(
        new Touchpoint(latest, journey),
        new Component(latest, journey),
        new Channel(latest, journey),
        new Reason(latest, journey),
        new RootCause(latest, journey),
        new Segment(latest, journey),
        new Metric(latest, metrics));
  }
}
