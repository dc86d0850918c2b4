package io.periplus.journey;

import static io.periplus.journey.JourneyRows.known;

import io.periplus.journey.fold.CustomerJourney;
import io.periplus.journey.fold.CustomerJourney.Effort;
import io.periplus.journey.fold.CustomerJourney.Felt;
import io.periplus.journey.fold.CustomerJourney.Money;
import io.periplus.journey.fold.CustomerJourney.State;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** An episode as a row, its cells in the order of the table's declaration. */
final class EpisodeRows {
  private EpisodeRows() {}

  static Row episode(CustomerJourney.Episode e) {
    State state = e.state();
    Effort effort = e.effort();
    Money money = e.money();
    Felt felt = e.felt();
    return RowFactory.create(
        e.key(),
        e.continues(),
        e.customerId(),
        e.goal(),
        e.reason(),
        e.productId(),
        e.orderId(),
        e.firstChannel(),
        e.lastChannel(),
        e.teamId(),
        e.firstAt(),
        e.lastAt(),
        e.firstDay(),
        state.isMature(),
        !state.isMature(),
        state.isGivenUp(),
        state.isComplaint(),
        effort.contacts(),
        effort.interactions(),
        effort.transfers(),
        effort.repeats(),
        effort.channelSwitches(),
        effort.reidentifications(),
        effort.channels(),
        effort.waitSeconds(),
        effort.customerSeconds(),
        oneOrZero(state.fcrEligible()),
        oneOrZero(state.fcr()),
        money.goodwill(),
        money.labour(),
        money.goodwill(),
        money.refund(),
        money.logistics(),
        money.toServe(),
        money.service(),
        known(money.revenueAfter()),
        known(felt.nps()),
        known(felt.csat()),
        known(felt.ces()),
        e.linkConfidence());
  }

  private static short oneOrZero(boolean is) {
    return (short) (is ? 1 : 0);
  }
}
