package org.hemograph.check.compiled;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;

/** {@code sh:nodeKind}. */
record KindCheck(boolean iri, boolean blank, boolean literal) implements Check {
  static KindCheck of(NodeKindConstraint constraint) {
    return new KindCheck(
        constraint.isCanBeIRI(), constraint.isCanBeBlankNode(), constraint.isCanBeLiteral());
  }

  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    for (Node value : values) {
      if (!(iri && value.isURI() || blank && value.isBlank() || literal && value.isLiteral())) {
        return false;
      }
    }
    return true;
  }
}
