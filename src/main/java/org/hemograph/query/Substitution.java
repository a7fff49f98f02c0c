package org.hemograph.query;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Puts terms in the place of variables, everywhere in a parsed query: patterns, filters, nested
 * queries, templates. {@code BOUND(?__x)} becomes {@code true}, which Jena's own substitution
 * leaves as {@code BOUND(<term>)}: right when run here, but no SPARQL when sent to another server.
 */
final class Substitution {
  private Substitution() {}

  /** A copy of the query with the terms in place. */
  static Query of(Query query, Map<Var, Node> terms) {
    return transformed(query, node -> terms.getOrDefault(node, node));
  }

  /** Every variable that the query mentions anywhere. */
  static Set<String> variables(Query query) {
    Set<String> found = new LinkedHashSet<>();
    query.getResultVars().forEach(found::add);
    transformed(query, recorder(found));
    return found;
  }

  /** Every variable that a part of a query mentions anywhere in it. */
  static Set<String> variables(Element element) {
    Set<String> found = new LinkedHashSet<>();
    NodeTransform record = recorder(found);
    ElementTransform elements = new ElementTransformSubst(record);
    ElementTransformer.transform(element, elements, new Expressions(record, elements));
    return found;
  }

  private static NodeTransform recorder(Set<String> found) {
    return node -> {
      if (node.isVariable()) {
        found.add(node.getName());
      }
      return node;
    };
  }

  private static Query transformed(Query query, NodeTransform terms) {
    ElementTransform elements = new ElementTransformSubst(terms);
    return QueryTransformOps.transform(query, elements, new Expressions(terms, elements));
  }

  private static final class Expressions extends ExprTransformNodeElement {
    Expressions(NodeTransform terms, ElementTransform elements) {
      super(terms, elements);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      return function instanceof E_Bound && argument.isConstant()
          ? NodeValue.TRUE
          : super.transform(function, argument);
    }
  }
}
