package org.hemograph.check.compiled;

import java.util.List;
import org.apache.jena.graph.Node;

/** One constraint of a shape, as a question. Immutable. */
@FunctionalInterface
interface Check {
  /** For what we cannot prove: Jena is asked. */
  Check UNKNOWN = (focus, values) -> false;

  /**
   * Whether the constraint holds. What it says of no values may not depend on the focus: a shape
   * asks that once, when it is compiled.
   *
   * @param values without duplicates; of a node shape the focus itself
   */
  boolean conforms(Focus focus, List<Node> values);
}
