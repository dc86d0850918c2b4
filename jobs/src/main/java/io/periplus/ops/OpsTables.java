package io.periplus.ops;

import io.periplus.table.Table;
import java.util.List;

/** The tables that a night fills about itself. */
public final class OpsTables {
  public static final List<Table> ALL =
      List.of(
          RunRecord.TABLE,
          ReleaseRecord.TABLE,
          TableIo.TABLE,
          DqResult.TABLE,
          File.TABLE,
          LandingBalance.TABLE,
          Quarantine.TABLE,
          QuarantineFile.TABLE);

  private OpsTables() {}
}
