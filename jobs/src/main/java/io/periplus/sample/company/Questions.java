package io.periplus.sample.company;

import static io.periplus.sample.company.World.DESK;

import io.periplus.sample.file.Folders;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;

/** What the company asks: after a delivery, after a contact, and twice a year. */
public final class Questions {
  private Questions() {}

  /** The questionnaires and their questions. */
  public static void writeTo(Folders files, Months months) {
    survey(files, months, "after_delivery", "After the delivery", "transactional");
    survey(files, months, "after_contact", "After the contact", "transactional");
    survey(files, months, "relationship", "Twice a year", "relationship");
    question(files, months, "after_delivery", "csat", 1, 5, "How satisfied are you with it?");
    question(files, months, "after_contact", "csat", 1, 5, "How satisfied are you with our help?");
    question(files, months, "after_contact", "ces", 1, 7, "Casa Lumen made it easy for me.");
    question(files, months, "relationship", "nps", 0, 10, "Would you recommend Casa Lumen?");
  }

  private static void survey(Folders files, Months months, String id, String name, String kind) {
    files.put(
        Row.of(Sheet.SURVEY, DESK, id, months.start())
            .text("survey_id", id)
            .text("name", name)
            .text("kind", kind)
            .text("language", "es")
            .at("active_from", months.start()));
    files.put(
        question(months, id, "comment")
            .text("metric_code", "verbatim")
            .text("text", "Tell us why.")
            .number("position", 9));
  }

  private static void question(
      Folders files, Months months, String survey, String id, int min, int max, String text) {
    files.put(
        question(months, survey, id)
            .text("metric_code", id)
            .number("scale_min", min)
            .number("scale_max", max)
            .flag("higher_is_better", true)
            .text("text", text)
            .number("position", id.equals("ces") ? 2 : 1));
  }

  private static Row question(Months months, String survey, String id) {
    return Row.of(Sheet.SURVEY_QUESTION, DESK, survey + '-' + id, months.start())
        .text("survey_id", survey)
        .text("question_id", id);
  }
}
