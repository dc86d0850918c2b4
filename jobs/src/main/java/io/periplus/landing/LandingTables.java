package io.periplus.landing;

import io.periplus.landing.action.Action;
import io.periplus.landing.action.ActionAssignment;
import io.periplus.landing.action.ActionRollout;
import io.periplus.landing.action.Consent;
import io.periplus.landing.action.ErasureRequest;
import io.periplus.landing.action.VendorReport;
import io.periplus.landing.contact.CaseEvent;
import io.periplus.landing.contact.DigitalEvent;
import io.periplus.landing.contact.Interaction;
import io.periplus.landing.contact.InteractionSegment;
import io.periplus.landing.contact.Message;
import io.periplus.landing.contact.OperationalEvent;
import io.periplus.landing.contact.PublicMention;
import io.periplus.landing.contact.SupportCase;
import io.periplus.landing.customer.Customer;
import io.periplus.landing.customer.CustomerIdentifier;
import io.periplus.landing.money.CostLedger;
import io.periplus.landing.money.CostRate;
import io.periplus.landing.money.Delivery;
import io.periplus.landing.money.FxRate;
import io.periplus.landing.money.MarketingSpend;
import io.periplus.landing.money.OrderHeader;
import io.periplus.landing.money.OrderLine;
import io.periplus.landing.money.Payment;
import io.periplus.landing.money.Product;
import io.periplus.landing.money.Referral;
import io.periplus.landing.money.Refund;
import io.periplus.landing.money.ReturnItem;
import io.periplus.landing.money.RevenueLedger;
import io.periplus.landing.money.Subscription;
import io.periplus.landing.money.SubscriptionEvent;
import io.periplus.landing.people.Employee;
import io.periplus.landing.people.EmployeeShift;
import io.periplus.landing.people.IncentivePlan;
import io.periplus.landing.people.QaEvaluation;
import io.periplus.landing.reference.RefCalendar;
import io.periplus.landing.reference.RefChannel;
import io.periplus.landing.reference.RefChurnRule;
import io.periplus.landing.reference.RefComponent;
import io.periplus.landing.reference.RefEpisodeWindow;
import io.periplus.landing.reference.RefHoliday;
import io.periplus.landing.reference.RefJourneyStep;
import io.periplus.landing.reference.RefKpi;
import io.periplus.landing.reference.RefMetric;
import io.periplus.landing.reference.RefQueue;
import io.periplus.landing.reference.RefReason;
import io.periplus.landing.reference.RefRootCause;
import io.periplus.landing.reference.RefScenario;
import io.periplus.landing.reference.RefSegment;
import io.periplus.landing.reference.RefSite;
import io.periplus.landing.reference.RefTeam;
import io.periplus.landing.reference.RefTouchpoint;
import io.periplus.landing.survey.Survey;
import io.periplus.landing.survey.SurveyAnswer;
import io.periplus.landing.survey.SurveyInvite;
import io.periplus.landing.survey.SurveyQuestion;
import io.periplus.landing.survey.SurveyResponse;
import io.periplus.table.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every table that a company may deliver. */
public final class LandingTables {
  /** The columns that every table has, whatever it is about. */
  public static final List<Field> COMMON_COLUMNS = CommonColumns.ALL;

  /** In the order of the contract. */
  public static final List<LandingTable> ALL =
      List.of(
          Customer.CONTRACT,
          CustomerIdentifier.CONTRACT,
          Product.CONTRACT,
          OrderHeader.CONTRACT,
          OrderLine.CONTRACT,
          Payment.CONTRACT,
          Refund.CONTRACT,
          ReturnItem.CONTRACT,
          Subscription.CONTRACT,
          SubscriptionEvent.CONTRACT,
          Delivery.CONTRACT,
          Referral.CONTRACT,
          CostRate.CONTRACT,
          CostLedger.CONTRACT,
          RevenueLedger.CONTRACT,
          MarketingSpend.CONTRACT,
          FxRate.CONTRACT,
          Interaction.CONTRACT,
          InteractionSegment.CONTRACT,
          SupportCase.CONTRACT,
          CaseEvent.CONTRACT,
          Message.CONTRACT,
          DigitalEvent.CONTRACT,
          PublicMention.CONTRACT,
          OperationalEvent.CONTRACT,
          Survey.CONTRACT,
          SurveyQuestion.CONTRACT,
          SurveyInvite.CONTRACT,
          SurveyResponse.CONTRACT,
          SurveyAnswer.CONTRACT,
          Employee.CONTRACT,
          EmployeeShift.CONTRACT,
          QaEvaluation.CONTRACT,
          IncentivePlan.CONTRACT,
          Action.CONTRACT,
          ActionRollout.CONTRACT,
          ActionAssignment.CONTRACT,
          Consent.CONTRACT,
          ErasureRequest.CONTRACT,
          VendorReport.CONTRACT,
          RefChannel.CONTRACT,
          RefTouchpoint.CONTRACT,
          RefComponent.CONTRACT,
          RefJourneyStep.CONTRACT,
          RefReason.CONTRACT,
          RefRootCause.CONTRACT,
          RefEpisodeWindow.CONTRACT,
          RefMetric.CONTRACT,
          RefQueue.CONTRACT,
          RefTeam.CONTRACT,
          RefSite.CONTRACT,
          RefCalendar.CONTRACT,
          RefHoliday.CONTRACT,
          RefChurnRule.CONTRACT,
          RefSegment.CONTRACT,
          RefScenario.CONTRACT,
          RefKpi.CONTRACT);

  private static final Map<String, LandingTable> BY_NAME =
      ALL.stream().collect(Collectors.toMap(LandingTable::name, Function.identity()));

  private LandingTables() {}

  /** The table of a name such as {@code order_header}; empty for a name outside the contract. */
  public static Optional<LandingTable> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
