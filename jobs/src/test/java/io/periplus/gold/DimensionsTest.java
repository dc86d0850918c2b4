package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.config.BusinessCalendar;
import io.periplus.config.Kpi;
import io.periplus.config.Label;
import io.periplus.gold.dim.DimDate;
import io.periplus.gold.dim.DimKpi;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.journey.DimComponent;
import io.periplus.gold.journey.DimRootCause;
import io.periplus.gold.journey.DimTouchpoint;
import io.periplus.silver.reference.Component;
import io.periplus.silver.reference.Metric;
import io.periplus.silver.reference.RootCause;
import io.periplus.silver.reference.Touchpoint;
import io.periplus.testkit.SparkTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

@SparkTest
class DimensionsTest {

  @Test
  void aKeyIsTheHashOfTheNaturalKeyAsText(SparkSession spark) {
    Dataset<Row> touchpoints =
        made(
            spark,
            new DimTouchpoint(),
            Map.of(
                Touchpoint.TABLE,
                """
                touchpoint_code | stage_code | label_en | label_es | label_pt
                delivery        | receive    | Delivery | Entrega  | Entrega
                """));

    assertRows(
        """
        touchpoint_code | label_es    | is_hash
        delivery        | Entrega     | true
        unknown         | Desconocido | false
        not_applicable  | No aplica   | false
        """,
        touchpoints.withColumn(
            "is_hash", touchpoints.col("touchpoint_key").equalTo(hash("delivery"))));
  }

  @Test
  void aComponentOfTheWholeJourneyHasNoTouchpointAndAStrayOneAnUnknownOne(SparkSession spark) {
    Dataset<Row> components =
        made(
            spark,
            new DimComponent(),
            Map.of(
                Component.TABLE,
                """
                component_code | touchpoint_code
                late           | delivery
                price          |
                stray          | nowhere
                """,
                DimTouchpoint.TABLE,
                """
                touchpoint_key | touchpoint_code
                5              | delivery
                """));

    assertRows(
        """
        component_code | touchpoint_key
        late           | 5
        price          | -2
        stray          | -1
        unknown        | -1
        not_applicable | -2
        """,
        components);
  }

  @Test
  void aCauseKnowsItsPlaceInTheTree(SparkSession spark) {
    Dataset<Row> causes =
        made(
            spark,
            new DimRootCause(),
            Map.of(
                RootCause.TABLE,
                """
                root_cause_code | parent_root_cause_code
                logistics       |
                late            | logistics
                carrier         | late
                orphan          | nobody
                """));

    assertRows(
        """
        root_cause_code | level | path
        logistics       | 1     | logistics
        late            | 2     | logistics/late
        carrier         | 3     | logistics/late/carrier
        orphan          | 1     | orphan
        unknown         |       |
        not_applicable  |       |
        """,
        causes);
    assertRows(
        "root_cause_code\ncarrier", causes.where("parent_root_cause_key = xxhash64('late')"));
  }

  @Test
  void aDayKnowsItsFiscalPeriodAndWhetherBusinessIsDone(SparkSession spark) {
    LocalDate friday = LocalDate.of(2024, 6, 28);
    BusinessCalendar calendar =
        new BusinessCalendar(
            7,
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of(LocalDate.of(2024, 7, 1), "Holiday"),
            friday,
            friday.plusDays(4));

    assertRows(
        """
        date_key | weekday | fiscal_year | fiscal_period | is_business_day | is_holiday | label_es | week_start_on
        20240628 | 5       | 2024        | 12            | true            | false      | junio    | 2024-06-24
        20240629 | 6       | 2024        | 12            | false           | false      | junio    | 2024-06-24
        20240630 | 7       | 2024        | 12            | false           | false      | junio    | 2024-06-24
        20240701 | 1       | 2025        | 1             | false           | true       | julio    | 2024-07-01
        20240702 | 2       | 2025        | 1             | true            | false      | julio    | 2024-07-01
        """,
        made(spark, new DimDate(calendar), Map.of()).where("date_key > 0"));
  }

  @Test
  void aMetricSaysItsFormulaInWords(SparkSession spark) {
    Dataset<Row> metrics =
        made(
            spark,
            new DimMetric(),
            Map.of(
                Metric.TABLE,
                """
                metric_code | scale_min | scale_max | top_min | top_max | bottom_min | bottom_max | formula
                nps         | 0         | 10        | 9       | 10      | 0          | 6          | net
                csat        | 1         | 5         | 4       | 5       | 1          | 2          | top
                """));

    assertRows(
        """
        metric_code    | unit   | definition_en
        nps            | points | Answers of 9-10 less answers of 0-6, in points of 100; scale 0-10.
        csat           | share  | Share of answers of 4-5; scale 1-5.
        unknown        |        |
        not_applicable |        |
        """,
        metrics);
  }

  @Test
  void theBoardPageKeepsItsOrder(SparkSession spark) {
    Kpi margin = kpi("margin");
    Kpi orders = kpi("orders");

    assertRows(
        """
        kpi_code | position | period | label_pt
        margin   | 1        | month  | margin pt
        orders   | 2        | month  | orders pt
        """,
        made(spark, new DimKpi(List.of(margin, orders), LocalDate.of(2024, 1, 1)), Map.of())
            .where("position is not null"));
  }

  private static Kpi kpi(String code) {
    return new Kpi(
        code,
        code,
        OptionalDouble.empty(),
        true,
        "ceo",
        new Label(code + " en", code + " es", code + " pt"));
  }

  private static Column hash(String text) {
    return functions.xxhash64(functions.lit(text));
  }
}
