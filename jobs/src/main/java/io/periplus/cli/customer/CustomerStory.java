package io.periplus.cli.customer;

import io.periplus.errors.UsageErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One customer as one release knows him: who he is, what he lived, what it cost, how he stands. */
public final class CustomerStory {
  private static final List<String> CHAPTERS =
      List.of("Records", "Timeline", "Episodes", "Months", "Scores");

  private final SparkSession spark;
  private final BiConsumer<Dataset<Row>, PrintWriter> table;

  /**
   * @param spark session that reads one release
   * @param table how rows are printed
   */
  public CustomerStory(SparkSession spark, BiConsumer<Dataset<Row>, PrintWriter> table) {
    this.spark = spark;
    this.table = table;
  }

  /**
   * Prints the whole story, one chapter a table.
   *
   * @param key his pseudonym, or a source's record of him as {@code system:id}
   * @throws io.periplus.errors.PeriplusException PER-1116 when the release knows nobody by it
   */
  public void print(String key, PrintWriter out) {
    List<Row> found = query("who", Map.of("key", key)).collectAsList();
    if (found.isEmpty()) {
      throw UsageErrors.noSuchCustomer(key);
    }
    String customer = found.get(0).getString(0);
    out.println("Customer " + customer);
    for (String chapter : CHAPTERS) {
      out.println();
      out.println(chapter);
      table.accept(query(chapter.toLowerCase(Locale.ROOT), Map.of("customer", customer)), out);
    }
  }

  private Dataset<Row> query(String name, Map<String, Object> parameters) {
    return spark.sql(text(name + ".sql"), parameters);
  }

  private static String text(String file) {
    try (InputStream in = CustomerStory.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new NoSuchElementException(file + " does not lie beside the class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
