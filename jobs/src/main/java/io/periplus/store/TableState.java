package io.periplus.store;

/**
 * What a table holds at one version.
 *
 * @param version Delta version
 * @param rows number of rows
 * @param contentHash digest of its content
 */
public record TableState(long version, long rows, String contentHash) {}
