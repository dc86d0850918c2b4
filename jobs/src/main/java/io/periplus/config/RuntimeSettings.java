package io.periplus.config;

/**
 * How a night is run; nothing here changes a figure.
 *
 * @param parallelTables independent tables of a stage that are made at the same time
 * @param shufflePartitions parts into which Spark splits what it regroups
 */
public record RuntimeSettings(int parallelTables, int shufflePartitions) {}
