package io.periplus.source.control;

import io.periplus.source.DatasetDefinition.Control;
import io.periplus.source.LandedFile;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the files beside a file state of it.
 *
 * @param stated digest of the file under {@code sha256}, number of its records under {@code rows},
 *     sums under {@code sum.<column>} or {@code sum.<column>.<currency>}
 */
public record ControlFigures(Map<String, String> stated) {
  private static final String PLAIN_NUMBER = "-?[0-9]{1,34}(\\.[0-9]{1,8})?";

  public ControlFigures {
    stated = Map.copyOf(stated);
  }

  /**
   * Reads the files that belong beside a file.
   *
   * @throws NoSuchFileException when one of them has not come
   * @throws IOException when one cannot be read, or is not lines of {@code name = number}
   */
  public static ControlFigures read(Control control, LandedFile file) throws IOException {
    Map<String, String> stated = new TreeMap<>();
    if (!control.digestName().isEmpty()) {
      String text = Files.readString(beside(control.digestName(), file)).strip();
      stated.put("sha256", text.split("\\s", 2)[0]);
    }
    if (!control.figuresName().isEmpty()) {
      figures(beside(control.figuresName(), file))
          .forEach((name, value) -> stated.put(name.toString(), value.toString().strip()));
    }
    return new ControlFigures(stated);
  }

  /** Number of records, where it is stated. */
  public Optional<BigDecimal> rows() {
    return number("rows");
  }

  /** Sum of a money column in one currency; {@code isOnly}: the file holds no other currency. */
  public Optional<BigDecimal> sum(String column, String currency, boolean isOnly) {
    Optional<BigDecimal> own = number("sum." + column + "." + currency);
    return own.isPresent() || !isOnly ? own : number("sum." + column);
  }

  private Optional<BigDecimal> number(String name) {
    return Optional.ofNullable(stated.get(name))
        .filter(value -> value.matches(PLAIN_NUMBER))
        .map(BigDecimal::new);
  }

  private static Path beside(String pattern, LandedFile file) {
    String name = Control.beside(pattern, file.name());
    return Path.of(file.path()).resolveSibling(name.substring(name.lastIndexOf('/') + 1));
  }

  private static Properties figures(Path file) throws IOException {
    Properties figures = new Properties();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      figures.load(text);
    } catch (IllegalArgumentException e) {
      throw new IOException("it holds a broken escape", e);
    }
    return figures;
  }
}
