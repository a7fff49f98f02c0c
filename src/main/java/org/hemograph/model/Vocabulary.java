package org.hemograph.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that strings of records are recognised by: what each known drug, class, condition … is
 * called, and its public ids. A string that names nothing, or two things alike, stays unresolved:
 * nothing is guessed. Immutable, so safe to share between threads.
 */
public final class Vocabulary {
  /** What kind of thing a name may be of. */
  public enum Kind {
    DRUG,
    DRUG_CLASS,
    CONDITION,
    TARGET,
    ORGANIZATION,
    ENDPOINT_CONCEPT,
    CHARACTERISTIC,
    STUDY,
    PUBLICATION,
    JOURNAL,
    /** Known by its label only: no text is looked up as one. */
    ARM,
    /** Known by its label only: no text is looked up as one. */
    SOURCE;

    private boolean isLookedUp() {
      return this != ARM && this != SOURCE;
    }
  }

  /** How a name is borne, surest first. */
  public enum Tier {
    /** A public id, with its vocabulary: {@code UNII:ZN2GQ3II96}, {@code MESH:D016553}. */
    ID,
    LABEL,
    SYNONYM
  }

  /** One name of one thing. */
  public record Name(Kind kind, ThingRef thing, Tier tier, String text) {}

  /**
   * What a string was found to mean.
   *
   * @param method exact-id, exact-name or synonym, of scheme {@code match}
   */
  public record Match(ThingRef thing, Code method) {}

  /** One that knows nothing. */
  public static final Vocabulary EMPTY = new Vocabulary(List.of());

  private final Map<Kind, Map<String, Found>> names = new EnumMap<>(Kind.class);
  private final Map<ThingRef, String> labels = new HashMap<>();
  private final String digest;

  /** The surest tier that bears a name, and everything that bears it there. */
  private record Found(Tier tier, Set<ThingRef> things) {}

  /** Of names in any order: the order has no say. */
  public Vocabulary(Collection<Name> all) {
    List<Name> sorted = new ArrayList<>(new LinkedHashSet<>(all));
    sorted.sort(
        Comparator.comparing(Name::kind)
            .thenComparing(name -> name.thing().path())
            .thenComparing(Name::tier)
            .thenComparing(Name::text));
    Digest sum = new Digest();
    for (Name name : sorted) {
      sum.add(String.join("\t", name.kind().name(), name.thing().path(), name.tier().name()));
      sum.add("\t" + name.text() + "\n");
      if (name.tier() == Tier.LABEL) {
        labels.putIfAbsent(name.thing(), name.text());
      }
      if (name.kind().isLookedUp()) {
        add(name);
      }
    }
    digest = sum.labelled();
  }

  private void add(Name name) {
    String folded = folded(name.tier(), name.text());
    if (folded.isEmpty()) {
      return;
    }
    Map<String, Found> ofKind = names.computeIfAbsent(name.kind(), kind -> new HashMap<>());
    Found known = ofKind.get(folded);
    if (known == null || name.tier().compareTo(known.tier()) < 0) {
      ofKind.put(folded, new Found(name.tier(), new LinkedHashSet<>(Set.of(name.thing()))));
    } else if (name.tier() == known.tier()) {
      known.things().add(name.thing());
    }
  }

  private static String folded(Tier tier, String text) {
    return tier == Tier.ID ? id(text) : Folding.singular(text);
  }

  /** An id keeps its punctuation, so that it cannot meet a name: {@code UNII:ZN2GQ3II96}. */
  private static String id(String text) {
    return "#" + text.strip().toUpperCase(java.util.Locale.ROOT);
  }

  /** The one thing of this kind that the string names, as its label or else as a synonym. */
  public Optional<Match> find(Kind kind, String text) {
    return names.containsKey(kind) ? match(kind, Folding.singular(text)) : Optional.empty();
  }

  /** The one thing of this kind with this id: {@code byId(DRUG, "UNII", "ZN2GQ3II96")}. */
  public Optional<Match> byId(Kind kind, String vocabulary, String id) {
    return match(kind, id(vocabulary + ":" + id));
  }

  private Optional<Match> match(Kind kind, String folded) {
    Found found = names.getOrDefault(kind, Map.of()).get(folded);
    if (found == null || found.things().size() != 1) {
      return Optional.empty();
    }
    String method =
        switch (found.tier()) {
          case ID -> "exact-id";
          case LABEL -> "exact-name";
          case SYNONYM -> "synonym";
        };
    return Optional.of(new Match(found.things().iterator().next(), new Code("match", method)));
  }

  /**
   * The name under which everybody knows a thing, so that all records call it the same; empty when
   * the vocabulary does not know it.
   */
  public Optional<String> label(ThingRef thing) {
    return Optional.ofNullable(labels.get(thing));
  }

  /** Changes when, and only when, something may resolve otherwise or be called otherwise. */
  public String digest() {
    return digest;
  }
}
