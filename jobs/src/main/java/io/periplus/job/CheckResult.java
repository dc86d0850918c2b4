package io.periplus.job;

import io.periplus.table.Check;

/**
 * How a table kept one of its rules in this run.
 *
 * @param table layer and name
 * @param check the rule
 * @param checked rows looked at
 * @param broken rows that broke it
 */
public record CheckResult(String table, Check check, long checked, long broken) {}
