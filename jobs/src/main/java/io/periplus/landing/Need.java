package io.periplus.landing;

/** How much a night needs a landing table. */
public enum Need {
  /** Without it the night refuses to run. */
  CORE("core"),
  /** Orders or subscriptions: what the company earns. */
  SPINE_MONEY("spine (money)"),
  /** Interactions or cases: what it costs customers and the company to talk. */
  SPINE_CONTACT("spine (contact)"),
  /** The four survey tables: what customers say. */
  SPINE_EXPERIENCE("spine (experience)"),
  /** Required once its condition holds. */
  IF_USED("if used"),
  /** Without it named outputs stay empty, with the reason; nothing is guessed. */
  OPTIONAL("optional");

  private final String words;

  Need(String words) {
    this.words = words;
  }

  /** As the contract says it. */
  public String words() {
    return words;
  }
}
