package io.periplus.config;

import java.util.List;

/**
 * What the models of leaving and of value are told.
 *
 * @param gapMonths whole months between what is known and what is foretold; time to act
 * @param offerCost what an accepted offer to stay costs, in the group currency
 * @param contactCost what it costs to reach a customer
 * @param acceptance first number of the beta distribution of a leaver's chance to accept
 * @param refusal second number of it
 * @param valueMonths months ahead over which a customer's worth is counted
 * @param discountRate yearly rate at which later money is worth less
 * @param priceReasons reason codes of leavers who name the price
 * @param serviceReasons those who name the service
 * @param lifeReasons those whose life changed: moving, no use for it any more
 */
public record ChurnSettings(
    int gapMonths,
    double offerCost,
    double contactCost,
    double acceptance,
    double refusal,
    int valueMonths,
    double discountRate,
    List<String> priceReasons,
    List<String> serviceReasons,
    List<String> lifeReasons) {}
