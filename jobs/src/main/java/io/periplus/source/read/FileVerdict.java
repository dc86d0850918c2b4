package io.periplus.source.read;

/**
 * What became of a file.
 *
 * @param fault why it was refused, if it was
 * @param totals what was counted up to its end, or up to its fault
 */
public record FileVerdict(FileFault fault, FileTotals totals) {}
