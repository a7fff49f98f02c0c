package org.hemograph.check.compiled;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprNotComparableException;
import org.apache.jena.sparql.expr.NodeValue;

/** A property against another of the same node: less, less or equal, or nothing in common. */
record PairCheck(Relation relation, Node other) implements Check {
  /** What must hold between each value and each value of the other property. */
  enum Relation {
    LESS,
    LESS_OR_EQUAL,
    DIFFERENT
  }

  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    if (values.isEmpty()) {
      return true;
    }
    List<Node> others = focus.said().values(other);
    for (Node value : values) {
      for (Node against : others) {
        if (!holds(value, against)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean holds(Node value, Node against) {
    return switch (relation) {
      case DIFFERENT -> !value.equals(against);
      case LESS -> compare(value, against) == Expr.CMP_LESS;
      case LESS_OR_EQUAL -> {
        int order = compare(value, against);
        yield order == Expr.CMP_LESS || order == Expr.CMP_EQUAL;
      }
    };
  }

  private static int compare(Node value, Node against) {
    try {
      return NodeValue.compare(NodeValue.makeNode(value), NodeValue.makeNode(against));
    } catch (ExprNotComparableException e) {
      return Expr.CMP_INDETERMINATE;
    }
  }
}
