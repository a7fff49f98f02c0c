package org.hemograph.check.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * The part of a group pattern that is understood here: triples, chains of properties, VALUES, plain
 * filters, FILTER NOT EXISTS. All else (OPTIONAL, UNION, BIND, …) takes answers away or widens them
 * with further variables, so leaving it out gives the same answers or more; then the group is not
 * {@code exact}, and must not be used to deny.
 */
final class GroupScreen {
  private final List<Step> steps = new ArrayList<>();
  private final List<Expr> filters = new ArrayList<>();
  private final List<GroupScreen> absent = new ArrayList<>();
  private boolean exact = true;
  private int fresh;

  private GroupScreen() {}

  static GroupScreen of(ElementGroup group) {
    GroupScreen screen = new GroupScreen();
    group.getElements().forEach(screen::add);
    return screen;
  }

  /** Whether an answer is possible; of an exact group, whether there is one. */
  boolean matches(Match match) {
    return from(0, match);
  }

  private boolean from(int step, Match match) {
    if (step == steps.size()) {
      return passes(match);
    }
    Predicate<Match> rest = m -> from(step + 1, m);
    return steps.get(step).anyMatch(match, rest);
  }

  private boolean passes(Match match) {
    for (Expr filter : filters) {
      // A part that was left out may bind what we do not have.
      Set<Var> asked = filter.getVarsMentioned();
      if ((exact || asked.stream().allMatch(match::isBound)) && !match.satisfies(filter)) {
        return false;
      }
    }
    return !exact || absent.stream().noneMatch(group -> group.matches(match));
  }

  private void add(Element element) {
    if (element instanceof ElementPathBlock block) {
      block.getPattern().forEach(this::add);
    } else if (element instanceof ElementData data) {
      steps.add(new RowsStep(List.copyOf(data.getVars()), List.copyOf(data.getRows())));
    } else if (element instanceof ElementFilter filter) {
      add(filter.getExpr());
    } else {
      exact = false;
    }
  }

  private void add(TriplePath triple) {
    if (triple.isTriple()) {
      Triple pattern = triple.asTriple();
      steps.add(new PatternStep(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()));
    } else {
      add(triple.getSubject(), triple.getPath(), triple.getObject());
    }
  }

  private void add(Node from, Path path, Node to) {
    if (path instanceof P_Link link) {
      steps.add(new PatternStep(from, link.getNode(), to));
    } else if (path instanceof P_Seq chain) {
      Var between = free();
      add(from, chain.getLeft(), between);
      add(between, chain.getRight(), to);
    } else if (path instanceof P_OneOrMore1 more && more.getSubPath() instanceof P_Link link) {
      // A way of many steps has a first and a last.
      exact = false;
      steps.add(new PatternStep(from, link.getNode(), free()));
      steps.add(new PatternStep(free(), link.getNode(), to));
    } else {
      exact = false;
    }
  }

  /** The sign keeps it apart from the variables of a query, and groups apart from each other. */
  private Var free() {
    return Var.alloc("~" + System.identityHashCode(this) + "~" + fresh++);
  }

  private void add(Expr expression) {
    if (expression instanceof E_NotExists not && not.getElement() instanceof ElementGroup group) {
      GroupScreen inner = of(group);
      if (inner.exact) {
        absent.add(inner);
        return;
      }
    } else if (PlainExpression.is(expression)) {
      filters.add(expression);
      return;
    }
    exact = false;
  }
}
