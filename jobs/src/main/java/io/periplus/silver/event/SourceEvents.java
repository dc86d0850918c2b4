package io.periplus.silver.event;

import static org.apache.spark.sql.functions.lit;

import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.TableJob;
import io.periplus.silver.SourceEvent;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.Payment;
import io.periplus.silver.commerce.Refund;
import io.periplus.silver.commerce.ReturnItem;
import io.periplus.silver.commerce.SubscriptionEvent;
import io.periplus.silver.contact.DigitalEvent;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.contact.PublicMention;
import io.periplus.silver.survey.SurveyAnswer;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes {@code silver.source_event}: one query a kind of fact tells what the fold must know of it,
 * and names only the columns that the kind has; what all of them need is added once.
 */
public final class SourceEvents implements TableJob {
  /** The facts whose events they are; each has its query, named after its table. */
  private static final List<Table> FACTS =
      List.of(
          OrderHeader.TABLE,
          Payment.TABLE,
          Refund.TABLE,
          ReturnItem.TABLE,
          Delivery.TABLE,
          SubscriptionEvent.TABLE,
          Interaction.TABLE,
          DigitalEvent.TABLE,
          PublicMention.TABLE,
          SurveyAnswer.TABLE);

  @Override
  public Table table() {
    return SourceEvent.TABLE;
  }

  @Override
  public List<Table> inputs() {
    return Stream.concat(FACTS.stream(), Stream.of(SurveyResponse.TABLE)).toList();
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    FACTS.stream()
        .map(fact -> events(in, night, fact))
        .reduce((some, more) -> some.unionByName(more, true))
        .orElseThrow()
        .createOrReplaceTempView("source_event_of_any_kind");
    return in.sql(SourceEvents.class, "source_event.sql", night.parameters());
  }

  private static Dataset<Row> events(Inputs in, Night night, Table fact) {
    return in.sql(SourceEvents.class, fact.name() + ".sql", night.parameters())
        .withColumn("fact", lit(fact.name()));
  }
}
