package io.periplus.store;

import io.periplus.store.control.Canonical;
import io.periplus.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * On whose behalf a commit is made.
 *
 * @param runId the run: business date and number
 * @param runNumber its number, which grows for ever: Delta's {@code txnVersion}
 * @param token the lease under which the process writes
 * @param fingerprint digest of everything that went into the run
 * @param guard refuses when the lease is not this process's any more; asked before every commit
 */
public record Author(String runId, long runNumber, long token, String fingerprint, Runnable guard) {

  /** As much of the fingerprint as a commit carries. */
  String shortFingerprint() {
    return fingerprint.substring(0, Math.min(16, fingerprint.length()));
  }

  /**
   * What a commit says about itself, as one line of JSON.
   *
   * @param step what is done to the table: write, reset, or the part of a ledger
   * @param hash digest of the rows; empty where none was taken
   */
  String note(Table table, String step, String hash) {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("p", 1);
    note.put("run", runNumber);
    note.put("token", token);
    note.put("job", table.id());
    note.put("step", step);
    note.put("fp", shortFingerprint());
    note.put("hash", hash);
    return Canonical.text(note);
  }
}
