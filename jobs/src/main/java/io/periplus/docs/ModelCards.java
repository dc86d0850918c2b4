package io.periplus.docs;

import static io.periplus.docs.Markdown.code;
import static java.util.stream.Collectors.joining;

import io.periplus.config.Company;
import io.periplus.models.churn.ModelCard;
import java.util.LinkedHashMap;
import java.util.Map;

/** The model cards: one page a model, made from what the models declare. */
public final class ModelCards {
  private static final String MADE =
      "Made from the code of the models; a change belongs there, not here. How good a model is"
          + " tonight stands in `gold.fact_model_quality`, why it was refused in"
          + " `gold.dim_model_run`.\n\n";

  private ModelCards() {}

  /** The pages by file name. */
  public static Map<String, String> pages(Company company) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (ModelCard card : ModelCard.of(company)) {
      pages.put(card.code() + ".md", page(card));
    }
    return pages;
  }

  private static String page(ModelCard card) {
    String facts =
        card.facts().entrySet().stream()
            .map(f -> "**%s:** %s.\n\n".formatted(f.getKey(), f.getValue()).replace("?.", "?"))
            .collect(joining());
    String top = "# %s (%s)\n\n%s%s".formatted(card.title(), code(card.code()), MADE, facts);
    if (card.reasons().isEmpty()) {
      return top.stripTrailing() + "\n";
    }
    return top
        + "## Its reasons\n\nThe model's reasons, not causes; here for the components of the sample"
        + " company.\n\n| reason | razón | razão | features |\n|---|---|---|---|\n"
        + card.reasons().entrySet().stream()
            .map(
                r ->
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            r.getKey().en(),
                            r.getKey().es(),
                            r.getKey().pt(),
                            r.getValue().stream().map(Markdown::code).collect(joining(", "))))
            .collect(joining());
  }
}
