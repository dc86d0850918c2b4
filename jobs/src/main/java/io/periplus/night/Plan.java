package io.periplus.night;

import io.periplus.job.Job;
import io.periplus.job.Stage;
import io.periplus.store.control.Canonical;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All jobs of a night, each after those whose tables it reads.
 *
 * @param jobs the jobs in an order in which they can run
 */
public record Plan(List<Job> jobs) {

  /** Refuses a plan in which two jobs make one table, or jobs wait for one another in a circle. */
  public static Plan of(List<Job> declared) {
    Set<Table> made = new LinkedHashSet<>();
    for (Job job : declared) {
      for (Table table : job.outputs()) {
        if (!made.add(table)) {
          throw new IllegalArgumentException("Two jobs make " + table.id());
        }
      }
    }
    List<Job> ordered = new ArrayList<>();
    List<Job> waiting = new ArrayList<>(declared);
    while (!waiting.isEmpty()) {
      Set<Table> pending = new LinkedHashSet<>();
      waiting.forEach(job -> pending.addAll(job.outputs()));
      List<Job> ready =
          waiting.stream().filter(j -> j.inputs().stream().noneMatch(pending::contains)).toList();
      if (ready.isEmpty()) {
        throw new IllegalArgumentException(
            "Jobs wait for one another: " + waiting.stream().map(Job::name).toList());
      }
      ordered.addAll(ready);
      waiting.removeAll(ready);
    }
    return new Plan(List.copyOf(ordered));
  }

  public List<Job> of(Stage stage) {
    return jobs.stream().filter(job -> job.stage() == stage).toList();
  }

  /** Every table that a job makes or reads, once. */
  public List<Table> tables() {
    Set<Table> all = new LinkedHashSet<>();
    for (Job job : jobs) {
      all.addAll(job.inputs());
      all.addAll(job.outputs());
    }
    return List.copyOf(all);
  }

  public Optional<Table> table(String id) {
    return tables().stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The job that makes a table; bronze and ops tables have none, the night itself fills them. */
  public Optional<Job> makerOf(Table table) {
    return jobs.stream().filter(j -> j.outputs().contains(table)).findFirst();
  }

  /** Whether readers see a table: bronze is state, not a publication. */
  public static boolean isVisible(Table table) {
    return table.layer() != Layer.BRONZE && table.layer() != Layer.LANDING;
  }

  /** Digest of the shape: jobs, tables, columns and rules. */
  public String digest() {
    StringBuilder text = new StringBuilder();
    for (Job job : jobs) {
      text.append(job.name()).append('\n');
      job.outputs().forEach(t -> text.append(t).append('\n'));
    }
    return Canonical.sha256(text.toString());
  }
}
