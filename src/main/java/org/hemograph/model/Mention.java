package org.hemograph.model;

import java.util.List;

/**
 * A string in a text and what it came to.
 *
 * @param text the string
 * @param meaning what it means, in our words
 * @param resolvedTo the things and assertions that hold it
 */
public record Mention(
    Entry entry, String text, String meaning, List<ThingRef> resolvedTo, Passage passage)
    implements Evidence {
  public Mention {
    resolvedTo = List.copyOf(resolvedTo);
  }
}
