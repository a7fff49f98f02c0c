package org.hemograph.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
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
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

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
    Query copy =
        QueryTransformOps.transform(
            query, new Groups(), new ExprTransformApplyElementTransform(new WithinExists()));
    return withHead(copy);
  }

  /** Adds what the SELECT, HAVING and ORDER BY clauses mention to the outermost group. */
  private Query withHead(Query query) {
    Set<Var> mentioned = new LinkedHashSet<>();
    query.getProject().getExprs().values().forEach(e -> ExprVars.varsMentioned(mentioned, e));
    query.getHavingExprs().forEach(e -> ExprVars.varsMentioned(mentioned, e));
    query.getAggregators().forEach(a -> varsOf(a.getAggregator().getExprList(), mentioned));
    if (query.getOrderBy() != null) {
      query.getOrderBy().forEach(s -> ExprVars.varsMentioned(mentioned, s.getExpression()));
    }
    if (query.isConstructType()) {
      query
          .getConstructTemplate()
          .getQuads()
          .forEach(
              q -> {
                for (Node node :
                    List.of(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject())) {
                  if (node.isVariable()) {
                    mentioned.add(Var.alloc(node));
                  }
                }
              });
    }
    if (query.isDescribeType()) {
      query.getProjectVars().forEach(mentioned::add);
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
    return query;
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

    @Override
    public Element transform(ElementSubQuery nested, Query query) {
      return new ElementSubQuery(withHead(query));
    }
  }

  private final class WithinExists extends ElementTransformCopyBase {
    @Override
    public Element transform(ElementSubQuery nested, Query query) {
      return new ElementSubQuery(into(query));
    }
  }
}
