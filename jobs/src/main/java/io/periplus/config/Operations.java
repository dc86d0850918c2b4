package io.periplus.config;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;

/**
 * What the people who run the nights are told, and where.
 *
 * @param releaseBy local time, on the day after the business day, by which its release should stand
 * @param metricsFile Prometheus text file; empty for none
 * @param coreHour price of an hour of one core, in the group currency; 0 tells no cost
 * @param falseAlarms share of false alarms among the deliveries that are called unusual
 * @param alertCommand program and arguments that an alert is handed to; empty for none
 * @param webhookFile file with the https address to which alerts are posted; empty for none
 * @param webhookHosts hosts that this address may name
 */
public record Operations(
    LocalTime releaseBy,
    String metricsFile,
    BigDecimal coreHour,
    double falseAlarms,
    List<String> alertCommand,
    String webhookFile,
    List<String> webhookHosts) {

  /** Nothing is sent anywhere. */
  public static final Operations QUIET =
      new Operations(LocalTime.of(7, 0), "", BigDecimal.ZERO, 0.10, List.of(), "", List.of());

  public Operations {
    alertCommand = List.copyOf(alertCommand);
    webhookHosts = List.copyOf(webhookHosts);
  }
}
