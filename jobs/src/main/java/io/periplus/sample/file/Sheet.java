package io.periplus.sample.file;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A landing table that the sample company fills, with the columns of the contract. */
public enum Sheet {
  CUSTOMER(
      """
      customer_source_id account_source_id household_source_id person_or_org created_at country
      region language birth_year segment status declared_acquisition_source is_test
      """),
  CUSTOMER_IDENTIFIER(
      """
      identifier_id customer_source_id id_type id_hash hash_key_version is_verified valid_from
      valid_to
      """),
  PRODUCT("product_id name category unit_cost_amount currency valid_from valid_to"),
  ORDER_HEADER(
      """
      order_id order_kind customer_source_id subscription_id ordered_at channel store_id currency
      gross_amount discount_amount tax_amount shipping_amount status cancelled_at cancel_reason
      acquisition_touch_id referral_code
      """),
  ORDER_LINE(
      """
      order_line_id order_id product_id quantity unit_price_amount discount_amount tax_amount
      unit_cost_amount currency
      """),
  PAYMENT(
      """
      payment_id order_id invoice_id paid_at amount currency method status failure_code attempt_no
      dispute_status dispute_opened_at dispute_amount
      """),
  REFUND(
      """
      refund_id order_id order_line_id interaction_id case_id refunded_at amount currency
      reason_code is_goodwill approved_by_tier
      """),
  DELIVERY(
      """
      delivery_id order_id carrier promised_at shipped_at delivered_at attempt_count status
      failure_reason cost_amount currency
      """),
  INTERACTION(
      """
      interaction_id customer_source_id case_id channel direction initiated_by started_at ended_at
      entry_point queue_id first_agent_id last_agent_id initial_interaction_id
      previous_interaction_id contact_reason_code resolution_code is_resolved is_abandoned order_id
      product_id language
      """),
  INTERACTION_SEGMENT(
      """
      segment_id interaction_id seq party segment_type queue_id agent_id tier started_at ended_at
      disconnect_type is_authenticated
      """),
  SURVEY("survey_id name kind language active_from active_to"),
  SURVEY_QUESTION(
      """
      survey_id question_id metric_code scale_min scale_max higher_is_better text position
      """),
  SURVEY_INVITE(
      """
      invite_id survey_id customer_source_id employee_id trigger_type trigger_ref_id
      touchpoint_code eligible_at is_sampled sample_probability suppressed_reason channel sent_at
      delivered_at opened_at started_at finished_at is_bounced opted_out_at is_asked_by_agent
      reminder_no
      """),
  SURVEY_RESPONSE(
      """
      response_id invite_id survey_id customer_source_id team_id trigger_type trigger_ref_id
      touchpoint_code submitted_at status duration_seconds device ip_hash mode language agent_id
      is_agent_present is_forced is_duplicate weight
      """),
  SURVEY_ANSWER("response_id question_id part value_num option_code text"),
  EMPLOYEE(
      """
      employee_id role team_id site_id manager_id hired_on left_on contract_type tier
      authority_limit_amount currency
      """),
  COST_RATE("rate_id driver role site_id channel vendor rate currency valid_from valid_to"),
  COST_LEDGER("ledger_line_id period_on cost_center cost_type amount currency allocation_driver"),
  REVENUE_LEDGER("ledger_line_id period_on revenue_type amount currency"),
  MARKETING_SPEND("spend_id spend_on channel campaign_id purpose segment amount currency"),
  DIGITAL_EVENT(
      """
      digital_event_id anonymous_id customer_source_id session_id happened_at event_name
      page_or_screen traffic_source medium campaign_id error_code order_id value_amount currency
      params
      """);

  private static final String COMMON =
      """
      source_system source_record_id source_updated_at known_at utc_offset_minutes is_deleted
      attributes
      """;

  private static final Map<Sheet, Map<String, Integer>> POSITIONS = positions();

  private final String own;

  Sheet(String own) {
    this.own = own;
  }

  /** Name of the landing table, which is also the name of its file without the ending. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Column names in the order of the file. */
  public List<String> columns() {
    return Stream.of(COMMON, own)
        .flatMap(text -> Stream.of(text.strip().split("\\s+", -1)))
        .toList();
  }

  int width() {
    return Objects.requireNonNull(POSITIONS.get(this)).size();
  }

  int position(String column) {
    Integer position = Objects.requireNonNull(POSITIONS.get(this)).get(column);
    if (position == null) {
      throw new IllegalArgumentException(table() + " has no column " + column);
    }
    return position;
  }

  private static Map<Sheet, Map<String, Integer>> positions() {
    Map<Sheet, Map<String, Integer>> positions = new EnumMap<>(Sheet.class);
    for (Sheet sheet : values()) {
      List<String> columns = sheet.columns();
      positions.put(
          sheet,
          IntStream.range(0, columns.size()).boxed().collect(toMap(columns::get, place -> place)));
    }
    return positions;
  }
}
