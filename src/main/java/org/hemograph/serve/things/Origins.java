package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.ThingPage.Origin;
import org.hemograph.serve.pages.ThingPage.Source;

/** The graphs that state something of a thing, numbered as its page lists them. */
final class Origins {
  /** So many stand at one fact. */
  private static final int TOLD = 6;

  private final List<Source> sources;
  private final int rest;
  private final Map<String, SortedSet<Integer>> places = new HashMap<>();

  Origins(Description thing, Values values) {
    Map<Node, Set<Node>> named = new HashMap<>();
    for (Stated stated : thing.statements()) {
      if (stated.predicate().hasURI(HG.statedIn) || stated.predicate().hasURI(HG.alsoStatedIn)) {
        named.computeIfAbsent(stated.graph(), g -> new LinkedHashSet<>()).add(stated.object());
      }
    }
    List<Map.Entry<Node, Integer>> most = thing.graphs();
    Map<Node, Integer> numbers = new HashMap<>();
    most.forEach(entry -> numbers.put(entry.getKey(), numbers.size() + 1));
    sources =
        most.stream()
            .limit(Description.LISTED_GRAPHS)
            .map(
                entry ->
                    new Source(
                        values.of(entry.getKey()),
                        entry.getValue() + (entry.getValue() == 1 ? " statement" : " statements"),
                        links(named.getOrDefault(entry.getKey(), Set.of()), values)))
            .toList();
    rest = most.size() - sources.size();
    for (Stated stated : thing.statements()) {
      places
          .computeIfAbsent(stated.predicate().getURI(), p -> new TreeSet<>())
          .add(numbers.getOrDefault(stated.graph(), 0));
    }
  }

  private static List<Link> links(Set<Node> nodes, Values values) {
    return nodes.stream().map(values::of).toList();
  }

  /** Those that a page lists, the first with number 1. */
  List<Source> sources() {
    return sources;
  }

  /** How many there are besides. */
  int rest() {
    return rest;
  }

  /** Who states a property, by number; nothing where one graph states all. */
  List<Origin> of(String property) {
    SortedSet<Integer> all = places.getOrDefault(property, Collections.emptySortedSet());
    if (sources.size() < 2) {
      return List.of();
    }
    List<Origin> origins = new ArrayList<>();
    all.stream()
        .filter(number -> number <= sources.size())
        .limit(TOLD)
        .forEach(
            number ->
                origins.add(
                    new Origin(
                        Integer.toString(number),
                        "source-" + number,
                        sources.get(number - 1).graph().text())));
    int more = all.size() - origins.size();
    if (more > 0) {
      String name = more == 1 ? "one source more" : more + " sources more";
      origins.add(new Origin("+" + more, "sources", name));
    }
    return origins;
  }
}
