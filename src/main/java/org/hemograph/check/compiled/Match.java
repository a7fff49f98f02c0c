package org.hemograph.check.compiled;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.jspecify.annotations.Nullable;

/** The variables of a query on the way through its patterns, and the effort spent. */
final class Match {
  /** A join over a large graph is left to Jena, which has its indexes. */
  private static final int MOST_STEPS = 2_000;

  private final Statements record;
  private final Map<Var, Node> bound = new HashMap<>();
  private int steps;

  Match(Statements record) {
    this.record = record;
  }

  Statements record() {
    return record;
  }

  /** Counts a step; false when there were too many. */
  boolean step() {
    return ++steps <= MOST_STEPS;
  }

  /** Whether a no is none, because not all was tried. */
  boolean gaveUp() {
    return steps > MOST_STEPS;
  }

  /** The term that a node of a pattern stands for; nothing for a free variable. */
  @Nullable Node term(Node node) {
    return node instanceof Var variable ? bound.get(variable) : node;
  }

  boolean isBound(Var variable) {
    return bound.containsKey(variable);
  }

  void bind(Var variable, Node term) {
    bound.put(variable, term);
  }

  void free(Var variable) {
    bound.remove(variable);
  }

  boolean satisfies(Expr expression) {
    BindingBuilder binding = Binding.builder();
    bound.forEach(binding::add);
    try {
      return expression.isSatisfied(binding.build(), new FunctionEnvBase(ARQ.getContext()));
    } catch (RuntimeException e) {
      // More than an error of the expression, which counts as false: Jena may say what it is.
      steps = MOST_STEPS + 1;
      return false;
    }
  }
}
