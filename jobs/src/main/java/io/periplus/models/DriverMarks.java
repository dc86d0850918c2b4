package io.periplus.models;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Journey;
import io.periplus.stats.share.Asymmetry.Marks;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where a component is at its bad end and where at its good end: the worst and the best fifth of
 * those who met it. A component that is yes or no, or has no middle, has no two ends.
 *
 * @param rows the rows with two columns more for each component that has ends
 * @param marks names of those columns
 */
record DriverMarks(Dataset<Row> rows, List<Marks> marks) {
  private static final double FIFTH = 0.2;

  static DriverMarks of(Dataset<Row> rows, List<Journey.Component> components) {
    List<Column> ends = new ArrayList<>();
    for (Journey.Component c : components) {
      Column among = when(met(c), col(Exposures.levelOf(c.code())));
      ends.add(percentile(among, array(lit(FIFTH), lit(1 - FIFTH))).as(c.code()));
    }
    Row found = rows.select(ends.toArray(Column[]::new)).head();
    Dataset<Row> marked = rows;
    List<Marks> marks = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      if (!found.isNullAt(i)) {
        double low = found.<Double>getList(i).get(0);
        double high = found.<Double>getList(i).get(1);
        Journey.Component c = components.get(i);
        // Between 0 and 1 alone there is no middle.
        if (low < high && !(low == 0 && high == 1)) {
          Marks mark = new Marks(c.code(), c.code() + "_bad", c.code() + "_good");
          Column level = col(Exposures.levelOf(c.code()));
          Column lowEnd = is(met(c).and(level.leq(low)));
          Column highEnd = is(met(c).and(level.geq(high)));
          marked =
              marked
                  .withColumn(mark.bad(), c.higherIsBetter() ? lowEnd : highEnd)
                  .withColumn(mark.good(), c.higherIsBetter() ? highEnd : lowEnd);
          marks.add(mark);
        }
      }
    }
    return new DriverMarks(marked, List.copyOf(marks));
  }

  List<String> columns() {
    return marks.stream().flatMap(m -> List.of(m.bad(), m.good()).stream()).toList();
  }

  private static Column met(Journey.Component component) {
    return col(Exposures.metOf(component.code())).gt(0);
  }

  private static Column is(Column condition) {
    return when(condition, 1.0).otherwise(0.0).cast(Types.DOUBLE);
  }
}
