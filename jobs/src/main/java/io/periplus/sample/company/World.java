package io.periplus.sample.company;

import io.periplus.sample.file.Folders;
import io.periplus.sample.file.Months;

/**
 * What all customers share: the calendar, the goods, the staff, the prices, the books, and the
 * files.
 *
 * @param seed start of all random numbers
 * @param customers people to be imagined
 */
public record World(
    long seed,
    int customers,
    Months months,
    Folders files,
    Catalog catalog,
    Staff staff,
    Verbatims verbatims,
    Rates rates,
    Books books,
    Effects effects) {
  /** The system that sells. */
  public static final String SHOP = "shop";

  /** The system that serves and asks. */
  public static final String DESK = "desk";

  public static final String CURRENCY = "EUR";

  /** A cent in ten-thousandths, the unit of all amounts here. */
  public static final long CENT = 100;

  /** A record of the shop as the desk names it. */
  public static String inShop(String id) {
    return SHOP + ':' + id;
  }
}
