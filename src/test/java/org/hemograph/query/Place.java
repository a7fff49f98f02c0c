package org.hemograph.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;

/**
 * One parameter of a query, with harmless values for the others that it needs.
 *
 * @param meant the algebra of the query with {@link #MARKER} in the parameter's place
 * @param read the algebra of the same, written out and read again
 */
record Place(
    CuratedQuery query, Parameter parameter, Map<String, List<String>> others, Op meant, Op read) {
  static final Node MARKER = NodeFactory.createURI("urn:x-test:marker");

  /** The place within a query that is bound already. */
  static Place of(BoundQuery bound, Parameter parameter, Map<String, List<String>> others) {
    Map<Var, Node> terms = new LinkedHashMap<>();
    bound
        .values()
        .forEach(
            (name, nodes) ->
                terms.put(
                    Var.alloc(bound.query().parameter(name).orElseThrow().variable()),
                    nodes.get(0)));
    terms.put(Var.alloc(parameter.variable()), MARKER);
    Query query = Substitution.of(bound.query().query(), terms);
    return new Place(
        bound.query(),
        parameter,
        others,
        Algebra.compile(query),
        Algebra.compile(QueryFactory.create(query.toString(), Syntax.syntaxSPARQL_11)));
  }

  Map<String, List<String>> with(String value) {
    Map<String, List<String>> given = new LinkedHashMap<>(others);
    given.put(parameter.name(), List.of(value));
    return given;
  }

  @Override
  public String toString() {
    return query.name() + " " + parameter.name();
  }
}
