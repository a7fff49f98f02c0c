package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.External;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Link;

/**
 * What is stated about a thing and about others around it, with the labels of all that they name:
 * one query, however many things there are.
 */
final class Nearby {
  private final Map<Node, Map<String, List<Node>>> facts = new LinkedHashMap<>();
  private final Values values;

  private Nearby(Subject subject, List<Binding> rows) {
    Map<Node, String> labels = new HashMap<>(subject.thing().labels());
    for (List<Stated> some : List.of(subject.thing().statements(), subject.thing().parts())) {
      some.forEach(stated -> add(stated.subject(), stated.predicate(), stated.object()));
    }
    for (Binding row : rows) {
      Node object = row.get("o");
      add(row.get("s"), row.get("p"), object);
      if (row.get("p").hasURI(External.rdfsLabel) && object.isLiteral()) {
        name(labels, row.get("s"), object);
      }
      if (row.get("label") != null) {
        name(labels, object, row.get("label"));
      }
    }
    this.values = new Values(subject.values().links(), labels, subject.values().vocabulary());
  }

  /**
   * A query for everything around a thing.
   *
   * @param which a graph pattern that gives the things as {@code ?s}, for {@code ?thing}
   */
  static FixedQuery around(String which) {
    return FixedQuery.query(
        "SELECT ?s ?p ?o ?label { { SELECT DISTINCT ?s { "
            + which
            + " } } ?s ?p ?o OPTIONAL { ?o rdfs:label ?label } }");
  }

  /** Reads what stands around the subject. */
  static Nearby of(Subject subject, FixedQuery around) {
    return new Nearby(
        subject, around.rows(subject.session(), Map.of("thing", subject.thing().thing())));
  }

  /** Reads what is stated about these things. */
  static Nearby of(Subject subject, FixedQuery about, List<Node> things) {
    return new Nearby(subject, about.rows(subject.session(), "s", things));
  }

  private void add(Node subject, Node property, Node object) {
    List<Node> objects =
        facts
            .computeIfAbsent(subject, s -> new LinkedHashMap<>())
            .computeIfAbsent(property.getURI(), p -> new ArrayList<>(2));
    if (!objects.contains(object)) {
      objects.add(object);
    }
  }

  /** The first in code point order, so that two labels do not take turns. */
  private static void name(Map<Node, String> labels, Node thing, Node label) {
    labels.merge(thing, label.getLiteralLexicalForm(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  Values values() {
    return values;
  }

  /** The things of which anything is known here, in the order in which they were found. */
  Set<Node> things() {
    return facts.keySet();
  }

  /** Those that name that object with that property. */
  List<Node> with(String property, Node object) {
    return facts.keySet().stream().filter(thing -> all(thing, property).contains(object)).toList();
  }

  /** Those of that class. */
  List<Node> of(String type) {
    return facts.keySet().stream().filter(thing -> isA(thing, type)).toList();
  }

  boolean isA(Node thing, String type) {
    return all(thing, External.rdfType).stream().anyMatch(node -> node.hasURI(type));
  }

  List<Node> all(Node thing, String property) {
    return facts.getOrDefault(thing, Map.of()).getOrDefault(property, List.of());
  }

  Optional<Node> one(Node thing, String property) {
    return all(thing, property).stream().findFirst();
  }

  /** What is stated as a reader sees it; the empty text where nothing is. */
  String text(Node thing, String property) {
    return one(thing, property).map(node -> values.of(node).text()).orElse("");
  }

  /** The end of a code's IRI: {@code estimated} of {@code hgc:value-estimated}. */
  String code(Node thing, String property) {
    return one(thing, property)
        .filter(Node::isURI)
        .map(node -> node.getURI().replaceFirst("^.*/[a-z]+-", ""))
        .orElse("");
  }

  Link link(Node thing) {
    return values.of(thing);
  }

  List<Link> links(Node thing, String property) {
    return all(thing, property).stream().map(values::of).toList();
  }
}
