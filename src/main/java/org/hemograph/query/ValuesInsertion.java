package org.hemograph.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * Gives a variable several terms: a VALUES block at the head of every group that mentions the
 * variable. A group is evaluated by itself (SPARQL 1.1, section 18.2), so one block at the top
 * would not reach a filter inside a UNION, an OPTIONAL or a nested SELECT. Inside EXISTS nothing is
 * added, for there the outer row's term is put in; but a SELECT in it starts afresh.
 */
final class ValuesInsertion {
  private final Map<Var, List<Node>> terms;

  private ValuesInsertion(Map<Var, List<Node>> terms) {
    this.terms = terms;
  }

  /** A copy of the query in which each variable takes each of its terms in turn. */
  static Query of(Query query, Map<Var, List<Node>> terms) {
    return new ValuesInsertion(terms).into(query);
  }

  private Query into(Query query) {
    Query copy = QueryTransformOps.transform(query, new Groups(), new Exists());
    finish(copy);
    return copy;
  }

  /** What a transformation leaves undone: the clauses of a fresh copy and of the SELECTs in it. */
  private void finish(Query copy) {
    withHead(copy);
    nestedIn(copy.getQueryPattern(), this::finish);
  }

  private static void nestedIn(@Nullable Element pattern, Consumer<Query> each) {
    if (pattern != null) {
      ElementWalker.walk(
          pattern,
          new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery nested) {
              each.accept(nested.getQuery());
            }
          });
    }
  }

  /** Adds what the clauses around the pattern mention to the outermost group. */
  private void withHead(Query query) {
    Set<Var> inClauses = new LinkedHashSet<>();
    query.getProject().getExprs().values().forEach(e -> ExprVars.varsMentioned(inClauses, e));
    query.getHavingExprs().forEach(e -> ExprVars.varsMentioned(inClauses, e));
    if (query.getOrderBy() != null) {
      query.getOrderBy().forEach(s -> ExprVars.varsMentioned(inClauses, s.getExpression()));
    }
    if (query.hasGroupBy() || query.hasAggregators()) {
      // Grouping hides every variable that is not a key of the groups.
      terms.keySet().stream().filter(inClauses::contains).forEach(query::addGroupBy);
    }
    Set<Var> mentioned = new LinkedHashSet<>(inClauses);
    query.getAggregators().forEach(a -> varsOf(a.getAggregator().getExprList(), mentioned));
    if (query.isConstructType()) {
      query.getConstructTemplate().getQuads().forEach(quad -> varsOf(quad, mentioned));
    }
    if (query.isDescribeType()) {
      mentioned.addAll(query.getProjectVars());
    }
    Element pattern = query.getQueryPattern();
    List<Element> inside =
        pattern instanceof ElementGroup group ? group.getElements() : orNone(pattern);
    List<Element> blocks = blocks(mentioned, inside);
    if (!blocks.isEmpty()) {
      ElementGroup whole = new ElementGroup();
      blocks.forEach(whole::addElement);
      inside.forEach(whole::addElement);
      query.setQueryPattern(whole);
    }
  }

  private static void varsOf(Quad quad, Set<Var> mentioned) {
    for (Node node :
        List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
      if (node.isVariable()) {
        mentioned.add(Var.alloc(node));
      }
    }
  }

  private static List<Element> orNone(Element pattern) {
    return pattern == null ? List.of() : List.of(pattern);
  }

  private static void varsOf(Iterable<Expr> expressions, Set<Var> mentioned) {
    if (expressions != null) {
      expressions.forEach(e -> ExprVars.varsMentioned(mentioned, e));
    }
  }

  /** One block a variable, except for those that the group begins with already. */
  private List<Element> blocks(Set<Var> mentioned, List<Element> group) {
    List<Element> blocks = new ArrayList<>();
    terms.forEach(
        (variable, nodes) -> {
          boolean there =
              group.stream()
                  .anyMatch(e -> e instanceof ElementData d && d.getVars().contains(variable));
          if (mentioned.contains(variable) && !there) {
            ElementData data = new ElementData();
            data.add(variable);
            nodes.forEach(node -> data.add(BindingFactory.binding(variable, node)));
            blocks.add(data);
          }
        });
    return blocks;
  }

  /** The variables that stand in a group itself and not in a group within. */
  private static Set<Var> mentions(List<Element> group) {
    Set<Var> found = new LinkedHashSet<>();
    for (Element element : group) {
      if (element instanceof ElementNamedGraph named) {
        if (named.getGraphNameNode().isVariable()) {
          found.add(Var.alloc(named.getGraphNameNode()));
        }
      } else if (element instanceof ElementTriplesBlock
          || element instanceof ElementPathBlock
          || element instanceof ElementFilter
          || element instanceof ElementBind
          || element instanceof ElementAssign) {
        Substitution.variables(element).forEach(name -> found.add(Var.alloc(name)));
      }
    }
    return found;
  }

  private final class Groups extends ElementTransformCopyBase {
    @Override
    public Element transform(ElementGroup group, List<Element> elements) {
      ElementGroup with = new ElementGroup();
      blocks(mentions(elements), elements).forEach(with::addElement);
      elements.forEach(with::addElement);
      return with;
    }
  }

  /** Leaves an EXISTS as it is, but for the SELECTs in it. */
  private final class Exists extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionOp function, ExprList arguments, Op pattern) {
      Element copy =
          ElementTransformer.transform(
              function.getElement(), new ElementTransformCopyBase(true), this);
      nestedIn(copy, this::insertInto);
      return function instanceof E_Exists ? new E_Exists(copy) : new E_NotExists(copy);
    }

    private void insertInto(Query fresh) {
      fresh.setQueryPattern(
          ElementTransformer.transform(fresh.getQueryPattern(), new Groups(), this));
      finish(fresh);
    }
  }
}
