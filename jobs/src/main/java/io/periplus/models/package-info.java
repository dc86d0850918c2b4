/**
 * What moves scores, money and loyalty: jobs that read features, hand numbers to {@code stats} or
 * MLlib, and write down what came out, or why nothing did.
 *
 * <p>May be read from {@code gold} and {@code night}. Never belongs here: statistics of their own
 * (those are plain Java in {@code stats}), keys of dimensions, or an amount of money made from an
 * association.
 */
@NullMarked
package io.periplus.models;

import org.jspecify.annotations.NullMarked;
