package io.periplus.sample;

import io.periplus.sample.company.Books;
import io.periplus.sample.company.Campaigns;
import io.periplus.sample.company.Catalog;
import io.periplus.sample.company.Fixes;
import io.periplus.sample.company.Plan;
import io.periplus.sample.company.Questions;
import io.periplus.sample.company.Rates;
import io.periplus.sample.company.Reference;
import io.periplus.sample.company.Rota;
import io.periplus.sample.company.Staff;
import io.periplus.sample.company.Staff.Agent;
import io.periplus.sample.company.World;
import io.periplus.sample.company.World.Shared;
import io.periplus.sample.file.Delivery;
import io.periplus.sample.file.Folders;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
import io.periplus.sample.life.Blocks;
import io.periplus.sample.trade.Offers;
import io.periplus.sample.words.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
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
   * Writes the company: {@code <out>/<business date>/<table>.csv}, each with the rows that became
   * known by then, and {@code <out>/truth.json}. The same spec gives the same bytes for any number
   * of threads; memory does not grow with the number of customers.
   *
   * @param threads blocks of customers that are imagined at the same time
   */
  public static SampleSummary write(SampleSpec spec, Path out, int threads) {
    Months months = Months.endingOn(spec.lastDay(), spec.months());
    Folders folders = Folders.of(months, spec.delivery().nights());
    Delivery files =
        new Delivery(out, folders, spec.delivery().form(), spec.delivery().dirtyShare());
    Shared shared = shared(spec, months, folders);
    World company = shared.fresh();
    declare(company);
    files.take(company.files());
    new Blocks(shared, threads).live(files, company);
    World closing = shared.fresh();
    new Rota(closing).write();
    company.books().closeInto(closing.files());
    files.take(closing.files());
    files.close(threads);
    SampleTruth truth = truth(spec, company);
    files.beside("truth.json", truth.json());
    return new SampleSummary(files.rows(), truth);
  }

  private static Shared shared(SampleSpec spec, Months months, Folders folders) {
    Staff staff = new Staff(spec.seed(), months, spec.customers());
    return new Shared(
        spec.seed(),
        spec.customers(),
        months,
        folders,
        spec.delivery().forces(),
        Catalog.ofTheShop(),
        staff,
        Words.inThreeLanguages(),
        Rates.of(months),
        Fixes.planned(months, staff),
        spec.delivery().keepsHidden());
  }

  /** What is there before any customer. */
  private static void declare(World company) {
    Outbox files = company.files();
    Months months = company.months();
    company.catalog().writeTo(files, months);
    Plan.writeTo(files, months);
    company.rates().writeTo(files, months);
    Questions.writeTo(files, months);
    new Reference(files, months).write(company.staff());
    company.shared().fixes().writeTo(files, months);
    Offers.writeTo(files, months);
    new Campaigns(company).writeSpend();
  }

  private static SampleTruth truth(SampleSpec spec, World company) {
    Months months = company.months();
    Fixes fixes = company.shared().fixes();
    SortedMap<String, String> dates = new TreeMap<>();
    dates.put("bonus_from", Reference.bonusFrom(months).toString());
    dates.put("memberships_dearer_from", Reference.dearerFrom(months).toString());
    dates.put("agent_seconds_dearer_from", company.rates().raisedOn().toString());
    return new SampleTruth(
        spec,
        SampleTruth.allPlanted(spec),
        company.effects().realised(),
        Books.overheads(),
        company.staff().agents().stream().filter(Agent::isCoached).map(Agent::id).toList(),
        texts(fixes.depots()),
        texts(fixes.trainings()),
        dates);
  }

  private static SortedMap<String, String> texts(SortedMap<String, LocalDate> days) {
    SortedMap<String, String> texts = new TreeMap<>();
    days.forEach((unit, day) -> texts.put(unit, day.toString()));
    return texts;
  }
}
