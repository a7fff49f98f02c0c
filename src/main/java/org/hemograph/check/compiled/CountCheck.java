package org.hemograph.check.compiled;

import java.util.List;
import org.apache.jena.graph.Node;

/** {@code sh:minCount} and {@code sh:maxCount}. */
record CountCheck(int min, int max) implements Check {
  static CountCheck atLeast(int min) {
    return new CountCheck(min, Integer.MAX_VALUE);
  }

  static CountCheck atMost(int max) {
    return new CountCheck(0, max);
  }

  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    return values.size() >= min && values.size() <= max;
  }
}
