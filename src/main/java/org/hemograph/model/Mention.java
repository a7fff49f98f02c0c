package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * A string of a source and what it came to. What does not resolve stays with its string: it is
 * never dropped and never guessed.
 *
 * @param text the string
 * @param kind what kind of thing is mentioned: number, drug, condition …, of scheme {@code mention}
 * @param interventionType what kind of intervention a registry calls it; else empty
 * @param meaning what it means, in our words; empty when nobody said
 * @param resolvedTo the things and assertions that hold it
 * @param publicIris terms elsewhere that it was resolved to: MeSH descriptors
 * @param method how it was resolved, of scheme {@code match}; empty when it was not, or by hand
 * @param passage where it stands in a text; empty where the provenance has a path
 */
public record Mention(
    Entry entry,
    String text,
    Code kind,
    Optional<Code> interventionType,
    String meaning,
    List<ThingRef> resolvedTo,
    List<String> publicIris,
    Optional<Code> method,
    Optional<Passage> passage)
    implements Evidence {
  public Mention {
    resolvedTo = List.copyOf(resolvedTo);
    publicIris = List.copyOf(publicIris);
  }
}
