package io.periplus.models.churn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import io.periplus.config.ModelSettings;
import io.periplus.models.churn.ChurnQuality.Rows;
import io.periplus.models.learn.Contest;
import io.periplus.models.learn.Fitting;
import io.periplus.models.learn.Judged;
import io.periplus.models.learn.Learnt;
import io.periplus.models.learn.Tested;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.judge.Campaign;
import io.periplus.stats.judge.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is written down of a fitting: its models in the registry, their quality for all and by
 * segment, and how far tonight's customers have moved from those it learnt from.
 *
 * @param code of the model
 * @param replicates joint replicates of the night
 */
record Reported(
    String code,
    ChurnRuns registry,
    ModelSettings settings,
    Campaign campaign,
    JointReplicates replicates,
    int horizonDays) {
  /** Fewer customers or leavers of a segment say nothing of its own. */
  private static final int LEAST_OF_SEGMENT = 100;

  private static final int LEAST_EVENTS = 20;

  /** About as many customers, chosen by the hash of their id, are enough for tenths. */
  private static final int MOVED_ROWS = 20_000;

  /** Where the rows of a run go by. */
  String runId(Fitting fitting) {
    return registry.idOf(code, ChurnRuns.json(fitting.contest().winner().model()));
  }

  List<Row> runs(Fitting fitting, ChurnRuns.Learned learned) {
    Contest contest = fitting.contest();
    return List.of(
        run(code, "champion", contest.winner(), learned),
        run(
            code + "_" + contest.loser().model().margin().family(),
            "challenger",
            contest.loser(),
            learned));
  }

  private Row run(String name, String state, Judged judged, ChurnRuns.Learned learned) {
    double auc = judged.predictions().auc().orElse(0.5);
    String family = judged.model().margin().family();
    return registry.fitted(
        name, state, family, ChurnRuns.json(judged.model()), learned, "auc", auc);
  }

  List<Row> quality(Fitting fitting) {
    Rows rows = new Rows(runId(fitting), horizonDays);
    Contest contest = fitting.contest();
    List<Row> all = new ArrayList<>();
    all.addAll(rows.of(measures(contest.winner()), ChurnQuality.EVERYBODY, "full"));
    all.addAll(rows.of(measures(contest.loser()), ChurnQuality.EVERYBODY, "challenger"));
    all.addAll(rows.of(measures(fitting.naive()), ChurnQuality.EVERYBODY, "naive"));
    all.add(rows.gain(contest.gain()));
    contest.winner().tested().stream()
        .map(Tested::segment)
        .filter(s -> !s.isEmpty())
        .distinct()
        .sorted()
        .forEach(
            segment ->
                contest
                    .winner()
                    .among(t -> t.segment().equals(segment))
                    .filter(Reported::isEnough)
                    .ifPresent(some -> all.addAll(rows.of(measures(some), segment, "full"))));
    return all;
  }

  private List<Judged.Measure> measures(Judged judged) {
    return judged.measures(campaign, replicates, settings.shards(), settings.confidence());
  }

  private static boolean isEnough(Judged some) {
    long events = some.tested().stream().filter(Tested::hasHappened).count();
    long others = some.tested().size() - events;
    return some.tested().size() >= LEAST_OF_SEGMENT && Math.min(events, others) >= LEAST_EVENTS;
  }

  /** How well the first look ranks how long a contract lasts, those still there counted in. */
  Row concordance(Fitting fitting, double value, long cases) {
    return new Rows(runId(fitting), horizonDays).concordance(value, cases);
  }

  /** How far features and score have moved, from rows learnt from to those scored tonight. */
  List<Row> moved(
      Fitting fitting, List<String> features, Dataset<Row> learned, Dataset<Row> tonight) {
    List<double[]> before = sampled(learned, features);
    List<double[]> now = sampled(tonight, features);
    List<Row> rows = new ArrayList<>();
    if (before.isEmpty() || now.isEmpty()) {
      return rows;
    }
    Rows quality = new Rows(runId(fitting), horizonDays);
    for (int f = 0; f < features.size(); f++) {
      int column = f;
      double index =
          Stability.index(
              before.stream().mapToDouble(x -> x[column]).toArray(),
              now.stream().mapToDouble(x -> x[column]).toArray());
      rows.add(quality.moved(Objects.requireNonNull(features.get(f)), index, now.size()));
    }
    var model = fitting.contest().winner().model();
    double index =
        Stability.index(
            before.stream().mapToDouble(model::probability).toArray(),
            now.stream().mapToDouble(model::probability).toArray());
    rows.add(quality.moved("full", index, now.size()));
    return rows;
  }

  private static List<double[]> sampled(Dataset<Row> rows, List<String> features) {
    long every = Math.max(1, rows.count() / MOVED_ROWS);
    return Learnt.assembled(
            rows.where(pmod(crc32(col(ChurnFeatures.CUSTOMER)), lit(every)).equalTo(0)), features)
        .select(Learnt.VECTOR)
        .toJavaRDD()
        .map(Learnt::vector)
        .collect();
  }
}
