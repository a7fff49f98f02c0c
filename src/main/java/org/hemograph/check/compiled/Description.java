package org.hemograph.check.compiled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What one record says of one node: its properties in the order of their first statement. */
final class Description {
  /** Up to here a walk is quicker than a hash. */
  private static final int FEW = 8;

  private final Node subject;
  private final List<Node> properties = new ArrayList<>(FEW);
  private final List<Values> values = new ArrayList<>(FEW);

  Description(Node subject) {
    this.subject = subject;
  }

  Node subject() {
    return subject;
  }

  List<Node> properties() {
    return properties;
  }

  /** The values of the property at an index of {@link #properties()}. */
  List<Node> valuesAt(int index) {
    return values.get(index).nodes;
  }

  /** Without duplicates; empty if nothing is said. */
  List<Node> values(Node property) {
    int index = properties.indexOf(property);
    return index < 0 ? List.of() : valuesAt(index);
  }

  /** Whether the property is a new one of this node. */
  boolean add(Node property, Node value) {
    int index = properties.indexOf(property);
    if (index < 0) {
      properties.add(property);
      values.add(new Values(value));
      return true;
    }
    values.get(index).add(value);
    return false;
  }

  /** A set in order, which is small but for a few properties. */
  private static final class Values {
    private final List<Node> nodes = new ArrayList<>(2);
    private final Set<Node> many = new HashSet<>(0);

    Values(Node first) {
      nodes.add(first);
    }

    void add(Node value) {
      if (nodes.size() < FEW) {
        if (!nodes.contains(value)) {
          nodes.add(value);
        }
        return;
      }
      if (many.isEmpty()) {
        many.addAll(nodes);
      }
      if (many.add(value)) {
        nodes.add(value);
      }
    }
  }
}
