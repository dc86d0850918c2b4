package io.periplus.faults;

import io.periplus.errors.PeriplusException;
import io.periplus.store.ReaderSession;
import io.periplus.store.ReleaseCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads again and again, in a session of its own, tables that each carry the night they were made
 * in: two nights in one answer are a mixed release.
 */
final class ReleaseReader implements AutoCloseable {
  private static final String QUESTION =
      """
      select
          (select max(night_on) from periplus.gold.fact_payment) as fact_on,
          (select max(night_on) from periplus.gold.agg_payment) as agg_on,
          (select max(night_on) from periplus.gold.dim_night) as dim_on,
          (select max(night_on) from periplus.silver.payment_seen) as silver_on,
          (select sum(amount) from periplus.gold.fact_payment) as fact_amount,
          (select sum(total_amount) from periplus.gold.agg_payment) as agg_amount
      """;

  /** The nights that are watched need the processor too. */
  private static final long PAUSE_MILLIS = 1_500;

  private final SparkSession session;
  private final Thread thread;
  private volatile boolean reads = true;
  private final AtomicInteger answers = new AtomicInteger();
  private final List<String> mixed = new ArrayList<>();
  private final Map<String, Integer> refused = new TreeMap<>();

  ReleaseReader(SparkSession spark, Path warehouse) {
    session = ReaderSession.of(spark.newSession());
    session.conf().set("spark.sql.catalog.periplus", ReleaseCatalog.class.getName());
    session.conf().set("spark.sql.catalog.periplus.warehouse", warehouse.toString());
    thread = new Thread(this::read, "periplus-reader");
    thread.setDaemon(true);
    thread.start();
  }

  /** Answers that came, mixed or not. */
  int answers() {
    return answers.get();
  }

  synchronized List<String> mixed() {
    return List.copyOf(mixed);
  }

  /** Refusals by their code. */
  synchronized Map<String, Integer> refused() {
    return Map.copyOf(refused);
  }

  private void read() {
    while (reads) {
      try {
        Row row = session.sql(QUESTION).head();
        boolean isOne =
            row.get(0).equals(row.get(1))
                && row.get(0).equals(row.get(2))
                && row.get(0).equals(row.get(3))
                && row.get(4).equals(row.get(5));
        answers.incrementAndGet();
        if (!isOne) {
          note(row.mkString(" | "));
        }
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (PeriplusException e) {
        refuse(e.code());
      } catch (RuntimeException e) {
        refuse(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      }
    }
  }

  private synchronized void note(String row) {
    mixed.add(row);
  }

  private synchronized void refuse(String code) {
    refused.merge(code, 1, Integer::sum);
  }

  @Override
  public void close() {
    reads = false;
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
