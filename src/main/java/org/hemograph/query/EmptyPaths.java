package org.hemograph.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Paths of no steps ({@code skos:broader*}): with a variable at each end they match the nodes of
 * the graph, but with a term at one end that term too, though no graph has it (SPARQL 1.1, section
 * 18.4, ZeroLengthPath). So a value must not go before them.
 */
final class EmptyPaths {
  private final Var var;

  private EmptyPaths(Var var) {
    this.var = var;
  }

  /** Whether a value of the variable might match one in this pattern, or is sent elsewhere. */
  static boolean take(Var var, Op op) {
    return new EmptyPaths(var).take(op, Set.of());
  }

  /**
   * @param bound variables that earlier parts have bound to nodes of the graph
   */
  private boolean take(Op op, Set<Var> bound) {
    if (bound.contains(var)) {
      return false;
    }
    if (op instanceof OpPath path) {
      TriplePath triple = path.getTriplePath();
      boolean between =
          isVar(triple.getSubject()) && isFree(triple.getObject(), bound)
              || isVar(triple.getObject()) && isFree(triple.getSubject(), bound);
      return between && canBeEmpty(triple.getPath());
    }
    if (op instanceof OpSequence sequence) {
      Set<Var> known = new HashSet<>(bound);
      for (Op part : sequence.getElements()) {
        if (take(part, known)) {
          return true;
        }
        known.addAll(OpVars.fixedVars(part));
      }
      return false;
    }
    return op instanceof OpService || parts(op).stream().anyMatch(part -> take(part, bound));
  }

  private static List<Op> parts(Op op) {
    if (op instanceof Op1 one) {
      return List.of(one.getSubOp());
    }
    if (op instanceof Op2 two) {
      return List.of(two.getLeft(), two.getRight());
    }
    return op instanceof OpN many ? many.getElements() : List.of();
  }

  private boolean isVar(Node node) {
    return node.equals(var);
  }

  private static boolean isFree(Node node, Set<Var> bound) {
    return Var.isVar(node) && !bound.contains(Var.alloc(node));
  }

  private static boolean canBeEmpty(Path path) {
    if (path instanceof P_ZeroOrOne
        || path instanceof P_ZeroOrMore1
        || path instanceof P_ZeroOrMoreN
        || path instanceof P_Mod range && range.getMin() <= 0
        || path instanceof P_FixedLength times && times.getCount() == 0) {
      return true;
    }
    if (path instanceof P_Seq sequence) {
      return canBeEmpty(sequence.getLeft()) && canBeEmpty(sequence.getRight());
    }
    if (path instanceof P_Alt either) {
      return canBeEmpty(either.getLeft()) || canBeEmpty(either.getRight());
    }
    return path instanceof P_Path1 one && canBeEmpty(one.getSubPath());
  }
}
