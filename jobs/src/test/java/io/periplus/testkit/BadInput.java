package io.periplus.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A line of {@code docs/bad-inputs.md}: what a test hands in and what it shows to become of it. The
 * page is written from these lines, so that it says what is tested and nothing else.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(BadInput.All.class)
public @interface BadInput {
  /**
   * Row of the matrix, such as F09: files F, rows D, settings C, environment V, timing T, attacks
   * A.
   */
  String id();

  /** What comes in. */
  String given();

  /** What becomes of it. */
  String then();

  /** Reason and error codes under which it is told. */
  String[] code() default {};

  /** Several lines of one test. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {
    BadInput[] value();
  }
}
