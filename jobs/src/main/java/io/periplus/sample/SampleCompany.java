package io.periplus.sample;

import io.periplus.sample.company.Books;
import io.periplus.sample.company.Campaigns;
import io.periplus.sample.company.Catalog;
import io.periplus.sample.company.Effects;
import io.periplus.sample.company.Questions;
import io.periplus.sample.company.Rates;
import io.periplus.sample.company.Staff;
import io.periplus.sample.company.Verbatims;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Folders;
import io.periplus.sample.file.Months;
import io.periplus.sample.life.Life;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * Casa Lumen, a home-goods shop with memberships that sells to Peru, Chile, Brazil, Spain and the
 * United States from Lima, in euros: a generated company in the landing form.
 *
 * <p>What is planted in it is listed in {@link SampleTruth}. The chief effects: a late delivery
 * lowers the delivery's CSAT by about 1.1 points on its scale of 1 to 5, makes the next purchase
 * less likely, and makes four in ten customers ask where their order is; waiting in queues and
 * transfers lower the contact's CSAT and make it feel harder; the pleased buy sooner, leave later
 * and answer surveys a little more often. Heavy buyers ask more and are fonder of the shop, and
 * remote regions are served later and are less fond of it, so that naive comparisons mislead.
 */
public final class SampleCompany {
  private SampleCompany() {}

  /**
   * Writes the company: {@code <out>/<last day of the month>/<table>.csv}, each with the rows that
   * became known in that month, and {@code <out>/truth.json}. The same spec gives the same bytes;
   * memory does not grow with the number of customers.
   */
  public static SampleSummary write(SampleSpec spec, Path out) {
    Months months = Months.endingOn(spec.lastDay(), spec.months());
    try (Folders files = new Folders(out, months)) {
      Effects effects = new Effects();
      fill(
          new World(
              spec.seed(),
              spec.customers(),
              months,
              files,
              Catalog.ofTheShop(),
              Staff.ofTheDesk(),
              Verbatims.inThreeLanguages(),
              Rates.of(months),
              new Books(months, spec.customers()),
              effects));
      SampleTruth truth =
          new SampleTruth(
              spec, SampleTruth.allPlanted(), effects.realised(), Books.overheads(), files.dirty());
      files.beside("truth.json", truth.json());
      return new SampleSummary(new TreeMap<>(files.rows()), truth);
    }
  }

  private static void fill(World world) {
    Folders files = world.files();
    world.catalog().writeTo(files, world.months());
    world.staff().writeTo(files, world.months());
    world.rates().writeTo(files, world.months());
    Questions.writeTo(files, world.months());
    new Campaigns(world).writeSpend();
    Life life = new Life(world);
    for (int customer = 1; customer <= world.customers(); customer++) {
      life.of(customer);
    }
    world.books().closeInto(files);
  }
}
