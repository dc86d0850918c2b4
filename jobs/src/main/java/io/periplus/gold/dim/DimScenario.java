package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Linkage;
import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Dimension;
import io.periplus.gold.shape.SurrogateKey;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.reference.Segment;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.sql.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The what-ifs of the configuration. */
public final class DimScenario extends Dimension {
  public static final Field SCENARIO_KEY =
      required("scenario_key", Types.BIGINT, "Hash of scenario_code.");
  public static final Field SCENARIO_CODE =
      required("scenario_code", Types.STRING, "Code of the scenario.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_scenario")
          .oneRowPer("what-if", SCENARIO_KEY)
          .columns(
              SCENARIO_KEY,
              SCENARIO_CODE,
              optional("description", Types.STRING, "What is changed, by component."),
              optional("segment_key", Types.BIGINT, "Segment; -2 for all customers."),
              optional("starts_on", Types.DATE, "First day of the change."),
              optional("cost_amount", Types.MONEY, "What it costs, once."))
          .columns(Columns.LABELS)
          .build();

  private static final String EVERYBODY = "ALL";

  private final List<Linkage.Scenario> scenarios;

  public DimScenario(List<Linkage.Scenario> scenarios) {
    super(TABLE, List.of(SCENARIO_CODE));
    this.scenarios = List.copyOf(scenarios);
  }

  @Override
  protected Dataset<Row> described(Inputs in, Night night) {
    Column segment = lit(SurrogateKey.NOT_APPLICABLE);
    for (Linkage.Scenario scenario : scenarios) {
      if (!scenario.segment().equals(EVERYBODY)) {
        segment =
            when(
                    col("scenario_code").equalTo(scenario.code()),
                    SurrogateKey.ofText(lit(Segment.PRIMARY), lit(scenario.segment())))
                .otherwise(segment);
      }
    }
    return in.rows(TABLE, scenarios.stream().map(DimScenario::row).toList())
        .withColumn("segment_key", segment);
  }

  private static Row row(Linkage.Scenario scenario) {
    String changes =
        scenario.changes().stream()
            .map(c -> String.format(Locale.ROOT, "%s %+.0f %%", c.component(), 100 * c.share()))
            .collect(Collectors.joining(", "));
    return RowFactory.create(
        0L, // The key is made of the others.
        scenario.code(),
        changes,
        SurrogateKey.NOT_APPLICABLE,
        Date.valueOf(scenario.startsOn()),
        scenario.cost(),
        scenario.label().en(),
        scenario.label().es(),
        scenario.label().pt());
  }
}
