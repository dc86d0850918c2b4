package io.periplus.source.take;

import static java.util.stream.Collectors.toSet;

import io.periplus.errors.InputErrors;
import io.periplus.job.Night;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.LandedFile;
import io.periplus.source.read.FileTotals;
import io.periplus.source.read.FileVerdict;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** What is told of the files of one source: their state, their balance, their budget. */
final class Accounts {
  private final Delivery delivery;
  private final Night night;
  private final FilePlan plan;
  private final Map<String, FileVerdict> verdicts;
  private final Balance balance;

  Accounts(
      Delivery delivery,
      Night night,
      FilePlan plan,
      Map<String, FileVerdict> verdicts,
      Balance balance) {
    this.delivery = delivery;
    this.night = night;
    this.plan = plan;
    this.verdicts = verdicts;
    this.balance = balance;
  }

  /** Refuses the night when a dataset loses more of its rows than its source allows. */
  void refuseBeyondBudget(Supplier<List<String>> reasons) {
    for (DatasetDefinition dataset : delivery.source().datasets()) {
      List<LandedFile> files =
          plan.fresh().stream().filter(f -> f.dataset().equals(dataset.name())).toList();
      long landed = files.stream().mapToLong(this::landed).sum();
      long lost = files.stream().mapToLong(this::lost).sum();
      if (lost > 0 && lost > dataset.terms().rowBudget() * landed) {
        throw InputErrors.budgetExceeded(
            delivery.system(),
            dataset.name(),
            sentence(dataset, files, landed, lost, reasons.get()));
      }
      refuseBeyondMoney(dataset, files, reasons);
    }
  }

  /** Where the source says how much of its money may be lost, each sum counts by itself. */
  private void refuseBeyondMoney(
      DatasetDefinition dataset, List<LandedFile> files, Supplier<List<String>> reasons) {
    Map<String, BigDecimal> landed = new TreeMap<>();
    Map<String, BigDecimal> aside = new TreeMap<>();
    for (LandedFile file : files) {
      for (Balance.Line line : balance.lines(file, dataset, verdict(file).totals())) {
        String what = "%s in %s".formatted(line.column(), line.currency());
        landed.merge(what, line.landed().abs(), BigDecimal::add);
        aside.merge(what, line.quarantined().abs(), BigDecimal::add);
      }
    }
    BigDecimal allowed = BigDecimal.valueOf(dataset.terms().moneyBudget());
    aside.forEach(
        (what, lost) -> {
          BigDecimal all = landed.getOrDefault(what, BigDecimal.ZERO);
          if (lost.compareTo(all.multiply(allowed)) > 0) {
            throw InputErrors.budgetExceeded(
                delivery.system(),
                dataset.name(),
                "%s of %s (%s) cannot be used where %s %% are allowed (%s)"
                    .formatted(
                        lost.toPlainString(),
                        all.toPlainString(),
                        what,
                        allowed.movePointRight(2).stripTrailingZeros().toPlainString(),
                        String.join(", ", reasons.get())));
          }
        });
  }

  void into(Collected collected) {
    for (LandedFile file : plan.fresh()) {
      FileVerdict verdict = verdict(file);
      boolean isFault = verdict.fault().isFault();
      collected.file(file(file, isFault ? "rejected" : accepted(file), verdict.fault().reason()));
      if (isFault) {
        collected.quarantineFile(rejected(file, verdict));
      } else {
        balance.of(file, dataset(file), verdict.totals()).forEach(collected::balance);
        tell(file, verdict.totals(), collected);
      }
    }
    plan.doubles().forEach(f -> collected.file(file(f, "repeat", "DUP_CONTENT")));
    plan.ignored().forEach(f -> collected.file(file(f, "ignored", "")));
    plan.unclaimed().forEach(f -> collected.file(file(f, "unclaimed", "FILE_NAME")));
  }

  private String accepted(LandedFile file) {
    return plan.restated().contains(file.name()) ? "restated" : "accepted";
  }

  /** Rows of a file; one that broke counts one row more than was read of it. */
  private long landed(LandedFile file) {
    return verdict(file).totals().rows() + (verdict(file).fault().isFault() ? 1 : 0);
  }

  /** Datasets of which something was set aside. */
  Set<String> losing() {
    return plan.fresh().stream()
        .filter(file -> lost(file) > 0)
        .map(LandedFile::dataset)
        .collect(toSet());
  }

  private long lost(LandedFile file) {
    return verdict(file).fault().isFault()
        ? landed(file)
        : balance.quarantined(file, verdict(file).totals());
  }

  private String sentence(
      DatasetDefinition dataset,
      List<LandedFile> files,
      long landed,
      long lost,
      List<String> reasons) {
    Stream<String> broken =
        files.stream()
            .filter(f -> verdict(f).fault().isFault())
            .map(f -> "%s %s".formatted(f.name(), verdict(f).fault().reason()));
    return String.format(
        Locale.ROOT,
        "%d of %d row(s) cannot be used, %.2f%% where %.2f%% are allowed (%s)",
        lost,
        landed,
        100.0 * lost / landed,
        100 * dataset.terms().rowBudget(),
        String.join(", ", Stream.concat(broken, reasons.stream()).toList()));
  }

  private void tell(LandedFile file, FileTotals totals, Collected collected) {
    String system = delivery.system();
    totals
        .drift()
        .forEach(
            column ->
                collected.event(
                    new Intake.Event("SCHEMA_DRIFT", system, file.name() + " " + column, 1)));
    long repeats = balance.repeats(file, totals);
    Map.of("DUP_ROW", repeats, "TEXT_CLEANED", totals.cleanedTexts())
        .forEach((code, n) -> tell(code, file, n, collected));
    tell("FILE_EMPTY", file, totals.rows() == 0 ? 1 : 0, collected);
  }

  private void tell(String code, LandedFile file, long count, Collected collected) {
    if (count > 0) {
      collected.event(new Intake.Event(code, delivery.system(), file.name(), count));
    }
  }

  private Row file(LandedFile file, String state, String reason) {
    @Nullable Long rows = verdicts.containsKey(file.name()) ? verdict(file).totals().rows() : null;
    return RowFactory.create(
        file.sha256(),
        file.source(),
        file.dataset().isEmpty() ? null : file.dataset(),
        file.name(),
        file.size(),
        Timestamp.from(night.lastInstant()),
        Date.valueOf(night.businessDate()),
        state,
        reason.isEmpty() ? null : reason,
        rows);
  }

  private Row rejected(LandedFile file, FileVerdict verdict) {
    return RowFactory.create(
        file.sha256(),
        file.source(),
        file.dataset(),
        file.name(),
        Date.valueOf(night.businessDate()),
        verdict.fault().reason(),
        verdict.fault().step(),
        verdict.fault().detail(),
        null);
  }

  private FileVerdict verdict(LandedFile file) {
    FileVerdict verdict = verdicts.get(file.name());
    if (verdict == null) {
      throw new IllegalStateException(file.name() + " was not read");
    }
    return verdict;
  }

  private DatasetDefinition dataset(LandedFile file) {
    return delivery
        .source()
        .dataset(file.dataset())
        .orElseThrow(() -> new IllegalStateException("No dataset " + file.dataset()));
  }
}
