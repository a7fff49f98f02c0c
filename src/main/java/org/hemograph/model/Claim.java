package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * A qualitative statement by someone, restated in our words.
 *
 * @param typeText the type as the table prints it
 * @param about what it speaks of
 * @param attributedTo who says so
 * @param basedOn the results it rests on
 * @param corroboratedBy other sources that agree
 * @param passage where it stands, when it is located in a text
 */
public record Claim(
    Entry entry,
    Code type,
    String typeText,
    String text,
    Optional<Code> certainty,
    Optional<Code> polarity,
    List<ThingRef> about,
    List<ThingRef> attributedTo,
    List<ThingRef> basedOn,
    List<ThingRef> corroboratedBy,
    Optional<Passage> passage)
    implements Evidence {
  public Claim {
    about = List.copyOf(about);
    attributedTo = List.copyOf(attributedTo);
    basedOn = List.copyOf(basedOn);
    corroboratedBy = List.copyOf(corroboratedBy);
  }
}
