/**
 * What the people who run the nights are told: the summary of a night, its log, its page, its
 * metrics, what was unusual in it, and alerts.
 *
 * <p>May be read from {@code cli}. Never belongs here: what decides a figure, or a value that tells
 * about a person.
 */
@NullMarked
package io.periplus.watch;

import org.jspecify.annotations.NullMarked;
