/**
 * How a night runs: jobs with declared inputs and outputs, the plan that orders them, the runner
 * that reads, checks, sets aside, writes and records.
 *
 * <p>May be read from every layer's package. Never belongs here: a rule of one particular table, or
 * a way of storing.
 */
@NullMarked
package io.periplus.job;

import org.jspecify.annotations.NullMarked;
