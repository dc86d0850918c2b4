package io.periplus.journey;

import io.periplus.journey.fold.CustomerFold;
import io.periplus.journey.fold.Event;
import io.periplus.journey.fold.FoldRules;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Folds the customers of a sorted partition one after the other: only one is held in memory. */
final class FoldPartition implements MapPartitionsFunction<Row, Row> {
  private final FoldRules rules;

  FoldPartition(FoldRules rules) {
    this.rules = rules;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> sorted) {
    return new Journeys(sorted, rules);
  }

  /** The rows of one customer after the other. */
  private static final class Journeys implements Iterator<Row> {
    private final Iterator<Row> sorted;
    private final FoldRules rules;
    private @Nullable Row ahead;
    private Iterator<Row> rows = Collections.emptyIterator();

    Journeys(Iterator<Row> sorted, FoldRules rules) {
      this.sorted = sorted;
      this.rules = rules;
      this.ahead = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && ahead != null) {
        Customer customer = new Customer();
        rows = JourneyRows.rows(customer.id, CustomerFold.fold(customer, rules)).iterator();
      }
      return rows.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return rows.next();
    }

    /** The events of the customer whose first row lies ahead. */
    private final class Customer implements Iterator<Event> {
      private final String id = customer(ahead);

      @Override
      public boolean hasNext() {
        return ahead != null && customer(ahead).equals(id);
      }

      @Override
      public Event next() {
        Row row = ahead;
        if (row == null || !hasNext()) {
          throw new NoSuchElementException();
        }
        ahead = sorted.hasNext() ? sorted.next() : null;
        return EventReader.event(row);
      }
    }

    private static String customer(@Nullable Row row) {
      return row == null ? "" : row.getString(EventReader.CUSTOMER_ID);
    }
  }
}
