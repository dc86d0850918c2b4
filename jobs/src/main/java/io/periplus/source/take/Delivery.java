package io.periplus.source.take;

import io.periplus.config.SourceUse;
import io.periplus.source.SourceDefinition;

/**
 * A source that a company uses, with what it declares.
 *
 * @param use the company's name for it, and where its files lie
 * @param source its files and its mapping
 */
public record Delivery(SourceUse use, SourceDefinition source) {
  String system() {
    return use.system();
  }
}
