package org.hemograph.model;

import java.util.Optional;

/**
 * An adverse event as the source names it.
 *
 * @param text the term as printed, no dictionary applied; empty for all events together
 * @param organSystem as printed
 * @param vocabulary the vocabulary that the source took the term from, with its version
 * @param assessment whether events were asked for, of scheme {@code assessment}
 */
public record EventTerm(
    String text, String organSystem, String vocabulary, Optional<Code> assessment) {
  /** All events together, whatever they are called. */
  public static final EventTerm ANY = named("");

  /** A term of which nothing more is said. */
  public static EventTerm named(String text) {
    return new EventTerm(text, "", "", Optional.empty());
  }
}
