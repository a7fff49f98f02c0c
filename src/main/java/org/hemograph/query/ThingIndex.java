package org.hemograph.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.model.Folding;
import org.hemograph.model.Nearest;
import org.jspecify.annotations.Nullable;

/** The names of the things of some classes, folded. Filled once, then only read. */
final class ThingIndex {
  /** How a name can match, the surest first. */
  enum Tier {
    IDENTIFIER,
    LABEL,
    SYNONYM,
    SINGULAR_LABEL,
    SINGULAR_SYNONYM,
    ANY_ORDER
  }

  private final Map<Tier, Map<String, Set<Node>>> things = new EnumMap<>(Tier.class);
  private final Map<Node, String> labels = new HashMap<>();
  private final Map<String, Node> spellings = new LinkedHashMap<>();

  /** Made when a name was not found; two threads may both make it. */
  private volatile @Nullable List<Nearest.Spelling> ready;

  ThingIndex() {
    for (Tier tier : Tier.values()) {
      things.put(tier, new HashMap<>());
    }
  }

  void identifier(Node thing, String text) {
    put(Tier.IDENTIFIER, Folding.letters(text), thing);
    spellings.putIfAbsent(text, thing);
  }

  void label(Node thing, String text) {
    labels.putIfAbsent(thing, text);
    put(Tier.LABEL, Folding.letters(text), thing);
    put(Tier.SINGULAR_LABEL, Folding.singular(text), thing);
    put(Tier.ANY_ORDER, Folding.anyOrder(text), thing);
    spellings.putIfAbsent(text, thing);
  }

  void synonym(Node thing, String text) {
    put(Tier.SYNONYM, Folding.letters(text), thing);
    put(Tier.SINGULAR_SYNONYM, Folding.singular(text), thing);
    put(Tier.ANY_ORDER, Folding.anyOrder(text), thing);
    spellings.putIfAbsent(text, thing);
  }

  private void put(Tier tier, String folded, Node thing) {
    if (!folded.isEmpty()) {
      things.get(tier).computeIfAbsent(folded, f -> new LinkedHashSet<>()).add(thing);
    }
  }

  /** The things of the surest tier that knows the name; empty when none does. */
  List<Node> find(String name) {
    for (Tier tier : Tier.values()) {
      String folded =
          switch (tier) {
            case IDENTIFIER, LABEL, SYNONYM -> Folding.letters(name);
            case SINGULAR_LABEL, SINGULAR_SYNONYM -> Folding.singular(name);
            case ANY_ORDER -> Folding.anyOrder(name);
          };
      Set<Node> found = things.get(tier).get(folded);
      if (found != null) {
        return new ArrayList<>(found);
      }
    }
    return List.of();
  }

  /** Labels of the things whose names are close to this one, best first. */
  List<String> nearest(String name) {
    List<Nearest.Spelling> made = ready;
    if (made == null) {
      List<Nearest.Spelling> all = new ArrayList<>(spellings.size());
      spellings.forEach(
          (spelling, thing) ->
              all.add(Nearest.Spelling.of(spelling, labels.getOrDefault(thing, spelling))));
      made = all;
      ready = made;
    }
    return Nearest.among(name, made);
  }

  String label(Node thing) {
    return labels.getOrDefault(thing, "");
  }
}
