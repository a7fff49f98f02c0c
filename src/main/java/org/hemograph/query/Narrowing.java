package org.hemograph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.main.JoinClassifier;

/**
 * Puts the values that a variable may have into a pattern, as deep as its answers stay the same but
 * for rows with other values: below DISTINCT, ORDER BY and GROUP BY of that variable, which commute
 * with such a choice, and before the first triple pattern.
 *
 * @param var the variable
 * @param values a table with this one column
 */
record Narrowing(Var var, OpTable values) {
  /** The pattern narrowed; empty where that would change its answers, or gain nothing. */
  Optional<Op> of(Op op) {
    if (op instanceof OpProject project) {
      return project.getVars().contains(var)
          ? of(project.getSubOp()).map(project::copy)
          : Optional.empty();
    }
    if (op instanceof OpGroup group) {
      boolean byVar =
          group.getGroupVars().contains(var) && group.getGroupVars().getExpr(var) == null;
      return byVar ? of(group.getSubOp()).map(group::copy) : Optional.empty();
    }
    if (op instanceof OpExtend extend) {
      return extend.getVarExprList().contains(var)
          ? Optional.empty()
          : of(extend.getSubOp()).map(extend::copy);
    }
    if (op instanceof OpDistinct distinct) {
      return of(distinct.getSubOp()).map(distinct::copy);
    }
    if (op instanceof OpReduced reduced) {
      return of(reduced.getSubOp()).map(reduced::copy);
    }
    if (op instanceof OpOrder order) {
      return of(order.getSubOp()).map(order::copy);
    }
    if (op instanceof OpFilter filter) {
      return of(filter.getSubOp()).map(sub -> OpFilter.filterBy(filter.getExprs(), sub));
    }
    if (op instanceof OpUnion union) {
      return of(union.getLeft())
          .flatMap(left -> of(union.getRight()).map(right -> OpUnion.create(left, right)));
    }
    if (op instanceof OpLeftJoin optional) {
      return of(optional.getLeft())
          .map(left -> OpLeftJoin.create(left, optional.getRight(), optional.getExprs()));
    }
    if (op instanceof OpJoin join) {
      Optional<Op> left = of(join.getLeft());
      Optional<Op> right = of(join.getRight());
      return left.isEmpty() && right.isEmpty()
          ? Optional.empty()
          : Optional.of(OpJoin.create(left.orElse(join.getLeft()), right.orElse(join.getRight())));
    }
    if (op instanceof OpConditional optional) {
      return of(optional.getLeft()).map(left -> new OpConditional(left, optional.getRight()));
    }
    boolean begins =
        OpVars.fixedVars(op).contains(var)
            && JoinClassifier.isLinear(values, op)
            && !EmptyPaths.take(var, op);
    if (begins) {
      return Optional.of(OpSequence.create(values, op));
    }
    return op instanceof OpSequence sequence ? withOneNarrowed(sequence) : Optional.empty();
  }

  /** What one part of a sequence has not, the whole has not. */
  private Optional<Op> withOneNarrowed(OpSequence sequence) {
    List<Op> parts = new ArrayList<>(sequence.getElements());
    for (int i = 0; i < parts.size(); i++) {
      Optional<Op> narrowed = of(parts.get(i));
      if (narrowed.isPresent()) {
        parts.set(i, narrowed.get());
        return Optional.of(sequence.copy(parts));
      }
    }
    return Optional.empty();
  }
}
