package io.periplus.job;

import io.periplus.table.Table;
import java.util.List;

/** Declared inputs, a pure function, declared outputs. */
public interface Job {
  /** Name in plans and logs, such as {@code silver.order_header}. */
  String name();

  /** The part of the night to which it belongs. */
  Stage stage();

  List<Table> inputs();

  List<Table> outputs();

  /** Outputs of its own that it reads as the last release left them; none for most jobs. */
  default List<Table> remembers() {
    return List.of();
  }

  /** The rows of every output, computed from the inputs and the night alone. */
  Outputs run(Inputs in, Night night);
}
