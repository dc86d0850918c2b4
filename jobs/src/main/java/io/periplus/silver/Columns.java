package io.periplus.silver;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Types;

/** Columns that many silver tables share, so that they mean the same everywhere. */
public final class Columns {
  public static final Field SOURCE_SYSTEM =
      required("source_system", Types.STRING, "Declared source of the record.");

  public static final Field CUSTOMER_ID =
      optional(
          "customer_id",
          Types.STRING,
          "Person, a pseudonym of customer; null when nothing tells who it was.");

  public static final Field KNOWN_AT =
      required(
          "known_at",
          Types.TIMESTAMP,
          "When the company learned it; the file's arrival if unsaid.");

  public static final Field LINK_CONFIDENCE =
      optional(
              "link_confidence",
              Types.DOUBLE,
              "How sure the identity link is, 0 to 1; null without a customer.")
          .adds(Additivity.N);

  public static final Field CURRENCY =
      optional(
          "currency",
          Types.STRING,
          "Currency in which the source states the amounts, ISO 4217; null without an amount.");

  /** Without it a row's amounts cannot be stated in the group currency, and it is set aside. */
  public static final Field FX_RATE =
      optional(
              "fx_rate",
              Types.RATE,
              "Group currency for one unit of currency on the fact's business day; 1 for its own.")
          .adds(Additivity.N);

  /** Rule of a table with amounts: a day without a rate is never taken as 1. */
  public static final String HAS_RATE = "fx_rate is not null";

  /** Name of that rule. */
  public static final String HAS_RATE_RULE = "rate_of_the_day_is_known";

  /** Reason of a row set aside by it. */
  public static final String FX_MISSING = "FX_MISSING";

  private Columns() {}

  /** An additive amount in the group currency. */
  public static Field money(String name, String comment) {
    return optional(name, Types.MONEY, comment).adds(Additivity.A);
  }

  /** The record itself, unique in the warehouse. */
  public static Field id(String name, String comment) {
    return required(name, Types.STRING, comment + ", system:id.");
  }

  /** Another record, as that record calls itself. */
  public static Field ref(String name, String comment) {
    return optional(name, Types.STRING, comment + ", system:id.");
  }

  /** A text in one of the three languages of the product. */
  public static Field label(String name, String language) {
    return required(name, Types.STRING, "Name that people read, in " + language + ".");
  }
}
