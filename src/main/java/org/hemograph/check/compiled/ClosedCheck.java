package org.hemograph.check.compiled;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;

/** {@code sh:closed} with {@code sh:ignoredProperties}. */
record ClosedCheck(Set<Node> known) implements Check {
  static ClosedCheck of(ClosedConstraint constraint) {
    Set<Node> known = new HashSet<>(constraint.getExpected());
    known.addAll(constraint.getIgnoredProperties());
    return new ClosedCheck(known);
  }

  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    for (Node property : focus.said().properties()) {
      if (!known.contains(property)) {
        return false;
      }
    }
    return true;
  }
}
