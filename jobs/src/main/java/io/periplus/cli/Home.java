package io.periplus.cli;

import java.nio.file.Path;

/** The folder of the program, against which relative paths of its own files resolve. */
public final class Home {
  static final String DEMO_WAREHOUSE = "target/demo/warehouse";

  private Home() {}

  /** Spark master: on this machine with all its cores, unless the launcher says otherwise. */
  public static String master() {
    return System.getProperty("periplus.master", "local[*]");
  }

  static Path sampleCompany() {
    return folder().resolve("conf/companies/sample.conf");
  }

  static Path folder() {
    return Path.of(System.getProperty("periplus.home", "")).toAbsolutePath().normalize();
  }
}
