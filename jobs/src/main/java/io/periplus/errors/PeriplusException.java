package io.periplus.errors;

/** Something that the person who runs the warehouse can mend; made only in this package. */
public final class PeriplusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final ExitCode exit;

  PeriplusException(String code, ExitCode exit, String message) {
    super(message);
    this.code = code;
    this.exit = exit;
  }

  PeriplusException(String code, ExitCode exit, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.exit = exit;
  }

  /** Code and message: what tools show that print an error as it is. */
  // The command line tells the code by itself, so that it is not in the message.
  @SuppressWarnings("OverrideThrowableToString")
  @Override
  public String toString() {
    return code + " " + getMessage();
  }

  /** Code of the error, such as {@code PER-3001}; explained in the runbook. */
  public String code() {
    return code;
  }

  /** The code of any failure: that of a bug when nobody foresaw it. */
  public static String codeOf(RuntimeException failure) {
    return failure instanceof PeriplusException told ? told.code() : "PER-9001";
  }

  /** What the process ends with. */
  public ExitCode exit() {
    return exit;
  }
}
