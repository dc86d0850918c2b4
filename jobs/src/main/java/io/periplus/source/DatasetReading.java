package io.periplus.source;

import io.periplus.source.AmountForm.Negative;
import io.periplus.source.ColumnDefinition.Need;
import io.periplus.source.DatasetDefinition.Currency;
import io.periplus.source.DatasetDefinition.Limits;
import io.periplus.source.FileForm.Container;
import io.periplus.source.FileForm.Format;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the block of one dataset. */
final class DatasetReading {
  private final Settings block;
  private final Clock clock;

  DatasetReading(Settings block, Clock clock) {
    this.block = block;
    this.clock = clock;
  }

  /** The dataset with the given columns, or with those that its block declares. */
  DatasetDefinition read(String name, String currency, List<ColumnDefinition> contract) {
    List<PathPattern> paths =
        block.oneOrMore("path").stream()
            .map(text -> PathPattern.of(text.replace("{table}", name)))
            .toList();
    String ignoredBecause = block.text("ignored", "");
    FileForm form = form();
    ValueForms values = values();
    List<ColumnDefinition> columns = contract.isEmpty() ? columns(ignoredBecause) : contract;
    String column = block.text("currency-column", contractCurrency(contract));
    DatasetDefinition dataset =
        new DatasetDefinition(
            name,
            paths,
            form,
            values,
            columns,
            new Currency(column.isEmpty() ? currency : "", column),
            new TermsReading(block).read(columns),
            ignoredBecause,
            limits());
    block.refuseOthers();
    return dataset;
  }

  private static String contractCurrency(List<ColumnDefinition> contract) {
    return contract.stream().anyMatch(c -> c.name().equals("currency")) ? "currency" : "";
  }

  private FileForm form() {
    String charset = block.text("charset", "UTF-8");
    try {
      Charset.forName(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      block.problem("charset", "is " + charset + ", which this machine does not know");
    }
    return new FileForm(
        block.choice("format", Format.CSV),
        block.choice("container", Container.NONE),
        charset,
        block.sign("delimiter", ','),
        block.sign("quote", '"'));
  }

  private ValueForms values() {
    List<String> timestamps = block.texts("timestamp", List.of("iso"));
    List<String> dates = block.texts("date", List.of("uuuu-MM-dd"));
    TimePatterns.problems(timestamps, true).forEach(p -> block.problem("timestamp", p));
    TimePatterns.problems(dates, false).forEach(p -> block.problem("date", p));
    Settings words = block.block("boolean");
    ValueForms values =
        new ValueForms(
            amount(block.block("amount")),
            timestamps,
            dates,
            Set.copyOf(words.texts("true", List.of("true"))),
            Set.copyOf(words.texts("false", List.of("false"))),
            Set.copyOf(block.texts("null-text", List.of(""))),
            clock);
    words.refuseOthers();
    return values;
  }

  private static AmountForm amount(Settings amount) {
    char decimal = amount.sign("decimal", '.');
    String group = amount.text("group", "none");
    AmountForm form =
        new AmountForm(
            decimal,
            group.equals("none") ? "" : group,
            amount.whole("scale", -1),
            new LinkedHashSet<>(amount.choices("negative", Negative.MINUS)));
    if (group.equals("" + decimal)) {
      amount.problem("group", "is the decimal sign as well");
    }
    amount.refuseOthers();
    return form;
  }

  private Limits limits() {
    Settings max = block.block("max");
    Limits standard = Limits.DEFAULT;
    Limits limits =
        new Limits(
            max.bytes("bytes", standard.bytes()),
            max.whole("ratio", standard.ratio()),
            (int) max.bytes("record", standard.recordCharacters()),
            (int) max.bytes("cell", standard.cellCharacters()),
            max.whole("columns", standard.columns()),
            max.whole("depth", standard.depth()),
            max.count("rows", standard.rows()));
    max.refuseOthers();
    return limits;
  }

  private List<ColumnDefinition> columns(String ignoredBecause) {
    List<String> multiline = block.texts("text-columns", List.of());
    Settings columns = block.block("columns");
    List<ColumnDefinition> read = new ArrayList<>();
    for (String name : block.names("columns")) {
      read.add(column(columns, name, multiline.contains(name)));
    }
    if (read.isEmpty() && ignoredBecause.isEmpty()) {
      block.problem("columns", "is missing");
    }
    multiline.stream()
        .filter(name -> read.stream().noneMatch(c -> c.name().equals(name)))
        .forEach(name -> block.problem("text-columns", "names " + name + ", which is no column"));
    return read;
  }

  /** Written as a type and words: {@code string key}, {@code money required}. */
  private static ColumnDefinition column(Settings columns, String name, boolean isMultiline) {
    List<String> words = new ArrayList<>(List.of(columns.text(name, "").strip().split("\\s+", -1)));
    if (name.contains("`")) {
      columns.problem(name, "holds a backtick, which no column of SQL can");
    }
    String type = words.remove(0);
    boolean isKey = words.remove("key");
    boolean isRequired = words.remove("required");
    boolean isPersonal = words.remove("personal");
    boolean keepsEmpty = words.remove("keep-empty");
    if (!words.isEmpty() || ColumnType.named(type).isEmpty()) {
      columns.problem(
          name,
          "must be a type (%s) and, if need be, key, required, personal, keep-empty"
              .formatted(ColumnType.choices()));
    }
    return new ColumnDefinition(
        name,
        ColumnType.named(type).orElse(ColumnType.of(ColumnType.Kind.STRING)),
        isKey ? Need.KEY : isRequired ? Need.REQUIRED : Need.OPTIONAL,
        isPersonal,
        isMultiline,
        keepsEmpty);
  }
}
