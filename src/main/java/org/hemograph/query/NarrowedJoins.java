package org.hemograph.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterConcat;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Joins in which the right side is asked only about what it is joined with. SPARQL 1.1 evaluates a
 * sub-query by itself (section 12), so that the list of names of one study is the work of those of
 * all; where the left side has few rows, their values go into the right one first (sideways
 * information passing, as in Beeri and Ramakrishnan, "On the power of magic", 1991). Joins that
 * Jena runs row by row are none of these.
 */
final class NarrowedJoins extends OpExecutorTDB2 {
  /** With more rows than these on the left, the right side is asked as it is written. */
  static final int FEW = 20_000;

  NarrowedJoins(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    return joined(
        join.getLeft(), join.getRight(), input, (left, right) -> Join.join(left, right, execCxt));
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    return joined(
        join.getLeft(),
        join.getRight(),
        input,
        (left, right) -> Join.leftJoin(left, right, join.getExprs(), execCxt));
  }

  private QueryIterator joined(
      Op leftOp, Op rightOp, QueryIterator input, BinaryOperator<QueryIterator> how) {
    QueryIterator found = exec(leftOp, input);
    List<Binding> rows = new ArrayList<>();
    while (rows.size() < FEW && found.hasNext()) {
      rows.add(found.next().detach());
    }
    QueryIterConcat left = new QueryIterConcat(execCxt);
    left.add(QueryIterPlainWrapper.create(rows.iterator(), execCxt));
    left.add(found);
    Op right = found.hasNext() ? rightOp : narrowed(rightOp, rows);
    return how.apply(left, exec(right, root()));
  }

  /** Narrowed by the variable that has the fewest values, of those by which it can be. */
  private static Op narrowed(Op op, List<Binding> rows) {
    Op best = op;
    int fewest = Integer.MAX_VALUE;
    for (Var var : OpVars.visibleVars(op)) {
      Optional<Set<Node>> values = values(var, rows);
      if (values.isPresent() && values.get().size() < fewest) {
        Optional<Op> narrowed = new Narrowing(var, table(var, values.get())).of(op);
        if (narrowed.isPresent()) {
          best = narrowed.get();
          fewest = values.get().size();
        }
      }
    }
    return best;
  }

  /** What a variable is in these rows; empty where one of them leaves that open. */
  private static Optional<Set<Node>> values(Var var, List<Binding> rows) {
    Set<Node> values = new HashSet<>();
    for (Binding row : rows) {
      Node value = row.get(var);
      if (value == null) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(values);
  }

  private static OpTable table(Var var, Set<Node> values) {
    TableN table = new TableN();
    values.forEach(value -> table.addBinding(BindingFactory.binding(var, value)));
    return OpTable.create(table);
  }
}
