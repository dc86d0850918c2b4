package io.periplus.cli;

import io.periplus.bronze.Bronze;
import io.periplus.config.Company;
import io.periplus.docs.DataDictionary;
import io.periplus.docs.ModelCards;
import io.periplus.errors.ConfigurationErrors;
import io.periplus.errors.StoreErrors;
import io.periplus.landing.LandingTables;
import io.periplus.night.CompanyPlan;
import io.periplus.night.Plan;
import io.periplus.ops.OpsTables;
import io.periplus.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the data dictionary and the model cards from what the code declares. */
@Command(
    name = "docs",
    description = "Write the data dictionary and the model cards from what the code declares.",
    mixinStandardHelpOptions = true)
final class DocsCommand implements Runnable {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; the cards beside it. Default: docs/data-dictionary.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--check", description = "Write nothing; fail when the pages are out of date.")
  private boolean isCheck;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Path folder = out.orElse(Home.folder().resolve("docs/data-dictionary"));
    Company company = WarehouseOption.company(Home.sampleCompany());
    made(folder, DataDictionary.pages(LandingTables.ALL, tables(company)));
    made(folder.resolveSibling("model-cards"), ModelCards.pages(company));
  }

  private void made(Path folder, Map<String, String> pages) {
    try {
      if (isCheck) {
        check(folder, pages);
      } else {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> page : pages.entrySet()) {
          Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
      }
    } catch (IOException e) {
      throw StoreErrors.storeFailed(isCheck ? "read" : "write", folder, e);
    }
    spec.commandLine()
        .getOut()
        .println(
            "%d pages in %s %s".formatted(pages.size(), folder, isCheck ? "are up to date" : ""));
    spec.commandLine().getOut().flush();
  }

  private static void check(Path folder, Map<String, String> pages) throws IOException {
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = folder.resolve(page.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(page.getValue())) {
        stale.add(page.getKey());
      }
    }
    if (!stale.isEmpty()) {
      throw ConfigurationErrors.dictionaryStale(folder, stale);
    }
  }

  private static List<Table> tables(Company company) {
    Plan plan = CompanyPlan.of(company);
    Set<Table> all = new LinkedHashSet<>(Bronze.ALL);
    all.addAll(plan.tables());
    all.addAll(OpsTables.ALL);
    return List.copyOf(all);
  }
}
