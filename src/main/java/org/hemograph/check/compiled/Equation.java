package org.hemograph.check.compiled;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.Expr;

/** A filter that says what a variable is equal to. */
record Equation(Var variable, Expr expression) {
  static Optional<Equation> of(Expr filter) {
    return filter instanceof E_Equals equals && equals.getArg1().isVariable()
        ? Optional.of(new Equation(equals.getArg1().asVar(), equals.getArg2()))
        : Optional.empty();
  }

  /** What the variable must be; nothing if it is bound, or if that is not known yet. */
  Optional<Node> value(Match match) {
    return !match.isBound(variable)
            && expression.getVarsMentioned().stream().allMatch(match::isBound)
        ? match.value(expression)
        : Optional.empty();
  }
}
