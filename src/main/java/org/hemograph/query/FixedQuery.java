package org.hemograph.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A fixed query of ours, parsed once. Values are bound as terms; nothing is pasted into the text.
 * Safe for many threads.
 */
public final class FixedQuery {
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
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX cito: <http://purl.org/spar/cito/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX text: <http://jena.apache.org/text#>
      """;

  private final Query query;

  private FixedQuery(Query query) {
    this.query = query;
  }

  /** Parses a query of ours; a mistake in it is a bug. */
  public static FixedQuery query(String text) {
    return new FixedQuery(QueryFactory.create(PREFIXES + text, Syntax.syntaxSPARQL_11));
  }

  /** The rows, with these variables replaced by terms. */
  public List<Binding> rows(Queryable.Session session, Map<String, Node> values) {
    QueryExecBuilder exec = session.query().query(query);
    values.forEach(exec::substitution);
    return rows(exec);
  }

  /** Some of the rows; the query must have an order. */
  public List<Binding> rows(
      Queryable.Session session, Map<String, Node> values, long offset, long most) {
    Query some = query.cloneQuery();
    some.setOffset(offset);
    some.setLimit(most);
    QueryExecBuilder exec = session.query().query(some);
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
    // Before the pattern and not behind it, so that the pattern is looked up for each value; behind
    // it, ARQ joins the values with all that the pattern matches.
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(
        new ElementData(
            List.of(var),
            values.stream().map(value -> BindingFactory.binding(var, value)).toList()));
    if (asked.getQueryPattern() instanceof ElementGroup group) {
      group.getElements().forEach(pattern::addElement);
    } else {
      pattern.addElement(asked.getQueryPattern());
    }
    asked.setQueryPattern(pattern);
    return rows(session.query().query(asked));
  }

  /**
   * The rows where each of these variables takes each of its values: they are put into the VALUES
   * blocks that the query has for them, so that its patterns begin there. A variable without values
   * has no rows.
   */
  public List<Binding> within(
      Queryable.Session session, Map<String, ? extends Collection<Node>> values) {
    return rows(session.query().query(filled(values)));
  }

  /**
   * The same rows, one after the other as the store finds them: for reading many of which not every
   * term is wanted. A row is good only until the next.
   */
  public void within(
      Queryable.Session session,
      Map<String, ? extends Collection<Node>> values,
      Consumer<Binding> each) {
    try (QueryExec exec = session.query().query(filled(values)).build()) {
      exec.select().forEachRemaining(each);
    }
  }

  private Query filled(Map<String, ? extends Collection<Node>> values) {
    Blocks blocks = new Blocks(values);
    return QueryTransformOps.transform(
        query, blocks, new ExprTransformApplyElementTransform(blocks));
  }

  /**
   * The rows for each value of one variable, which the query has a VALUES block for, as if it were
   * asked for one after the other, in one query: a limit holds for each.
   *
   * @param bound other variables, replaced by terms
   */
  public List<Binding> each(
      Queryable.Session session,
      String variable,
      Collection<Node> values,
      Map<String, Node> bound) {
    if (values.isEmpty()) {
      return List.of();
    }
    ElementUnion union = new ElementUnion();
    for (Node value : values) {
      Query one = filled(Map.of(variable, List.of(value)));
      one.setPrefixMapping(PrefixMapping.Factory.create()); // SPARQL 1.1 has none within a query
      union.addElement(new ElementSubQuery(one));
    }
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(union);
    Query asked = QueryFactory.make();
    asked.setQuerySelectType();
    asked.setQueryResultStar(true);
    asked.setQueryPattern(pattern);
    QueryExecBuilder exec = session.query().query(asked);
    bound.forEach(exec::substitution);
    return rows(exec);
  }

  /** Fills the VALUES blocks of single variables. */
  private static final class Blocks extends ElementTransformCopyBase {
    private final Map<String, ? extends Collection<Node>> values;

    Blocks(Map<String, ? extends Collection<Node>> values) {
      this.values = values;
    }

    @Override
    public Element transform(ElementData block) {
      Var var = block.getVars().get(0);
      Collection<Node> terms = values.get(var.getVarName());
      if (terms == null || block.getVars().size() > 1) {
        return block;
      }
      ElementData filled = new ElementData();
      filled.add(var);
      terms.forEach(term -> filled.add(BindingFactory.binding(var, term)));
      return filled;
    }
  }

  private static List<Binding> rows(QueryExecBuilder builder) {
    try (QueryExec exec = builder.build()) {
      RowSet found = exec.select();
      List<Binding> rows = new ArrayList<>();
      // A row of TDB2 reads its terms when they are asked for, which may be after the read.
      found.forEachRemaining(row -> rows.add(row.detach()));
      return rows;
    }
  }
}
