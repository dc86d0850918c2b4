package io.periplus.sample.company;

import static io.periplus.sample.company.World.DESK;

import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.util.List;

/** What the company asks, as listed in {@code questions.txt}. */
public final class Questions {
  private Questions() {}

  /** The questionnaires and their questions. */
  public static void writeTo(Outbox files, Months months) {
    Resource.lines("questions.txt")
        .map(cells -> cells.get(0).equals("survey") ? survey(months, cells) : asked(months, cells))
        .forEach(files::put);
  }

  private static Row survey(Months months, List<String> cells) {
    return Row.of(Sheet.SURVEY, DESK, cells.get(1), months.start())
        .text("survey_id", cells.get(1))
        .text("kind", cells.get(2))
        .text("name", cells.get(3))
        .text("language", "es")
        .at("active_from", months.start());
  }

  private static Row asked(Months months, List<String> cells) {
    String survey = cells.get(0);
    Row row =
        Row.of(Sheet.SURVEY_QUESTION, DESK, survey + '-' + cells.get(1), months.start())
            .text("survey_id", survey)
            .text("question_id", cells.get(1))
            .text("metric_code", cells.get(2))
            .text("position", cells.get(3))
            .text("text", cells.get(6));
    return cells.get(4).isEmpty()
        ? row
        : row.text("scale_min", cells.get(4))
            .text("scale_max", cells.get(5))
            .flag("higher_is_better", true);
  }
}
