package io.periplus.config;

import static io.periplus.config.CompanyText.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.periplus.errors.ExitCode;
import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenCompanyTest {
  @TempDir private Path folder;
  private CompanyText company;

  @BeforeEach
  void inAnEmptyFolder() {
    company = new CompanyText(folder);
  }

  @Test
  @BadInput(
      id = "C03",
      given = "Several mistakes at once",
      then = "All told in one message",
      code = "PER-1001")
  void fiveMistakesOfFiveKindsAreToldInOneMessage() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("shop.conf"),
            SHOP.replace("currency = EUR", "currency = EUX")
                .replace("windows { fcr = 7 days }", "windws { fcr = 7 days }")
                .replace("touchpoint = order", "touchpoint = ordr")
                .replace("digital = true", "digital = perhaps")
                .replace("target = 0.8", "target = 80"));

    PeriplusException told =
        assertThrows(PeriplusException.class, () -> Companies.read(file, folder, Map.of()));

    assertEquals(ExitCode.CONFIG, told.exit());
    assertEquals("PER-1001", told.code());
    assertEquals(
        """
        FILE has 5 problem(s):
          - periplus.journey.channels.web.digital (shop.conf:7) is "perhaps"; use true or false
          - periplus.journey.components.late.touchpoint (shop.conf:14) is "ordr", which is no \
        touchpoint; did you mean "order"?
          - periplus.kpis.happy.target (shop.conf:20) is 80; use a number from 0.0 to 1.0
          - periplus.company.currency (shop.conf:2) is "EUX", which is no currency of ISO 4217; did \
        you mean "EUR"?
          - periplus.windws (shop.conf:21) is not a setting; did you mean "windows"?
        Mend them and run again; every key is explained in reference.conf."""
            .replace("FILE", file.toString()),
        told.getMessage());
  }

  @Test
  void aSettingThatIsRequiredAndMissingIsNamedWithWhatItNeeds() throws IOException {
    assertEquals(
        List.of("periplus.company.title (shop.conf:2) is missing; use a text"),
        company.problems("title = \"Shop\", ", ""));
    assertEquals(
        List.of("periplus.journey.stages.buy.label (shop.conf:5) is missing; use a block { ... }"),
        company.problems("code = buy, label { en = a, es = b, pt = c }", "code = buy"));
  }

  @Test
  @BadInput(
      id = "C02",
      given = "An unknown key",
      then = "Refused with the nearest key",
      code = "PER-1001")
  void anUnknownKeyIsRefusedAtAnyDepth() throws IOException {
    assertEquals(
        List.of(
            "periplus.journey.touchpoints.order.match.order.detial (shop.conf:10) is not a setting;"
                + " did you mean \"detail\"?"),
        company.problems("{ kind = order }", "{ kind = order, detial = paid }"));
    assertEquals(
        List.of("extra stands outside periplus { ... }"), company.problems(SHOP + "extra = 1\n"));
  }

  @Test
  void aNumberOutOfItsRangeIsToldTheRange() throws IOException {
    assertEquals(
        List.of(
            "periplus.windows.fcr (shop.conf:21) is \"31 days\"; use whole days from 1 to 30, such"
                + " as 7 days"),
        company.problems("fcr = 7 days", "fcr = 31 days, episode-gap = 31 days"));
    assertEquals(
        List.of(
            "periplus.windows.fcr (shop.conf:21) is 7; use whole days from 1 to 30, such as 7 days"),
        company.problems("fcr = 7 days", "fcr = 7"));
    assertEquals(
        List.of(
            "periplus.models.shards (shop.conf:21) is 512.5; use a whole number from 200 to 65536"),
        company.problems("windows { fcr = 7 days }", "models.shards = 512.5"));
    assertEquals(
        List.of(
            "periplus.models.confidence (shop.conf:21) is \"NaN\"; use a number from 0.5 to 0.999"),
        company.problems("windows { fcr = 7 days }", "models.confidence = NaN"));
  }

  @Test
  void aNameThatPointsToNothingIsRefused() throws IOException {
    assertEquals(
        List.of(
            "periplus.journey.touchpoints.order.stage (shop.conf:10) is \"bux\", which is no stage;"
                + " did you mean \"buy\"?"),
        company.problems("code = order, stage = buy", "code = order, stage = bux"));
    assertEquals(
        List.of(
            "periplus.journey.touchpoints.asked.match.survey:ces.detail (shop.conf:11) is \"ces\","
                + " which is no metric that is asked"),
        company.problems("detail = csat", "detail = ces"));
    assertEquals(
        List.of(
            "periplus.journey.components.late.measure (shop.conf:14) is \"delivery_lat\", which is"
                + " no measure; did you mean \"delivery_late\"?"),
        company.problems("measure = delivery_late", "measure = delivery_lat"));
    assertEquals(
        List.of(
            "periplus.journey.reasons.wismo.root-cause (shop.conf:17) is \"carriers\", which is no"
                + " root cause; did you mean \"carrier\"?"),
        company.problems("root-cause = carrier", "root-cause = carriers"));
    assertEquals(
        List.of(
            "periplus.kpis.happy.metric (shop.conf:20) is \"ces\", which is no metric of this"
                + " company"),
        company.problems("metric = csat", "metric = ces"));
    assertEquals(
        List.of(
            "periplus.metrics.asked (shop.conf:19) is \"nsp\", which is no metric defined here; did"
                + " you mean \"nps\"?"),
        company.problems("[csat, nps]", "[csat, nsp]"));
  }

  @Test
  @BadInput(id = "C09", given = "`CST` as a zone", then = "Refused", code = "PER-1001")
  void zonesAreRegionsNotAbbreviations() throws IOException {
    assertEquals(
        List.of(
            "periplus.company.zone (shop.conf:2) is \"America/Lina\", which is no region of the tz"
                + " database; did you mean \"America/Lima\"?"),
        company.problems("America/Lima", "America/Lina"));
    assertEquals(
        "periplus.company.zone (shop.conf:2) is \"CST\", which is no region of the tz database",
        company.problems("America/Lima", "CST").get(0).replaceFirst("; did you mean.*", ""));
  }

  @Test
  @BadInput(
      id = "C06",
      given = "A code with a quote, a backtick or `;`",
      then = "Refused",
      code = "PER-1001")
  void namesOfRowsAreSafeAsNames() throws IOException {
    assertEquals(
        List.of(
            "periplus.journey.root-causes.carrier`; drop.code (shop.conf:16) is \"carrier`; drop\";"
                + " use small letters, digits and _, a letter first"),
        company.problems(
            SHOP.replace("code = carrier", "code = \"carrier`; drop\"")
                .replace("root-cause = carrier, ", "")));
  }

  @Test
  @BadInput(id = "A02", given = "A source named like SQL", then = "Refused", code = "PER-1001")
  void aSourceWhoseNameIsNotSafeIsRefused() throws IOException {
    assertEquals(
        List.of(
            "periplus.sources.shop.two (shop.conf:3) is no usable name; use small letters, digits"
                + " and _, a letter first"),
        company.problems("{ shop { mapping", "{ \"shop.two\" { mapping"));
  }

  @Test
  @BadInput(
      id = "C08",
      given = "A code that is declared twice",
      then = "Refused",
      code = "PER-1001")
  void aCodeThatIsDeclaredTwiceIsRefused() throws IOException {
    assertEquals(
        List.of("periplus.journey.touchpoints (shop.conf:9) has order twice (shop.conf:11)"),
        company.problems("code = asked", "code = order"));
  }

  @Test
  void aSourceThatHidesBehindAnotherIsRefused() throws IOException {
    assertEquals(
        List.of(
            "periplus.sources.shop.systems (shop.conf:3) is for mapping = periplus, whose rows name"
                + " their own; mapping shop marks every row as shop"),
        company.problems("landing = \"in\"", "landing = \"in\", systems = [shop, desk]"));
    assertEquals(
        List.of("periplus.sources.shop (shop.conf:3) brings rows of shop, as another source does"),
        company.problems(
            "landing = \"in\" }",
            "landing = \"in\" }, all { mapping = periplus, landing = \"all\", systems = [shop] }"));
  }

  @Test
  void aDayThatDoesNotExistIsNoHoliday() throws IOException {
    assertEquals(
        List.of(
            "periplus.calendar.holidays.2026-02-30 (shop.conf:21) is no day; use 2026-12-25, or"
                + " 12-25 for every year"),
        company.problems(
            "windows { fcr = 7 days }", "calendar.holidays { \"2026-02-30\" = \"Never\" }"));
  }

  @Test
  void aFileNamedLikeNoFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("My Shop.conf"), SHOP);
    PeriplusException told =
        assertThrows(PeriplusException.class, () -> Companies.read(file, folder, Map.of()));
    assertEquals("PER-1001", told.code());
  }
}
