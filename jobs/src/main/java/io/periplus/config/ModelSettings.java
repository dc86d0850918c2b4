package io.periplus.config;

/**
 * What the models are told.
 *
 * @param confidence width of the intervals shown to the business
 * @param replicates joint replicates behind every interval
 * @param shards groups of customers that are resampled
 * @param minResponses fewer answers than this carry no interval
 * @param minRepeatShare smallest share of customers who came back that carries a churn model
 * @param minChurnEvents fewest leavers, and fewest stayers, that carry a churn model
 * @param outcomeMonths months after an exposure over which money outcomes are counted
 * @param churn what the models of leaving and of value are told besides
 */
public record ModelSettings(
    double confidence,
    int replicates,
    int shards,
    int minResponses,
    double minRepeatShare,
    int minChurnEvents,
    int outcomeMonths,
    ChurnSettings churn) {}
