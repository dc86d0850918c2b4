package io.periplus.errors;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a person hears all of it at once. */
public final class Problems {
  private final List<String> told = new ArrayList<>();

  public void add(String problem) {
    told.add(problem);
  }

  public void require(boolean good, String problem) {
    if (!good) {
      add(problem);
    }
  }

  public boolean any() {
    return !told.isEmpty();
  }

  public List<String> all() {
    return List.copyOf(told);
  }
}
