package io.periplus;

import io.periplus.cli.Periplus;

/** Starts Periplus from the command line. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(Periplus.run(args));
  }
}
