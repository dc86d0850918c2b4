package io.periplus.sample.help;

import static io.periplus.sample.company.World.DESK;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Staff.Agent;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Outbox.Hidden;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.help.Desk.Matter;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.words.Text;

/** What was written in chats and letters, by both sides. */
final class Messages {
  private final World world;

  Messages(World world) {
    this.world = world;
  }

  /** A question, an answer and, by some, thanks or a complaint. */
  void chat(Shopper shopper, Matter matter, String caseId, Legs legs, boolean resolved) {
    Draws draws = shopper.draws();
    String id = legs.interactionId();
    long began = legs.talkedFrom();
    Talk thread = new Talk(shopper, caseId, id, "chat");
    asking(thread, matter, began + 5);
    reply(thread, legs.last().map(Agent::id).orElse(""), began + draws.whole(30, 90), resolved);
    if (draws.chance(0.5)) {
      closing(thread, resolved, legs.endedAt() - 2);
    }
  }

  void letters(
      Shopper shopper,
      Matter matter,
      String caseId,
      String id,
      String channel,
      Agent agent,
      long at,
      long endedAt,
      boolean resolved) {
    Talk thread = new Talk(shopper, caseId, id, channel);
    asking(thread, matter, at);
    reply(thread, agent.id(), endedAt, resolved);
    if (shopper.draws().chance(0.08)) {
      world.put(
          row(thread, endedAt - 600, "agent", agent.id())
              .flag("is_public", false)
              .text("language", "es")
              .text("text", world.shared().words().noting(shopper.draws())));
    }
  }

  private record Talk(Shopper shopper, String caseId, String interactionId, String channel) {}

  private void asking(Talk thread, Matter matter, long at) {
    Shopper shopper = thread.shopper();
    Text text = world.shared().words().asking(matter.reason(), shopper.tongue(), shopper.draws());
    customer(thread, text, at);
  }

  private void closing(Talk thread, boolean resolved, long at) {
    Shopper shopper = thread.shopper();
    customer(
        thread, world.shared().words().closing(resolved, shopper.tongue(), shopper.draws()), at);
  }

  private void customer(Talk thread, Text text, long at) {
    Row row = row(thread, at, "customer", thread.shopper().deskId());
    world.put(row.flag("is_public", true).text("text", text.words()));
    world
        .files()
        .hide(
            Hidden.TEXTS,
            row.cell("message_id"),
            thread.shopper().tongue(),
            text.theme(),
            text.polarity(),
            text.emotion());
  }

  private void reply(Talk thread, String agentId, long at, boolean resolved) {
    Shopper shopper = thread.shopper();
    world.put(
        row(thread, at, "agent", agentId)
            .flag("is_public", true)
            .text(
                "text",
                world.shared().words().replying(resolved, shopper.tongue(), shopper.draws())));
  }

  private static Row row(Talk thread, long at, String role, String author) {
    String id = thread.shopper().newId("M");
    return Row.of(Sheet.MESSAGE, DESK, id, at)
        .text("message_id", id)
        .text("case_id", thread.caseId())
        .text("interaction_id", thread.interactionId())
        .at("sent_at", at)
        .text("author_role", role)
        .text("author_id", author)
        .text("channel", thread.channel())
        .text("language", thread.shopper().traits().home().language())
        .flag("is_masked", false);
  }
}
