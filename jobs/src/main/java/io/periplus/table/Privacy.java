package io.periplus.table;

/** What a column may tell about a person; decides where its values may stand. */
public enum Privacy {
  /** Nothing about a person. */
  NONE,
  /** Points to a person; a pseudonym from silver on. */
  KEY,
  /** A personal attribute. */
  PERSONAL,
  /** Free text that may name people. */
  TEXT,
  /** Personal data of a worker. */
  STAFF;

  /** Whether values may stand in file statistics, partitions, logs and messages. */
  public boolean mayBeShown() {
    return this == NONE;
  }
}
