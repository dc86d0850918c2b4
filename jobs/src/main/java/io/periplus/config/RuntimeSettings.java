package io.periplus.config;

/**
 * How a night is run; nothing here changes a figure.
 *
 * @param parallelTables independent tables of a stage that are made at the same time
 * @param shufflePartitions parts into which Spark splits what it regroups
 * @param operations what the people who run the nights are told
 */
public record RuntimeSettings(int parallelTables, int shufflePartitions, Operations operations) {}
