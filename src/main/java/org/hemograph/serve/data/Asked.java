package org.hemograph.serve.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.hemograph.query.Queryable;

/**
 * A fixed query of the pages, parsed once. Values are bound as terms; nothing is pasted into the
 * text. Safe for many threads.
 */
public final class Asked {
  private static final String PREFIXES =
      """
      PREFIX hg: <https://w3id.org/hemograph/ontology#>
      PREFIX hgc: <https://w3id.org/hemograph/code/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX text: <http://jena.apache.org/text#>
      """;

  private final Query query;

  private Asked(Query query) {
    this.query = query;
  }

  /** Parses a query of ours; a mistake in it is a bug. */
  public static Asked query(String text) {
    return new Asked(QueryFactory.create(PREFIXES + text, Syntax.syntaxSPARQL_11));
  }

  /** The rows, with these variables replaced by terms. */
  public List<Binding> rows(Queryable.Session session, Map<String, Node> values) {
    QueryExecBuilder exec = session.query().query(query);
    values.forEach(exec::substitution);
    return rows(exec);
  }

  /** The rows for any of these values of one variable. */
  public List<Binding> rows(Queryable.Session session, String variable, Collection<Node> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    Var var = Var.alloc(variable);
    Query asked = query.cloneQuery();
    asked.setValuesDataBlock(
        List.of(var), values.stream().map(value -> BindingFactory.binding(var, value)).toList());
    return rows(session.query().query(asked));
  }

  private static List<Binding> rows(QueryExecBuilder builder) {
    try (QueryExec exec = builder.build()) {
      RowSet found = exec.select();
      List<Binding> rows = new ArrayList<>();
      found.forEachRemaining(rows::add);
      return rows;
    }
  }
}
