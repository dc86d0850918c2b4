package io.periplus.sample.company;

import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.DESK;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Staff.Agent;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.words.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is kept of the staff once the days are over: who they are, their days at the desk, the marks
 * of those who listen in, and what they say of their work each quarter. Agents of a small company
 * answer beside other work: a shift is the time at the desk alone.
 */
public final class Rota {
  /** Share of the time at the desk that is planned to be work. */
  private static final double PLANNED = 0.65;

  private static final int QUARTER = 900;

  private final World world;
  private final Staff staff;
  private final Months months;

  public Rota(World world) {
    this.world = world;
    this.staff = world.staff();
    this.months = world.months();
  }

  public void write() {
    for (Agent agent : staff.agents()) {
      employee(agent);
      if (agent.tier() < 3) {
        shifts(agent);
        marks(agent);
      }
      surveys(agent);
    }
    screens();
  }

  /** Handled contacts and their mean handling time, as the vendors' own screens show them. */
  private void screens() {
    for (String channel : List.of("phone", "chat", "email")) {
      List<Agent> agents =
          staff.agents().stream().filter(agent -> agent.channel().equals(channel)).toList();
      for (int month = 0; month < months.count(); month++) {
        long contacts = 0;
        long seconds = 0;
        long last = Months.dayNumber(months.close(month));
        for (long day = Months.dayNumber(months.starts().get(month)); day <= last; day++) {
          for (Agent agent : agents) {
            contacts += staff.contactsOf(agent, day);
            seconds += staff.secondsOf(agent, day);
          }
        }
        screen(month, channel, "contact_count", "nAnswered", contacts, "count");
        if (contacts > 0) {
          screen(month, channel, "handle_time", "tHandle", seconds / contacts, "seconds");
        }
      }
    }
  }

  private void screen(
      int month, String channel, String metric, String theirs, long value, String unit) {
    String id = theirs + '-' + channel + '-' + months.firstDay(month);
    world.put(
        Row.of(Sheet.VENDOR_REPORT, DESK, id, months.close(month) - 600)
            .text("report_id", id)
            .text("metric_code", metric)
            .text("vendor_metric_name", theirs)
            .at("period_start_at", months.starts().get(month))
            .at("period_end_at", months.close(month) + 1)
            .text("slice_type", "channel")
            .text("slice_value", channel)
            .number("value", value)
            .text("unit", unit));
  }

  private void employee(Agent agent) {
    LocalDate founded = months.firstDay(0).minusYears(3);
    Row row =
        Row.of(Sheet.EMPLOYEE, DESK, agent.id(), months.start())
            .text("employee_id", agent.id())
            .text("role", agent.role())
            .text("team_id", agent.team())
            .text("site_id", Reference.site(agent.team()))
            .text("manager_id", agent.tier() == 3 ? "" : staff.agents().get(0).id())
            .on("hired_on", founded.plusDays(19L * (agent.number() % 50)))
            .text("contract_type", agent.number() % 5 == 0 ? "part_time" : "full_time")
            .number("tier", agent.tier())
            .euros("authority_limit_amount", agent.tier() * 2_500L * CENT);
    world.put(row);
    if (agent.number() % 11 == 5) {
      long promoted = months.start() + (months.end() - months.start()) / 2;
      world.put(row.version(promoted).money("authority_limit_amount", 5_000L * CENT));
    }
  }

  private void shifts(Agent agent) {
    long first = Months.dayNumber(months.start());
    long last = Months.dayNumber(months.end());
    long work = 0;
    long present = 1;
    for (long day = first; day < last; day++) {
      work += staff.secondsOf(agent, day);
      present += staff.isPresent(agent, day) ? 1 : 0;
    }
    long planned = QUARTER * (1 + (long) (work / PLANNED / present / QUARTER));
    for (long day = first; day < last; day++) {
      if (staff.isPresent(agent, day) || staff.secondsOf(agent, day) > 0) {
        shift(agent, LocalDate.ofEpochDay(day), planned, staff.secondsOf(agent, day), day);
      }
    }
  }

  private void shift(Agent agent, LocalDate day, long planned, long occupied, long dayNumber) {
    long worked = Math.max(planned, Math.round(occupied / 0.95));
    world.put(
        Row.of(Sheet.EMPLOYEE_SHIFT, DESK, agent.id() + '-' + day, Months.startOf(day) + 72_000)
            .text("employee_id", agent.id())
            .on("shift_on", day)
            .number("scheduled_seconds", planned)
            .number("worked_seconds", worked)
            .number("occupied_seconds", occupied)
            .number("contact_count", staff.contactsOf(agent, dayNumber))
            .number("overtime_seconds", worked - planned));
  }

  /** Two marks a month: they follow the skill, whatever the customers are told to say. */
  private void marks(Agent agent) {
    Draws draws = Draws.of(world.shared().seed(), -2_000_000L - agent.number());
    for (int month = 0; month < months.count(); month++) {
      for (int i = 1; i <= 2; i++) {
        long at = months.starts().get(month) + draws.whole(1, 27) * DAY + 50_000;
        double score = mark(0.78 + 0.06 * agent.skill() + 0.08 * draws.normal());
        double tone = mark(score + 0.05 * draws.normal());
        String id = agent.id() + '-' + months.firstDay(month) + '-' + i;
        world.put(
            Row.of(Sheet.QA_EVALUATION, DESK, id, at)
                .text("evaluation_id", id)
                .text("employee_id", agent.id())
                .at("evaluated_at", at)
                .real("score", score)
                .map("criteria", Map.of("tone", tone, "solution", score)));
      }
    }
  }

  private static double mark(double latent) {
    return Math.round(100 * Math.max(0, Math.min(1, latent))) / 100.0;
  }

  /** Whether he would recommend the company as an employer; without his name. */
  private void surveys(Agent agent) {
    Draws draws = Draws.of(world.shared().seed(), -3_000_000L - agent.number());
    for (int month = 2; month < months.count(); month += 3) {
      long at = months.starts().get(month) + draws.whole(3, 20) * DAY + 60_000;
      boolean answers = draws.chance(0.75);
      long score = Math.max(0, Math.min(10, Math.round(7.4 + 1.8 * draws.normal())));
      if (answers) {
        surveyed(agent, at, month, score, draws);
      }
    }
  }

  private void surveyed(Agent agent, long at, int month, long score, Draws draws) {
    int alias = (int) (Draws.hashed(world.shared().seed() + 9, agent.number() * 97L + month) * 1e9);
    String id = "N" + alias;
    world.put(
        Row.of(Sheet.SURVEY_RESPONSE, DESK, id, at)
            .text("response_id", id)
            .text("survey_id", "staff")
            .text("team_id", agent.team())
            .text("trigger_type", "calendar")
            .at("submitted_at", at)
            .text("status", "complete")
            .text("mode", "web")
            .text("language", "es-PE"));
    world.put(answer(id, "enps", at).number("value_num", score));
    if (draws.chance(0.3)) {
      double pleased = score - 7;
      String words = world.shared().words().about(Theme.WORK, pleased, "es", draws).words();
      world.put(answer(id, "comment", at).text("text", words));
    }
  }

  private static Row answer(String response, String question, long at) {
    return Row.of(Sheet.SURVEY_ANSWER, DESK, response + '-' + question, at)
        .text("response_id", response)
        .text("question_id", question);
  }
}
