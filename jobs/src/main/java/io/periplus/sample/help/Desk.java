package io.periplus.sample.help;

import static io.periplus.sample.company.Planted.ABANDONED_ON_MOOD;
import static io.periplus.sample.company.Planted.RESOLVED_ON_MOOD;
import static io.periplus.sample.company.Planted.TRANSFER_ON_MOOD;
import static io.periplus.sample.company.Planted.UNRESOLVED_ON_MOOD;
import static io.periplus.sample.company.Planted.WAIT_ON_MOOD;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.ask.Surveys;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Planted;
import io.periplus.sample.company.World;
import io.periplus.sample.person.Shopper;
import java.util.ArrayList;
import java.util.List;

/** The service desk: a matter is one case, and is asked about until it is settled or given up. */
public final class Desk {
  private static final int MOST_CONTACTS = 4;

  private final World world;
  private final Conversations conversations;
  private final Surveys surveys;
  private final Cases cases;

  /**
   * What a contact is about.
   *
   * @param reason contact reason code
   * @param orderId order in the shop; empty when none
   * @param productId article; empty when none
   */
  public record Matter(String reason, String orderId, String productId) {
    boolean isComplaint() {
      return reason.equals("damaged_item") || reason.equals("cancel_membership");
    }
  }

  /**
   * Where a contact stands in the chain of contacts about one matter.
   *
   * @param firstId first contact; empty in the first
   * @param previousId contact before; empty in the first
   */
  record Link(String caseId, String firstId, String previousId) {
    boolean isRepeat() {
      return !previousId.isEmpty();
    }
  }

  /**
   * How a matter ended.
   *
   * @param isGivenUp whether the last attempt was given up in a queue, the matter still open
   */
  public record Settled(
      String caseId, String lastContactId, long endedAt, boolean isResolved, boolean isGivenUp) {}

  public Desk(World world, Surveys surveys) {
    this.world = world;
    this.conversations = new Conversations(world);
    this.cases = new Cases(world);
    this.surveys = surveys;
  }

  /** Handles a matter from the first contact to the last. */
  public Settled handle(Shopper shopper, Matter matter, long wanted) {
    return handle(shopper, matter, wanted, 0);
  }

  /**
   * Handles a matter in which money may be claimed; who settles it grants what is asked.
   *
   * @param claimed amount that the customer asks for, ten-thousandths; 0 when none
   */
  public Settled handle(Shopper shopper, Matter matter, long wanted, long claimed) {
    Draws draws = shopper.draws();
    Link link = new Link(shopper.newId("K"), "", "");
    List<Contact> contacts = new ArrayList<>();
    long at = wanted;
    while (true) {
      Contact contact = conversations.hold(shopper, matter, link, at);
      contacts.add(contact);
      shopper.feels(contact.endedAt(), feeling(contact));
      if (!contact.isAbandoned()) {
        surveys.afterContact(shopper, contact.lived(matter.reason(), link.isRepeat()));
      }
      boolean givesUp = !draws.chance(contact.isAbandoned() ? 0.6 : 0.75);
      if (contact.isResolved() || givesUp || contacts.size() == MOST_CONTACTS) {
        cases.deliver(shopper, matter, link.caseId(), contacts, claimed);
        return new Settled(
            link.caseId(),
            contact.id(),
            contact.endedAt(),
            contact.isResolved(),
            contact.isAbandoned());
      }
      String first = link.isRepeat() ? link.firstId() : contact.id();
      link = new Link(link.caseId(), first, contact.id());
      double days = contact.isAbandoned() ? draws.between(0.02, 1) : draws.between(0.5, 5);
      at = contact.endedAt() + (long) (days * DAY);
    }
  }

  private double feeling(Contact contact) {
    Planted settled = contact.isResolved() ? RESOLVED_ON_MOOD : UNRESOLVED_ON_MOOD;
    return world.of(contact.isAbandoned() ? ABANDONED_ON_MOOD : settled)
        + contact.feltWaitMinutes() * world.of(WAIT_ON_MOOD)
        + contact.transfers() * world.of(TRANSFER_ON_MOOD);
  }
}
