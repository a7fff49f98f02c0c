package org.hemograph.check.compiled;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;

/**
 * Any constraint that looks at nothing but the term, such as a range or a length: Jena's own test
 * without Jena's way to it.
 *
 * @param context for its shapes only; nothing is reported to it
 */
record TermCheck(ConstraintTerm constraint, ValidationContext context) implements Check {
  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    for (Node value : values) {
      if (constraint.validate(context, value) != null) {
        return false;
      }
    }
    return true;
  }
}
