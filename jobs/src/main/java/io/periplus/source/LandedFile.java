package io.periplus.source;

import java.io.Serializable;

/**
 * A file that a source delivered, frozen before any row of it is read.
 *
 * @param source source system
 * @param dataset dataset that claims it
 * @param name path below the source's folder, with {@code /}
 * @param path where it lies
 * @param size bytes
 * @param sha256 its identity, in hexadecimal
 */
public record LandedFile(
    String source, String dataset, String name, String path, long size, String sha256)
    implements Serializable {}
