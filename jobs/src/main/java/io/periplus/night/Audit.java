package io.periplus.night;

import io.periplus.errors.ContractErrors;
import io.periplus.store.control.Manifest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold before readers may see a night. */
final class Audit {
  private Audit() {}

  /** Every table that a job makes is part of the release. */
  static void complete(Plan plan, Run run, List<Manifest.TableVersion> tables) {
    Set<String> present =
        tables.stream().map(Manifest.TableVersion::name).collect(Collectors.toSet());
    List<String> missing =
        plan.jobs().stream()
            .flatMap(job -> job.outputs().stream())
            .map(t -> t.id())
            .filter(id -> !present.contains(id))
            .toList();
    if (!missing.isEmpty()) {
      throw ContractErrors.incomplete(run.night().businessDate(), missing);
    }
  }
}
