/**
 * The star that BI reads, published whole, night by night: which jobs make it.
 *
 * <p>Its tables live one package below: {@code dim} and {@code journey} (dimensions), {@code fact}
 * (what happened), {@code agg} (parts that add up), {@code estimate} and {@code survey} (what it
 * means), {@code retention} (who stays and is worth what), {@code view} (the only home of ratios).
 * May be read from {@code night} and {@code cli}. Never belongs here: a model's statistics, a
 * source's form, text that customers wrote.
 */
@NullMarked
package io.periplus.gold;

import org.jspecify.annotations.NullMarked;
