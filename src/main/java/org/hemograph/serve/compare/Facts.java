package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;

/**
 * What was read about things, by property. Where a property has several values and one is wanted,
 * it is the first in code point order, so that two stores give the same.
 */
final class Facts {
  private static final Comparator<Node> ORDER = Comparator.comparing(Facts::plain);

  private final Map<Node, Map<String, List<Node>>> byThing = new HashMap<>();

  void add(Node thing, String property, Node value) {
    List<Node> values =
        byThing
            .computeIfAbsent(thing, t -> new HashMap<>())
            .computeIfAbsent(property, p -> new ArrayList<>(1));
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  Set<Node> things() {
    return byThing.keySet();
  }

  /** All values, in code point order. */
  List<Node> all(Node thing, String property) {
    return byThing.getOrDefault(thing, Map.of()).getOrDefault(property, List.of()).stream()
        .sorted(ORDER)
        .toList();
  }

  /** Every value of every property. */
  List<Node> mentioned(Node thing) {
    return byThing.getOrDefault(thing, Map.of()).values().stream().flatMap(List::stream).toList();
  }

  Optional<Node> one(Node thing, String property) {
    return byThing.getOrDefault(thing, Map.of()).getOrDefault(property, List.of()).stream()
        .min(ORDER);
  }

  /** The text of a literal; empty where there is none. */
  String text(Node thing, String property) {
    return one(thing, property).filter(Node::isLiteral).map(Facts::plain).orElse("");
  }

  /** What a thing is called; empty where nobody named it. */
  String label(Node thing) {
    return text(thing, External.rdfsLabel);
  }

  /** What the value of a property is called; empty where there is no value. */
  String labelOf(Node thing, String property) {
    return one(thing, property).map(this::label).orElse("");
  }

  boolean is(Node thing, String type) {
    return all(thing, External.rdfType).stream()
        .anyMatch(value -> value.isURI() && value.getURI().equals(type));
  }

  private static String plain(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
