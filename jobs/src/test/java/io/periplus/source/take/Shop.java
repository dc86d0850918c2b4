package io.periplus.source.take;

import io.periplus.bronze.Bronze;
import io.periplus.config.SourceUse;
import io.periplus.job.Night;
import io.periplus.source.SourceDefinition;
import io.periplus.source.SourceDefinitions;
import io.periplus.store.Pace;
import io.periplus.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A small shop in Lima that delivers orders and their lines, built by a test. */
final class Shop {
  static final Night NIGHT = Night.closing(LocalDate.of(2024, 3, 1), ZoneId.of("America/Lima"));

  private static final String CONF =
      """
      zone = "America/Lima"
      clock-gap = reject
      clock-overlap = reject
      currency = PEN
      defaults { budget = 50%, timestamp = ["uuuu-MM-dd HH:mm"] }
      files.orders {
        path = "orders*.csv"
        columns {
          id = "string key", customer = "string personal", at = "timestamp required", state = string
        }
      }
      files.lines {
        path = "lines*.csv"
        columns { id = "string key", no = "int key", price = "money required", fee = money }
      }
      """;

  private static final String HEADERS =
      """
      with totals as (select id, sum(price) as gross, sum(fee) as fees from lines group by id)
      select o.id as source_record_id, o.id as order_id, 'sale' as order_kind,
        o.customer as customer_source_id, o.at as ordered_at, 'web' as channel, 'PEN' as currency,
        coalesce(t.gross, 0) as gross_amount, 0 as discount_amount, 0 as tax_amount,
        coalesce(t.fees, 0) as shipping_amount, o.state as status, o._file, o._row
      from orders as o left join totals as t on o.id = t.id
      """;

  private static final String LINES =
      """
      select id || '-' || no as source_record_id, id || '-' || no as order_line_id, id as order_id,
        1 as quantity, price as unit_price_amount, 0 as discount_amount, 0 as tax_amount,
        if(price < 0, null, 'PEN') as currency, _file, _row
      from lines
      """;

  private final Path root;

  Shop(Path root) {
    this.root = root;
    write("conf/source.conf", CONF);
    write("conf/order_header.sql", HEADERS);
    write("conf/order_line.sql", LINES);
  }

  /** Adds a line to the block of one of its datasets. */
  Shop declare(String dataset, String line) {
    String file = "files." + dataset + " {\n";
    write("conf/source.conf", CONF.replace(file, file + "  " + line + "\n"));
    return this;
  }

  Shop deliver(String name, String content) {
    write("landing/" + name, content);
    return this;
  }

  Delivery delivery() {
    return delivery(SourceDefinitions.read(root.resolve("conf")), true);
  }

  Delivery delivery(SourceDefinition source, boolean isRequired) {
    return new Delivery(new SourceUse("shop", "shop", root.resolve("landing"), isRequired), source);
  }

  Intake take(SparkSession spark) {
    return take(spark, Earlier.NONE, Map.of());
  }

  Intake take(SparkSession spark, Earlier earlier, Map<Table, Dataset<Row>> existing) {
    return Ingest.take(
        Pace.of(spark),
        List.of(delivery().arrived(NIGHT.businessDate())),
        NIGHT,
        earlier,
        existing);
  }

  static Dataset<Row> bronze(Intake intake, String table) {
    return Objects.requireNonNull(intake.bronze().get(Bronze.table(table)), table);
  }

  private void write(String name, String content) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
