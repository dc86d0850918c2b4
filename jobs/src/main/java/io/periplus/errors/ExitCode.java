package io.periplus.errors;

/** What the process says to the scheduler when it ends. */
public enum ExitCode {
  /** Published, or already published with these inputs. */
  OK(0),
  /** Published, though something optional is missing. */
  DEGRADED(10),
  /** The audit refused what was written: no retry helps. */
  REFUSED(20),
  /** The input was refused: no retry helps. */
  INPUT(30),
  /** The command line is wrong. */
  USAGE(64),
  /** A bug. */
  BUG(70),
  /** Files or store failed: a retry resumes. */
  IO(74),
  /** Another run holds the warehouse: retry later. */
  BUSY(75),
  /** Configuration or environment unfit: no retry helps. */
  CONFIG(78);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
