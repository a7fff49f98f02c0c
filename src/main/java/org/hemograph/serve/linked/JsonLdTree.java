package org.hemograph.serve.linked;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.hemograph.rdf.External;

/**
 * A graph as expanded JSON-LD (JSON-LD 1.1, section 5) in the form of a tree: the thing it is
 * about, with everything that it names or that points to it nested at the nearest place, each once.
 * Pointers the other way stand under {@code @reverse}. What hangs on nothing stands beside it.
 */
final class JsonLdTree {
  private static final Comparator<Node> IN_ORDER = Comparator.comparing(JsonLdTree::name);

  /** Where a node is nested: at that node and property, against the arrow or along it. */
  private record Place(Node holder, Node property, boolean reverse) {}

  /** An arrow as it ends in a node. */
  private record Arrow(Node subject, Node property) {}

  private final Map<Node, Map<Node, List<Node>>> facts = new TreeMap<>(IN_ORDER);
  private final Map<Node, List<Arrow>> arrows = new HashMap<>();
  private final Map<Node, Place> places = new HashMap<>();
  private final Map<Node, List<Node>> reversed = new HashMap<>();
  private final Set<Node> tops = new HashSet<>();

  JsonLdTree(Graph graph) {
    graph.find().forEachRemaining(this::add);
  }

  private void add(Triple t) {
    facts
        .computeIfAbsent(t.getSubject(), s -> new TreeMap<>(IN_ORDER))
        .computeIfAbsent(t.getPredicate(), p -> new ArrayList<>())
        .add(t.getObject());
    if (!t.getObject().isLiteral()) {
      arrows
          .computeIfAbsent(t.getObject(), o -> new ArrayList<>())
          .add(new Arrow(t.getSubject(), t.getPredicate()));
    }
  }

  /**
   * The document.
   *
   * @param root the IRI at the root of the tree; empty for a list of all things as they come
   */
  JsonArray from(String root) {
    JsonArrayBuilder document = Json.createArrayBuilder();
    List<Node> starts = new ArrayList<>();
    if (!root.isEmpty()) {
      starts.add(NodeFactory.createURI(root));
    }
    starts.addAll(facts.keySet());
    for (Node start : starts) {
      if (!places.containsKey(start) && tops.add(start)) {
        if (!root.isEmpty()) {
          nestFrom(start);
        }
        if (facts.containsKey(start) || reversed.containsKey(start)) {
          document.add(node(start));
        }
      }
    }
    return document.build();
  }

  /** Gives every node that can be reached its place, the nearest first. */
  private void nestFrom(Node start) {
    Deque<Node> waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      Node holder = waiting.remove();
      facts
          .getOrDefault(holder, Map.of())
          .forEach(
              (property, objects) -> {
                if (!property.hasURI(External.rdfType)) {
                  objects.stream()
                      .filter(object -> !object.isLiteral() && facts.containsKey(object))
                      .sorted(IN_ORDER)
                      .filter(object -> isFree(object))
                      .forEach(
                          object -> {
                            places.put(object, new Place(holder, property, false));
                            waiting.add(object);
                          });
                }
              });
      arrows.getOrDefault(holder, List.of()).stream()
          .filter(arrow -> !arrow.property().hasURI(External.rdfType))
          .sorted(Comparator.comparing((Arrow arrow) -> name(arrow.subject())))
          .filter(arrow -> isFree(arrow.subject()))
          .toList()
          .forEach(
              arrow -> {
                if (isFree(arrow.subject())) {
                  places.put(arrow.subject(), new Place(holder, arrow.property(), true));
                  reversed.computeIfAbsent(holder, h -> new ArrayList<>()).add(arrow.subject());
                  waiting.add(arrow.subject());
                }
              });
    }
  }

  private boolean isFree(Node node) {
    return !tops.contains(node) && !places.containsKey(node);
  }

  private JsonObject node(Node subject) {
    JsonObjectBuilder node = Json.createObjectBuilder().add("@id", name(subject));
    Place place = places.get(subject);
    facts
        .getOrDefault(subject, Map.of())
        .forEach(
            (property, objects) -> {
              JsonArrayBuilder values = Json.createArrayBuilder();
              boolean type = property.hasURI(External.rdfType);
              List<Node> said =
                  objects.stream()
                      .filter(o -> !new Place(o, property, true).equals(place))
                      .sorted(Comparator.comparing(Node::toString))
                      .toList();
              said.forEach(
                  o -> values.add(type ? Json.createValue(name(o)) : value(subject, property, o)));
              if (!said.isEmpty()) {
                node.add(type ? "@type" : property.getURI(), values);
              }
            });
    Map<Node, List<Node>> back = new TreeMap<>(IN_ORDER);
    for (Node part : reversed.getOrDefault(subject, List.of())) {
      Place at = places.get(part);
      if (at != null) {
        back.computeIfAbsent(at.property(), p -> new ArrayList<>()).add(part);
      }
    }
    if (!back.isEmpty()) {
      JsonObjectBuilder reverse = Json.createObjectBuilder();
      back.forEach(
          (property, parts) -> {
            JsonArrayBuilder nested = Json.createArrayBuilder();
            parts.forEach(part -> nested.add(node(part)));
            reverse.add(property.getURI(), nested);
          });
      node.add("@reverse", reverse);
    }
    return node.build();
  }

  private JsonValue value(Node subject, Node property, Node object) {
    if (new Place(subject, property, false).equals(places.get(object))) {
      return node(object);
    }
    if (!object.isLiteral()) {
      return Json.createObjectBuilder().add("@id", name(object)).build();
    }
    JsonObjectBuilder value =
        Json.createObjectBuilder().add("@value", object.getLiteralLexicalForm());
    if (!object.getLiteralLanguage().isEmpty()) {
      value.add("@language", object.getLiteralLanguage());
    } else if (!XSDDatatype.XSDstring.equals(object.getLiteralDatatype())) {
      value.add("@type", object.getLiteralDatatypeURI());
    }
    return value.build();
  }

  private static String name(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
  }
}
