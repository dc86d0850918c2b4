package io.periplus.ops;

import io.periplus.table.Table;
import java.util.List;

/** The tables that a night fills about itself. */
public final class OpsTables {
  public static final List<Table> ALL =
      List.of(
          RunRecord.TABLE,
          ReleaseRecord.TABLE,
          StageCost.TABLE,
          TableIo.TABLE,
          DqResult.TABLE,
          Stamped.of(File.TABLE),
          Stamped.of(LandingBalance.TABLE),
          Stamped.of(Quarantine.TABLE),
          Stamped.of(QuarantineFile.TABLE));

  private OpsTables() {}
}
