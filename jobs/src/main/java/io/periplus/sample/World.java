package io.periplus.sample;

import io.periplus.sample.file.Folders;
import io.periplus.sample.file.Months;

/**
 * What all customers share: the calendar, the goods, the staff, the prices, the books, and the
 * files.
 */
record World(
    SampleSpec spec,
    Months months,
    Folders files,
    Catalog catalog,
    Staff staff,
    Verbatims verbatims,
    Rates rates,
    Books books,
    Effects effects) {
  /** The system that sells. */
  static final String SHOP = "shop";

  /** The system that serves and asks. */
  static final String DESK = "desk";

  static final String CURRENCY = "EUR";

  /** A cent in ten-thousandths, the unit of all amounts here. */
  static final long CENT = 100;

  /** A record of the shop as the desk names it. */
  static String inShop(String id) {
    return SHOP + ':' + id;
  }
}
