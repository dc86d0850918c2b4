package io.periplus.sample.company;

import io.periplus.sample.file.Folders;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
import io.periplus.sample.file.Row;
import io.periplus.sample.words.Words;

/**
 * What all customers share, and where one block of them leaves its traces.
 *
 * @param shared the calendar, the goods, the staff, the prices
 * @param files what the block delivers
 * @param books money of the block
 * @param effects what its customers lived
 */
public record World(Shared shared, Outbox files, Books books, Effects effects) {
  /** The system that sells. */
  public static final String SHOP = "shop";

  /** The system that serves and asks. */
  public static final String DESK = "desk";

  public static final String CURRENCY = "EUR";

  /** A cent in ten-thousandths, the unit of all amounts here. */
  public static final long CENT = 100;

  /**
   * What does not change while customers live.
   *
   * @param seed start of all random numbers
   * @param customers people to be imagined
   */
  public record Shared(
      long seed,
      int customers,
      Months months,
      Folders folders,
      Forces forces,
      Catalog catalog,
      Staff staff,
      Words words,
      Rates rates,
      Fixes fixes,
      boolean keepsHidden) {

    /** A world without traces yet. */
    public World fresh() {
      return new World(
          this, new Outbox(folders, keepsHidden), new Books(months, customers), new Effects());
    }
  }

  /** Takes what a block of customers left, in the order of the blocks. */
  public void add(World block) {
    books.add(block.books);
    effects.add(block.effects);
  }

  /** How strong a planted cause is here. */
  public double of(Planted cause) {
    return shared.forces().of(cause);
  }

  public Months months() {
    return shared.months();
  }

  public Catalog catalog() {
    return shared.catalog();
  }

  public Staff staff() {
    return shared.staff();
  }

  public Rates rates() {
    return shared.rates();
  }

  public boolean put(Row row) {
    return files.put(row);
  }

  /** A record of the shop as the desk names it. */
  public static String inShop(String id) {
    return id.isEmpty() ? "" : SHOP + ':' + id;
  }
}
