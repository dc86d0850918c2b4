package io.periplus.source.take;

import io.periplus.config.SourceUse;
import io.periplus.errors.InputErrors;
import io.periplus.errors.PeriplusException;
import io.periplus.source.LandingFolder;
import io.periplus.source.Listing;
import io.periplus.source.SourceDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A source that a company uses, with what it declares.
 *
 * @param use the company's name for it, and where its files lie
 * @param source its files and its mapping
 */
public record Delivery(SourceUse use, SourceDefinition source) {
  /**
   * What has come of it up to a night, looked at once.
   *
   * @throws io.periplus.errors.PeriplusException PER-3001 when a required folder is missing
   */
  public Arrival arrived(LocalDate businessDate) {
    Path folder = use.landing();
    if (Files.isDirectory(folder)) {
      return new Arrival(this, true, LandingFolder.list(system(), folder, source, businessDate));
    }
    if (use.isRequired()) {
      throw missing("there is no such folder");
    }
    return new Arrival(this, false, new Listing(List.of(), List.of(), 0, Set.of()));
  }

  PeriplusException missing(String what) {
    return InputErrors.sourceMissing(system(), use.landing(), what);
  }

  /**
   * What lay in the folder of a delivery when it was looked at.
   *
   * @param hasFolder whether there was a folder at all
   * @param listing its files, frozen by their digests
   */
  public record Arrival(Delivery delivery, boolean hasFolder, Listing listing) {}

  String system() {
    return use.system();
  }
}
