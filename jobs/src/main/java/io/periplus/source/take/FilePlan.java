package io.periplus.source.take;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.periplus.source.DatasetDefinition;
import io.periplus.source.LandedFile;
import io.periplus.source.Listing;
import io.periplus.source.read.FileTotals;
import io.periplus.source.read.FileVerdict;
import io.periplus.source.read.FileVerdict.FileFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files of a source a night reads.
 *
 * @param read files to read: the new ones and, where a mapping joins across files, the old ones
 * @param fresh those of them that are new
 * @param restated names of new files that were taken in before with other bytes
 * @param growing names of new files that were still being written: they are refused, not read
 * @param doubles new names for bytes that another file has
 * @param ignored new files that the source claims and declares of no use
 * @param unclaimed new files that nobody claims
 * @param events what a person should know
 * @param isDegraded whether something is missing that is not required
 */
record FilePlan(
    List<LandedFile> read,
    List<LandedFile> fresh,
    Set<String> restated,
    Set<String> growing,
    List<LandedFile> doubles,
    List<LandedFile> ignored,
    List<LandedFile> unclaimed,
    List<Intake.Event> events,
    boolean isDegraded) {

  static FilePlan of(Delivery.Arrival arrival, Earlier earlier) {
    Delivery delivery = arrival.delivery();
    List<Intake.Event> events = new ArrayList<>();
    if (!arrival.hasFolder()) {
      String folder = delivery.use().landing().toString();
      events.add(new Intake.Event("SOURCE_MISSING", delivery.system(), folder, 1));
      return sorted(arrival, earlier, events, true);
    }
    boolean isDegraded = isMissingAny(delivery, arrival.listing(), events);
    return sorted(arrival, earlier, events, isDegraded);
  }

  Set<String> freshNames() {
    return fresh.stream().map(LandedFile::name).collect(toSet());
  }

  /** Verdicts on new files that are not read: nobody knows yet what they will hold. */
  Map<String, FileVerdict> unread() {
    FileFault fault =
        new FileFault("FILE_UNSTABLE", "still", "it was still being written between two looks");
    return fresh.stream()
        .map(LandedFile::name)
        .filter(growing::contains)
        .collect(toMap(name -> name, name -> new FileVerdict(fault, FileTotals.NONE)));
  }

  /** A required dataset without a file stops the night; another one only degrades it. */
  private static boolean isMissingAny(
      Delivery delivery, Listing listing, List<Intake.Event> events) {
    Set<String> present = listing.datasets();
    boolean isDegraded = false;
    for (DatasetDefinition dataset : delivery.source().datasets()) {
      boolean isMissing =
          !present.contains(dataset.name())
              && !dataset.isIgnored()
              && !dataset.terms().noFileIsEmpty();
      if (isMissing && dataset.isRequired() && delivery.use().isRequired()) {
        String paths =
            dataset.paths().stream().map(p -> p.text()).collect(Collectors.joining(", "));
        throw delivery.missing("no file of dataset %s (%s)".formatted(dataset.name(), paths));
      }
      // A company fills those landing tables that it has; the night tells what the others are for.
      if (isMissing && (dataset.isRequired() || !delivery.source().isContract())) {
        events.add(new Intake.Event("FILE_MISSING", delivery.system(), dataset.name(), 1));
        isDegraded = true;
      }
    }
    return isDegraded;
  }

  private static FilePlan sorted(
      Delivery.Arrival arrival, Earlier earlier, List<Intake.Event> events, boolean isDegraded) {
    Delivery delivery = arrival.delivery();
    Listing listing = arrival.listing();
    Set<String> known = earlier.digests();
    List<LandedFile> old = new ArrayList<>();
    List<LandedFile> fresh = new ArrayList<>();
    List<LandedFile> doubles = new ArrayList<>();
    List<LandedFile> ignored = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (LandedFile file : listing.claimed()) {
      boolean isKnown = known.contains(file.sha256());
      if (isIgnored(delivery, file)) {
        add(ignored, file, !isKnown);
      } else if (!seen.add(file.dataset() + file.sha256())) {
        add(doubles, file, !isKnown);
      } else {
        (isKnown ? old : fresh).add(file);
      }
    }
    List<LandedFile> unclaimed =
        listing.unclaimed().stream().filter(f -> !known.contains(f.sha256())).toList();
    Set<String> restated =
        fresh.stream().filter(earlier::restates).map(LandedFile::name).collect(toSet());
    tell(delivery, old, doubles, unclaimed, events);
    restated.forEach(name -> events.add(new Intake.Event("RESTATED", delivery.system(), name, 1)));
    List<LandedFile> read = new ArrayList<>(fresh);
    read.removeIf(file -> listing.growing().contains(file.name()));
    if (!delivery.source().isContract() && !fresh.isEmpty()) {
      read.addAll(old);
    }
    return new FilePlan(
        read, fresh, restated, listing.growing(), doubles, ignored, unclaimed, events, isDegraded);
  }

  private static boolean isIgnored(Delivery delivery, LandedFile file) {
    return delivery
        .source()
        .dataset(file.dataset())
        .filter(DatasetDefinition::isIgnored)
        .isPresent();
  }

  private static void add(List<LandedFile> files, LandedFile file, boolean isWanted) {
    if (isWanted) {
      files.add(file);
    }
  }

  private static void tell(
      Delivery delivery,
      List<LandedFile> old,
      List<LandedFile> doubles,
      List<LandedFile> unclaimed,
      List<Intake.Event> events) {
    String system = delivery.system();
    if (!old.isEmpty()) {
      events.add(new Intake.Event("DUP_FILE", system, "files taken in before", old.size()));
    }
    doubles.forEach(f -> events.add(new Intake.Event("DUP_CONTENT", system, f.name(), 1)));
    unclaimed.forEach(f -> events.add(new Intake.Event("FILE_NAME", system, f.name(), 1)));
  }
}
