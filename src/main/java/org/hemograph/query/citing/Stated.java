package org.hemograph.query.citing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.model.OneLine;

/**
 * What is stated of one thing, graph by graph. Of several graphs, that of the best kind of source
 * counts; what a graph says from memory only counts after what others have looked up.
 */
final class Stated {
  /** Of a graph whose source nobody ranks. */
  private static final int UNRANKED = 9;

  private final Map<Node, Map<String, List<Node>>> graphs = new LinkedHashMap<>();
  private final Map<Node, Integer> ranks = new HashMap<>();

  void add(Node graph, Node property, Node value) {
    graphs
        .computeIfAbsent(graph, g -> new HashMap<>())
        .computeIfAbsent(property.getURI(), p -> new ArrayList<>(1))
        .add(value);
  }

  void rank(Node graph, int rank) {
    ranks.merge(graph, rank, Math::min);
  }

  int rank(Node graph) {
    return ranks.getOrDefault(graph, UNRANKED);
  }

  /** Graphs that say anything of it. */
  Stream<Node> graphs() {
    return graphs.keySet().stream();
  }

  /** The values of a property in one graph. */
  List<Node> in(Node graph, String property) {
    return graphs.getOrDefault(graph, Map.of()).getOrDefault(property, List.of());
  }

  /** The values of a property wherever it is stated, each once, by their text. */
  List<Node> all(String property) {
    if (graphs.size() == 1) {
      List<Node> only = graphs.values().iterator().next().getOrDefault(property, List.of());
      if (only.size() < 2) {
        return only;
      }
    }
    return graphs.values().stream()
        .flatMap(said -> said.getOrDefault(property, List.of()).stream())
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** The graphs that state a property, the one that counts first. */
  List<Node> stating(String property) {
    if (graphs.size() == 1) {
      Node only = graphs.keySet().iterator().next();
      return in(only, property).isEmpty() ? List.of() : List.of(only);
    }
    return graphs.keySet().stream()
        .filter(graph -> !in(graph, property).isEmpty())
        .sorted(
            Comparator.comparing((Node graph) -> recalled(graph, property))
                .thenComparing((Node graph) -> rank(graph))
                .thenComparing(Node::getURI))
        .toList();
  }

  /** The values of a property in the graph that counts. */
  List<Node> best(String property) {
    return stating(property).stream()
        .findFirst()
        .map(graph -> in(graph, property))
        .orElse(List.of());
  }

  /** The first of them; of texts in several languages, the English one. */
  Optional<Node> one(String property) {
    List<Node> best = best(property);
    return best.size() == 1 ? Optional.of(best.get(0)) : first(best);
  }

  private static Optional<Node> first(List<Node> values) {
    return values.stream()
        .min(
            Comparator.comparing(
                    (Node value) ->
                        value.isLiteral()
                            && !value.getLiteralLanguage().isEmpty()
                            && !value.getLiteralLanguage().startsWith("en"))
                .thenComparing((Node value) -> value.toString()));
  }

  /** The same as text on one line; empty when nothing is stated. */
  String text(String property) {
    return one(property).map(Stated::text).orElse("");
  }

  static String text(Node value) {
    return OneLine.of(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
  }

  /** Whether what counts for a property is recalled and not looked up. */
  boolean recalls(String property) {
    return stating(property).stream().findFirst().filter(g -> recalled(g, property)).isPresent();
  }

  private boolean recalled(Node graph, String property) {
    return in(graph, Properties.RECALLED).stream()
        .anyMatch(value -> value.isURI() && value.getURI().equals(property));
  }

  /** Every text of a property in the graph that counts. */
  List<String> texts(String property) {
    return List.copyOf(
        new TreeSet<>(
            best(property).stream().map(Stated::text).filter(t -> !t.isEmpty()).toList()));
  }
}
