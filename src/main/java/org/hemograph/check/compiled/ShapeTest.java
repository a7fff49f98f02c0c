package org.hemograph.check.compiled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** One shape, as a question to a node. Immutable. */
final class ShapeTest {
  private static final Focus NOWHERE =
      new Focus(Node.ANY, new Description(Node.ANY), new Statements(List.of()));

  /** For a shape that we cannot read whole: Jena is asked. */
  static final ShapeTest UNKNOWN = new ShapeTest(List.of(Check.UNKNOWN), Map.of());

  private final List<Check> checks;
  private final Map<Node, List<Check>> properties;
  private final List<Node> required;

  /**
   * @param checks on the node itself
   * @param properties on the values of its properties
   */
  ShapeTest(List<Check> checks, Map<Node, List<Check>> properties) {
    this.checks = List.copyOf(checks);
    this.properties = new LinkedHashMap<>(properties);
    this.required =
        properties.keySet().stream().filter(p -> !holds(p, NOWHERE, List.of())).toList();
  }

  boolean conforms(Focus focus) {
    if (!checks.isEmpty()) {
      List<Node> itself = List.of(focus.node());
      for (Check check : checks) {
        if (!check.conforms(focus, itself)) {
          return false;
        }
      }
    }
    return properties.size() < focus.said().properties().size()
        ? eachAskedFor(focus)
        : eachSaid(focus);
  }

  private boolean eachAskedFor(Focus focus) {
    for (Node property : properties.keySet()) {
      if (!holds(property, focus, focus.said().values(property))) {
        return false;
      }
    }
    return true;
  }

  /** A shape of a class asks for many properties, of which a thing has few. */
  private boolean eachSaid(Focus focus) {
    Description said = focus.said();
    List<Node> given = said.properties();
    for (int i = 0; i < given.size(); i++) {
      if (!holds(given.get(i), focus, said.valuesAt(i))) {
        return false;
      }
    }
    for (Node property : required) {
      if (!given.contains(property)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Node property, Focus focus, List<Node> values) {
    List<Check> all = properties.get(property);
    if (all == null) {
      return true;
    }
    for (Check check : all) {
      if (!check.conforms(focus, values)) {
        return false;
      }
    }
    return true;
  }
}
