package io.periplus.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What lies in a source's folder on a night.
 *
 * @param claimed files that belong to a dataset, by name
 * @param unclaimed files that belong to none: reported, not read
 * @param later how many files wait for the night of the date in their path
 * @param growing names of claimed files that changed between two looks
 */
public record Listing(
    List<LandedFile> claimed, List<LandedFile> unclaimed, int later, Set<String> growing) {
  public Listing {
    growing = Set.copyOf(growing);
    claimed = List.copyOf(claimed);
    unclaimed = List.copyOf(unclaimed);
  }

  /** Datasets that have at least one file. */
  public Set<String> datasets() {
    return claimed.stream().map(LandedFile::dataset).collect(Collectors.toSet());
  }
}
