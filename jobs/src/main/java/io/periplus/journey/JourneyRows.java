package io.periplus.journey;

import static io.periplus.journey.fold.Event.ABSENT;

import io.periplus.features.AnswerComponent;
import io.periplus.features.ComponentExposure;
import io.periplus.features.CustomerMonth;
import io.periplus.journey.fold.CustomerJourney;
import io.periplus.journey.fold.Event;
import io.periplus.journey.fold.Measure;
import io.periplus.table.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A journey as rows: each row fills the column of one table and leaves those of the others empty,
 * so that one pass makes them all. The cells stand in the order of the tables' declarations.
 */
final class JourneyRows {
  static final List<Table> TABLES =
      List.of(
          JourneyEvent.TABLE,
          Episode.TABLE,
          SurveyLink.TABLE,
          CustomerMonth.TABLE,
          ComponentExposure.TABLE,
          AnswerComponent.TABLE,
          JourneyTail.TABLE);

  private JourneyRows() {}

  /** One column for each table, named like it. */
  static StructType schema() {
    return new StructType(
        TABLES.stream()
            .map(t -> DataTypes.createStructField(t.name(), Packed.schema(t), true))
            .toArray(StructField[]::new));
  }

  static Stream<Row> rows(String customerId, CustomerJourney journey) {
    return Stream.of(
            in(0, journey.steps(), JourneyRows::step),
            in(1, journey.episodes(), EpisodeRows::episode),
            in(2, journey.links(), JourneyRows::link),
            in(3, journey.months(), JourneyRows::month),
            in(4, journey.exposures(), JourneyRows::exposure),
            in(5, journey.lived(), JourneyRows::lived),
            in(6, List.of(journey.tail()), t -> tail(customerId, t)))
        .flatMap(rows -> rows);
  }

  private static <T> Stream<Row> in(int table, List<T> things, Function<T, Row> row) {
    return things.stream().map(thing -> only(table, row.apply(thing)));
  }

  private static Row only(int table, Row filled) {
    Object[] cells = new Object[TABLES.size()];
    cells[table] = filled;
    return RowFactory.create(cells);
  }

  private static Row step(CustomerJourney.Step s) {
    Event e = s.event();
    return RowFactory.create(
        e.key(),
        e.customerId(),
        s.sequence(),
        e.happenedAt(),
        e.knownAt(),
        (short) s.hour(),
        s.day(),
        e.kind().code(),
        e.detail(),
        s.touchpoint(),
        s.component(),
        e.channel(),
        e.reasonCode(),
        e.teamId(),
        e.productId(),
        e.orderId(),
        s.episode(),
        known(e.durationSeconds()),
        e.revenue(),
        e.cost(),
        e.revenue() - e.cost(),
        e.linkConfidence(),
        e.sourceSystem(),
        e.sourceRecordId());
  }

  private static Row link(CustomerJourney.Link l) {
    Event e = l.answer();
    return RowFactory.create(
        e.responseId(),
        e.metricCode(),
        e.key(),
        e.sourceSystem(),
        e.customerId(),
        l.episode(),
        l.orderId(),
        l.rule(),
        l.isAmbiguous(),
        e.linkConfidence());
  }

  private static Row month(CustomerJourney.Month m) {
    CustomerJourney.Counts counts = m.counts();
    CustomerJourney.Amounts amounts = m.amounts();
    return RowFactory.create(
        m.customerId(),
        m.startDay(),
        counts.orders(),
        counts.episodes(),
        counts.contacts(),
        counts.transfers(),
        counts.abandoned(),
        amounts.revenue(),
        amounts.refund(),
        amounts.goodwill(),
        amounts.productCost(),
        amounts.serviceCost(),
        amounts.margin(),
        m.nps().count() * Measure.ONE,
        m.nps().sum(),
        m.csat().count() * Measure.ONE,
        m.csat().sum(),
        m.recencyDays() == ABSENT ? null : (Integer) Math.toIntExact(m.recencyDays()),
        m.repeatOrders(),
        known(m.meanMargin()),
        m.linkConfidence(),
        known(m.knownAt()));
  }

  private static Row exposure(CustomerJourney.Exposure x) {
    return RowFactory.create(
        x.customerId(), x.startDay(), x.component(), x.count(), x.sum(), x.knownAt());
  }

  private static Row lived(CustomerJourney.Lived l) {
    Event e = l.answer();
    return RowFactory.create(
        e.responseId(),
        e.metricCode(),
        e.key(),
        e.customerId(),
        e.happenedAt(),
        l.day(),
        e.score(),
        l.component(),
        l.isExperienced(),
        known(l.level()));
  }

  /** What the fold says of it; the operator knows the rest. */
  private static Row tail(String customerId, CustomerJourney.Tail t) {
    return RowFactory.create(
        customerId, t.unchangedUntil(), t.skippedEvents(), null, null, null, null, null, null);
  }

  static @Nullable Long known(long number) {
    return number == ABSENT ? null : (Long) number;
  }

  static @Nullable Double known(double number) {
    return Double.isNaN(number) ? null : (Double) number;
  }
}
