package io.periplus.sample.company;

import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.SHOP;

import io.periplus.sample.company.Books.Entry;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.util.List;

/** The campaigns that are always running, and what they cost a week. */
public record Campaigns(World world) {
  private static final List<Campaign> ALL =
      List.of(
          new Campaign("search-brand", "google", "cpc", "acquisition", 3),
          new Campaign("search-home", "google", "cpc", "acquisition", 7),
          new Campaign("social-rooms", "instagram", "paid_social", "acquisition", 5),
          new Campaign("newsletter", "newsletter", "email", "retention", 1),
          new Campaign("members-week", "newsletter", "email", "loyalty", 1));

  /**
   * One campaign.
   *
   * @param weeklyCents spend of an ordinary week for each customer of the company
   */
  public record Campaign(
      String id, String source, String medium, String purpose, int weeklyCents) {}

  public static Campaign drawn(Draws draws) {
    return draws.one(ALL);
  }

  /** Delivers the spend of every week, on its first day. */
  public void writeSpend() {
    Months months = world.months();
    Draws draws = Draws.of(world.shared().seed(), -1);
    for (long at = months.start() + 22 * 3_600; at < months.end(); at += 7 * Months.DAY) {
      for (Campaign campaign : ALL) {
        long usual = (long) campaign.weeklyCents() * world.shared().customers() * CENT;
        long amount = Math.round(usual * draws.between(0.7, 1.3) / CENT) * CENT;
        String id = campaign.id() + '-' + Months.dayOf(at);
        world.put(
            Row.of(Sheet.MARKETING_SPEND, SHOP, id, at)
                .text("spend_id", id)
                .on("spend_on", Months.dayOf(at))
                .text("channel", campaign.medium())
                .text("campaign_id", campaign.id())
                .text("purpose", campaign.purpose())
                .text("segment", campaign.purpose().equals("loyalty") ? "plus" : "")
                .euros("amount", amount));
        boolean isAcquisition = campaign.purpose().equals("acquisition");
        world.books().add(isAcquisition ? Entry.ACQUISITION : Entry.RETENTION, at, amount);
      }
    }
  }
}
