package org.hemograph.serve.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemograph.serve.search.Card.Value;
import org.hemograph.serve.search.Search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Hits narrowed down by the chosen values, and how many each further value would leave.
 *
 * @param hits those that have one of the chosen values of each facet
 * @param counts by facet; of those hits that all other facets leave
 */
record Narrowed(List<Hit> hits, List<Counts> counts) {
  /** How many hits have which value of a facet. */
  record Counts(Facet facet, List<Count> values) {}

  /** How many hits have a value. */
  record Count(Value value, int many, boolean chosen) {}

  static Narrowed of(List<Hit> all, SearchAddress address) {
    List<Hit> hits = all.stream().filter(hit -> passes(hit, address, null)).toList();
    List<Counts> counts = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      SortedMap<Value, Integer> many = new TreeMap<>();
      for (Hit hit : all) {
        if (passes(hit, address, facet)) {
          values(hit, facet).forEach(value -> many.merge(value, 1, Integer::sum));
        }
      }
      for (String chosen : address.chosen().getOrDefault(facet, new TreeSet<>())) {
        many.putIfAbsent(new Value(chosen, chosen), 0);
      }
      List<Count> found = new ArrayList<>();
      many.forEach(
          (value, number) -> found.add(new Count(value, number, address.has(facet, value.key()))));
      found.sort(facet == Facet.KIND ? byKind(all) : order(facet));
      if (!found.isEmpty()) {
        counts.add(new Counts(facet, List.copyOf(found)));
      }
    }
    return new Narrowed(hits, List.copyOf(counts));
  }

  /** Years and phases from the latest on; all else by how many there are. */
  private static Comparator<Count> order(Facet facet) {
    Comparator<Count> latest = Comparator.comparing((Count c) -> c.value().key()).reversed();
    Comparator<Count> most =
        Comparator.comparingInt(Count::many).reversed().thenComparing(c -> c.value().key());
    return facet == Facet.YEAR || facet == Facet.PHASE ? latest : most;
  }

  /** In the order in which readers look for kinds. */
  private static Comparator<Count> byKind(List<Hit> hits) {
    Map<String, Integer> places = new HashMap<>();
    for (Hit hit : hits) {
      int place = hit.card().map(card -> KindWords.place(card.type())).orElse(Integer.MAX_VALUE);
      values(hit, Facet.KIND).forEach(value -> places.merge(value.key(), place, Math::min));
    }
    return Comparator.comparing(
            (Count c) -> places.getOrDefault(c.value().key(), Integer.MAX_VALUE))
        .thenComparing(c -> c.value().key());
  }

  private static boolean passes(Hit hit, SearchAddress address, @Nullable Facet but) {
    for (Map.Entry<Facet, SortedSet<String>> chosen : address.chosen().entrySet()) {
      if (chosen.getKey() != but
          && values(hit, chosen.getKey()).stream()
              .noneMatch(value -> chosen.getValue().contains(value.key()))) {
        return false;
      }
    }
    return true;
  }

  private static SortedSet<Value> values(Hit hit, Facet facet) {
    return hit.card()
        .map(card -> card.values().getOrDefault(facet, new TreeSet<>()))
        .orElseGet(TreeSet::new);
  }
}
