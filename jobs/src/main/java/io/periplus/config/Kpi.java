package io.periplus.config;

import java.util.OptionalDouble;

/**
 * One line of the board page.
 *
 * @param metric metric code, or one of revenue, margin, cost_to_serve, orders, customers,
 *     promise_kept, contact_rate
 * @param target value to reach
 * @param owner role that answers for it
 */
public record Kpi(
    String code,
    String metric,
    OptionalDouble target,
    boolean higherIsBetter,
    String owner,
    Label label) {}
