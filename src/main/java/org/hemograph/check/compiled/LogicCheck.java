package org.hemograph.check.compiled;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * {@code sh:and}, {@code sh:or}, {@code sh:xone}, {@code sh:not} and {@code sh:node}: how many of
 * the shapes each value conforms to.
 */
record LogicCheck(List<ShapeTest> shapes, int min, int max) implements Check {
  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    for (Node value : values) {
      if (!holds(focus.on(value))) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Focus focus) {
    int count = 0;
    for (ShapeTest shape : shapes) {
      if (shape.conforms(focus)) {
        count++;
        if (count >= min && max == shapes.size()) {
          return true;
        }
      }
    }
    return count >= min && count <= max;
  }
}
