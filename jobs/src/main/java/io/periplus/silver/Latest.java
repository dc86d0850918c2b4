package io.periplus.silver;

import io.periplus.bronze.Bronze;
import io.periplus.config.Company;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.table.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What bronze says as of a night: of every record the latest version known by then, none that the
 * source deleted, every id in the form {@code system:id}, every amount in the group currency with
 * the rate applied as {@code fx_rate}.
 *
 * @param currency group currency, ISO 4217
 * @param systems source systems to which a reference may point
 */
public record Latest(String currency, List<String> systems) {
  private static final String FX_RATE = "fx_rate";

  public Latest {
    systems = List.copyOf(systems);
  }

  public static Latest of(Company company) {
    return new Latest(
        company.currency(), company.sources().stream().flatMap(s -> s.systems().stream()).toList());
  }

  /** The bronze tables from which the latest versions of these landing tables are made. */
  public List<Table> inputs(List<String> names) {
    Set<Table> inputs = new LinkedHashSet<>();
    for (String name : names) {
      LandingTable landing = landing(name);
      inputs.add(Bronze.table(name));
      if (hasMoney(landing)) {
        inputs.add(Bronze.table(landing.anchor().table()));
        inputs.add(Bronze.table(FX_RATE));
      }
    }
    return List.copyOf(inputs);
  }

  /** Lets SQL read the latest versions of these landing tables as {@code latest_<name>}. */
  public void show(Inputs in, Night night, List<String> names) {
    names.forEach(name -> of(in, night, name).createOrReplaceTempView("latest_" + name));
  }

  private Dataset<Row> of(Inputs in, Night night, String name) {
    LandingTable landing = landing(name);
    Dataset<Row> rows = versions(in, night, name);
    if (!hasMoney(landing)) {
      return rows;
    }
    GroupCurrency group = new GroupCurrency(currency, versions(in, night, FX_RATE), night.zone());
    String parent = landing.anchor().table();
    return parent.equals(name)
        ? group.convert(rows, landing)
        : group.convert(rows, landing, versions(in, night, parent), landing(parent));
  }

  private Dataset<Row> versions(Inputs in, Night night, String name) {
    Dataset<Row> latest = Versions.latest(in.of(Bronze.table(name)), landing(name), night);
    return References.unambiguous(latest, systems);
  }

  private static LandingTable landing(String name) {
    return LandingTables.byName(name)
        .orElseThrow(() -> new IllegalArgumentException("No landing table is named " + name));
  }

  private static boolean hasMoney(LandingTable landing) {
    return landing.currencyColumn().isPresent();
  }
}
