package io.periplus.sample.ask;

/** Hidden values of an occasion as one cell: {@code late=1 wait=3.5}. */
public final class Facts {
  private final StringBuilder text = new StringBuilder();

  public Facts is(String name, boolean value) {
    return put(name, value ? "1" : "0");
  }

  public Facts is(String name, double value) {
    return put(name, Double.toString(value));
  }

  private Facts put(String name, String value) {
    text.append(text.length() == 0 ? "" : " ").append(name).append('=').append(value);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
