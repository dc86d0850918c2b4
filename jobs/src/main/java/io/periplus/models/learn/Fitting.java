package io.periplus.models.learn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.periplus.config.ModelSettings;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.judge.Campaign;
import io.periplus.stats.reason.LinearMargin;
import io.periplus.stats.reason.Margin;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A champion, a challenger and a naive rule, all learnt from the same customers, calibrated on the
 * same others, and judged on the same later rows.
 *
 * @param contest between logistic regression and boosted trees
 * @param naive what one feature alone would have said
 */
public record Fitting(Contest contest, Judged naive) {
  /** Column that is true for customers who calibrate and never fit. */
  public static final String CALIBRATES = "is_calibrating";

  /** Parts of the rows of a fit: part of what makes it repeat to the last bit. */
  private static final int PARTS = 4;

  /**
   * What to learn.
   *
   * @param features in the order in which the models read them
   * @param naive the feature that a naive rule would go by
   * @param order columns that tell every row from the others, the customer first
   */
  public record Task(List<String> features, String naive, List<String> order) {}

  /**
   * Fits all three.
   *
   * @param learned rows with the features, {@link Learnt#LABEL}, {@link #CALIBRATES} and the
   *     columns of the order
   */
  public static Fitting of(
      Dataset<Row> learned,
      List<Tested> tested,
      Task task,
      Campaign campaign,
      ModelSettings settings,
      JointReplicates replicates) {
    Dataset<Row> fitting = learned.where(not(col(CALIBRATES)));
    Dataset<Row> calibrating =
        Learnt.assembled(
            learned
                .where(col(CALIBRATES))
                .orderBy(task.order().stream().map(o -> col(o)).toArray(Column[]::new)),
            task.features());
    Learnt learning =
        Learnt.of(
            fitting, task.features(), Learnt.LABEL, PARTS, task.order().toArray(String[]::new));
    Contest contest =
        Contest.between(
            Judged.of(Calibrated.of(Logistic.USUAL, learning, calibrating), tested),
            Judged.of(Calibrated.of(Fitting::trees, learning, calibrating), tested),
            campaign,
            replicates,
            settings.shards(),
            settings.confidence());
    Learnt alone =
        Learnt.of(
            fitting,
            List.of(task.naive()),
            Learnt.LABEL,
            PARTS,
            task.order().toArray(String[]::new));
    Calibrated naive = Calibrated.of(any -> embedded(alone, task), learning, calibrating);
    return new Fitting(contest, Judged.of(naive, tested));
  }

  /** Without a native library for this machine, MLlib's own trees stand in. */
  private static Margin trees(Learnt learning) {
    return Boosted.isHere() ? Boosted.USUAL.learn(learning) : SparkTrees.USUAL.learn(learning);
  }

  /** A model of one feature, for rows that have them all. */
  private static Margin embedded(Learnt alone, Task task) {
    LinearMargin one = (LinearMargin) Logistic.USUAL.learn(alone);
    return one.among(task.features());
  }
}
