package io.periplus.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.periplus.config.Companies;
import io.periplus.config.Company;
import io.periplus.config.SourceUse;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.Stage;
import io.periplus.source.SourceDefinitions;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.testkit.BadInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jobs that cannot be put in an order are refused before anything runs. */
class PlanTest {
  private static final Table A = table("a");
  private static final Table B = table("b");

  @Test
  void everyCompanyOfRealDataHasAPlanAndASourceThatReads() {
    Path home = Path.of(System.getProperty("periplus.home", "."));
    for (String name : List.of("sample", "olist", "bank_calls", "incidents", "online_retail")) {
      Company company =
          Companies.read(home.resolve("conf/companies/" + name + ".conf"), home, Map.of());
      assertFalse(CompanyPlan.of(company).jobs().isEmpty(), name);
      for (SourceUse source : company.sources()) {
        Path mapping = home.resolve("conf/sources/" + source.mapping());
        assertFalse(SourceDefinitions.read(mapping).datasets().isEmpty(), name);
      }
    }
  }

  @Test
  void aJobComesAfterThoseWhoseTablesItReads() {
    Plan plan = Plan.of(List.of(job("second", List.of(A), B), job("first", List.of(), A)));
    assertEquals(List.of("first", "second"), plan.jobs().stream().map(Job::name).toList());
  }

  @Test
  @BadInput(
      id = "C08",
      given = "Two jobs that make one table, or wait for one another in a circle",
      then = "Refused with the jobs that are in it, before anything runs")
  void aCircleAndATableOfTwoJobsAreNamed() {
    assertEquals(
        "Jobs wait for one another: [one, other]",
        refusal(List.of(job("one", List.of(B), A), job("other", List.of(A), B))));
    assertEquals(
        "Two jobs make gold.a",
        refusal(List.of(job("one", List.of(), A), job("two", List.of(), A))));
  }

  private static String refusal(List<Job> jobs) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Plan.of(jobs)).getMessage());
  }

  private static Table table(String name) {
    Field id = Field.required("id", Types.STRING, "Key.");
    return Table.in(Layer.GOLD, name).oneRowPer("thing", id).columns(id).build();
  }

  private static Job job(String name, List<Table> reads, Table makes) {
    return new Job() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Stage stage() {
        return Stage.GOLD;
      }

      @Override
      public List<Table> inputs() {
        return reads;
      }

      @Override
      public List<Table> outputs() {
        return List.of(makes);
      }

      @Override
      public Outputs run(Inputs in, Night night) {
        throw new IllegalStateException("A plan runs nothing");
      }
    };
  }
}
