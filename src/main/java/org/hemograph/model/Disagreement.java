package org.hemograph.model;

import java.util.List;

/**
 * A question that two sources answer differently. Both answers stay; none overwrites the other.
 *
 * @param about the things concerned
 * @param resolution what the tables use, and why
 */
public record Disagreement(
    Entry entry, String question, List<ThingRef> about, Answer a, Answer b, String resolution)
    implements Evidence {
  public Disagreement {
    about = List.copyOf(about);
  }

  /** One side of it. */
  public record Answer(ThingRef ref, String text, ThingRef source) {}
}
