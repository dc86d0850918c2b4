package io.periplus.store.control;

import java.time.Duration;

/** Time that only goes forward, for waiting: a clock may be set, this cannot. */
public interface Ticker {
  /** Nanoseconds since some moment. */
  long nanos();

  /** Waits. */
  void sleep(Duration time) throws InterruptedException;

  /** The ticker of this machine. */
  static Ticker system() {
    return new Ticker() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
      }
    };
  }
}
