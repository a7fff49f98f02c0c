package org.hemograph.check.compiled;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** {@code sh:in}: every value is one of these. */
record MemberCheck(Set<Node> members) implements Check {
  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    for (Node value : values) {
      if (!members.contains(value)) {
        return false;
      }
    }
    return true;
  }
}
