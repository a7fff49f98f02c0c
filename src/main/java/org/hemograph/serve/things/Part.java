package org.hemograph.serve.things;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.data.Values;

/**
 * A thing with what is stated about it, by property, in the order in which it was added.
 *
 * @param facts may grow while it is read; not after
 */
record Part(Node node, Map<String, Set<Node>> facts) {
  Part(Node node) {
    this(node, new LinkedHashMap<>());
  }

  /** Statements by their subject, in the order of the subjects. */
  static Map<Node, Part> bySubject(Collection<Stated> statements) {
    Map<Node, Part> parts = new LinkedHashMap<>();
    for (Stated stated : statements) {
      parts
          .computeIfAbsent(stated.subject(), Part::new)
          .add(stated.predicate().getURI(), stated.object());
    }
    return parts;
  }

  void add(String property, Node value) {
    facts.computeIfAbsent(property, p -> new LinkedHashSet<>(2)).add(value);
  }

  /** Puts several values of one property into an order that does not depend on the store. */
  void inOrder() {
    facts.replaceAll(
        (property, values) ->
            values.size() < 2
                ? values
                : values.stream()
                    .sorted(Comparator.comparing(value -> value.toString()))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  String iri() {
    return node.getURI();
  }

  boolean is(String type) {
    return all(External.rdfType).stream().anyMatch(node -> node.hasURI(type));
  }

  boolean has(String property) {
    return facts.containsKey(property);
  }

  List<Node> all(String property) {
    return List.copyOf(facts.getOrDefault(property, Set.of()));
  }

  Optional<Node> one(String property) {
    return facts.getOrDefault(property, Set.of()).stream().findFirst();
  }

  /** What it refers to with this property. */
  Optional<Node> thing(String property) {
    return one(property).filter(Node::isURI);
  }

  /** A literal without its clothes; empty where nothing is stated. */
  String text(String property) {
    return one(property).filter(Node::isLiteral).map(Values::literal).orElse("");
  }

  /** The first of these properties that says something. */
  String text(String first, String... others) {
    String said = text(first);
    for (int i = 0; said.isEmpty() && i < others.length; i++) {
      said = text(others[i]);
    }
    return said;
  }

  OptionalDouble number(String property) {
    return one(property).map(Values::number).orElse(OptionalDouble.empty());
  }

  /** The member of its scheme: {@code "placebo"} for {@code hgc:role-placebo}; may be empty. */
  String code(String property, String scheme) {
    String iri = thing(property).map(Node::getURI).orElse("");
    String before = scheme + "-";
    String name = iri.substring(iri.lastIndexOf('/') + 1);
    return name.startsWith(before) ? name.substring(before.length()) : "";
  }

  /** {@code recalled}, {@code seed} or empty: what a reader must be warned of. */
  String mark() {
    String verification = code(HG.verification, "verification");
    return verification.equals("recalled") || verification.equals("seed") ? verification : "";
  }

  /** Whether this property of it is recalled and not verified. */
  boolean recalls(String property) {
    return all(HG.recalledProperty).stream().anyMatch(node -> node.hasURI(property));
  }
}
