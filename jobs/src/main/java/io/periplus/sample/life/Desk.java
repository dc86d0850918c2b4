package io.periplus.sample.life;

import static io.periplus.sample.company.Planted.RESOLVED_ON_MOOD;
import static io.periplus.sample.company.Planted.TRANSFER_ON_MOOD;
import static io.periplus.sample.company.Planted.UNRESOLVED_ON_MOOD;
import static io.periplus.sample.company.Planted.WAIT_ON_MOOD;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.life.Conversations.Contact;
import io.periplus.sample.life.Conversations.Link;
import io.periplus.sample.life.Conversations.Matter;

/** The service desk: a matter is one case, and is asked about until it is settled or given up. */
final class Desk {
  private static final int MOST_CONTACTS = 4;

  private final Conversations conversations;
  private final Surveys surveys;

  /** How a matter ended. */
  record Case(String id, String lastInteractionId, long endedAt, boolean isResolved) {}

  Desk(World world, Surveys surveys) {
    this.conversations = new Conversations(world);
    this.surveys = surveys;
  }

  Case handle(Shopper shopper, Matter matter, long wanted) {
    Draws draws = shopper.draws();
    Link link = new Link(shopper.newId("K"), "", "");
    long at = wanted;
    for (int contacts = 1; ; contacts++) {
      Contact contact = conversations.hold(shopper, matter, link, at);
      shopper.feels(contact.endedAt(), feeling(contact));
      if (!contact.isAbandoned()) {
        surveys.afterContact(shopper, matter, contact, link.isRepeat());
      }
      boolean givesUp = !draws.chance(contact.isAbandoned() ? 0.6 : 0.75);
      if (contact.isResolved() || givesUp || contacts == MOST_CONTACTS) {
        return new Case(link.caseId(), contact.id(), contact.endedAt(), contact.isResolved());
      }
      String first = link.isRepeat() ? link.firstId() : contact.id();
      link = new Link(link.caseId(), first, contact.id());
      double days = contact.isAbandoned() ? draws.between(0.02, 1) : draws.between(0.5, 5);
      at = contact.endedAt() + (long) (days * DAY);
    }
  }

  private static double feeling(Contact contact) {
    return (contact.isResolved() ? RESOLVED_ON_MOOD : UNRESOLVED_ON_MOOD).value()
        + contact.feltWaitMinutes() * WAIT_ON_MOOD.value()
        + contact.transfers() * TRANSFER_ON_MOOD.value();
  }
}
