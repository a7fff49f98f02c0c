package org.hemograph.serve.mcp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.Outcome;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.Prefixes;

/**
 * {@code sparql}: a query of the model's own, where no curated one fits. Only queries are parsed,
 * so nothing can be written; other endpoints are asked only where the operator allows it, as by the
 * SPARQL endpoint.
 */
final class SparqlTool implements RowsTool {
  private static final int LONGEST_QUERY = 20_000;
  private static final int SECONDS = 30;
  private static final int USUAL_SECONDS = 20;

  /** A longer cell was made by GROUP_CONCAT, or is a whole text. */
  private static final int LONGEST_CELL = 4_000;

  private static final String EXAMPLE =
      "SELECT ?drug ?name { ?drug a hg:Drug ; rdfs:label ?name } ORDER BY ?name";

  private final Knowledge knowledge;
  private final MissingTerms missing;

  SparqlTool(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.missing = new MissingTerms(knowledge);
  }

  @Override
  public Knowledge knowledge() {
    return knowledge;
  }

  @Override
  public String name() {
    return "sparql";
  }

  @Override
  public String title() {
    return "Query with SPARQL (read-only)";
  }

  @Override
  public String description() {
    return """
        Runs a SPARQL 1.1 query (SELECT, ASK, CONSTRUCT, DESCRIBE) over the whole graph, read-only. \
        Use it only where no curated query fits: these know how sources and names are stored. Read \
        the resource hemograph:///guide/sparql first; it has the classes, properties and examples. \
        Prefixes hg, hgc, rdfs, skos, dcterms, oa, prov, xsd are known already. Begin with few \
        patterns and a LIMIT. Where there are no rows, the notes tell which properties, classes or \
        IRIs of the query the data do not have. Select ?source through hg:statedIn, so that rows can \
        be cited.""";
  }

  @Override
  public String recovery() {
    return "Mend the query; the resource hemograph:///guide/sparql has properties and examples."
        + " A query that is too slow needs more of what is known, or fewer OPTIONALs.";
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.text("query", "The query.", EXAMPLE).atMost(LONGEST_QUERY).needed());
    inputs.add(Table.page().get(0));
    inputs.add(
        Input.whole(
            "timeout",
            1,
            SECONDS,
            "Seconds that it may take; " + USUAL_SECONDS + " unless you say otherwise.",
            5));
    return inputs;
  }

  @Override
  public Table rows(Arguments given) throws IOException {
    Query query = parse(given.needed("query"));
    Queryable where = knowledge.questions().evidence().where();
    if (Mentions.of(query).asksOthers() && !(where instanceof QueryableDataset)) {
      throw new HemographException(
          Fault.SERVICE_NOT_ALLOWED,
          "Over a store elsewhere, a query cannot ask other endpoints: leave SERVICE away.");
    }
    int limit = given.whole("limit", Table.USUAL);
    Duration time = Duration.ofSeconds(given.whole("timeout", USUAL_SECONDS));
    return where.translate(() -> run(where, query, limit, time));
  }

  private static Query parse(String text) {
    try {
      Query query = new Query();
      query.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
      return QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw wrong("line " + e.getLine() + ", column " + e.getColumn() + ": " + e.getMessage(), e);
    } catch (QueryException e) {
      throw wrong(String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw wrong("it is nested too deeply", e);
    }
  }

  private static HemographException wrong(String why, Throwable cause) {
    String line = why.replaceAll("\\s+", " ");
    String told = line.length() > 500 ? line.substring(0, 500) + "…" : line;
    HemographException problem =
        new HemographException(
            Fault.BAD_VALUE,
            "This is no SPARQL 1.1 query ("
                + told
                + "). Updates are not taken: nothing is written here.",
            new Offence(
                "query",
                "",
                "a SPARQL 1.1 query: SELECT, ASK, CONSTRUCT or DESCRIBE",
                List.of(),
                EXAMPLE));
    problem.addSuppressed(cause);
    return problem;
  }

  /** What was read, before it is told. */
  private record Read(List<Column> columns, List<Binding> rows, boolean more) {}

  private Table run(Queryable where, Query query, int limit, Duration time) {
    try (Queryable.Session session = where.open()) {
      Read read;
      try (QueryExec execution =
          session
              .over(query)
              .set(Outcome.DEADLINE, Instant.now().plus(time))
              .timeout(time.toMillis(), TimeUnit.MILLISECONDS)
              .build()) {
        Optional<Outcome> outcome = Optional.ofNullable(execution.getContext()).map(Outcome::of);
        read = read(execution, query, limit);
        if (!read.more()) {
          outcome.ifPresent(Outcome::check);
        }
      } catch (QueryCancelledException e) {
        throw Outcome.tooLong(e);
      } catch (StackOverflowError e) {
        throw wrong("it is nested too deeply", e);
      }
      List<String> notes = new ArrayList<>();
      if (read.rows().isEmpty()) {
        notes.add("No rows.");
        notes.addAll(missing.in(session, query));
      }
      if (read.more()) {
        notes.add(
            "There are more rows: raise limit (at most "
                + Table.MOST
                + "), count or group them, or add ORDER BY, LIMIT and OFFSET to the query.");
      }
      return new Table(
          Table.named(name(), read.columns()),
          read.columns(),
          read.rows(),
          OptionalLong.empty(),
          read.more(),
          session.version(),
          notes,
          List.of());
    }
  }

  private static Read read(QueryExec execution, Query query, int limit) {
    if (query.isAskType()) {
      Binding row =
          BindingFactory.binding(
              Var.alloc("answer"), NodeValue.makeBoolean(execution.ask()).asNode());
      return new Read(columns(List.of("answer")), List.of(row), false);
    }
    if (query.isSelectType()) {
      RowSet found = execution.select();
      List<Binding> rows = new ArrayList<>();
      while (rows.size() < limit && found.hasNext()) {
        rows.add(shortened(found.next()));
      }
      List<String> names = found.getResultVars().stream().map(Var::getVarName).toList();
      return new Read(columns(names), rows, found.hasNext());
    }
    Iterator<Triple> triples =
        query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
    List<Binding> rows = new ArrayList<>();
    while (rows.size() < limit && triples.hasNext()) {
      Triple one = triples.next();
      rows.add(
          shortened(CuratedAnswers.row(one.getSubject(), one.getPredicate(), one.getObject())));
    }
    return new Read(columns(List.of("subject", "predicate", "object")), rows, triples.hasNext());
  }

  private static List<Column> columns(List<String> names) {
    return names.stream().map(name -> new Column(name, "", "", ColumnType.TEXT)).toList();
  }

  private static Binding shortened(Binding row) {
    BindingBuilder kept = BindingFactory.builder();
    row.forEach((var, term) -> kept.add(var, shortened(term)));
    return kept.build();
  }

  private static Node shortened(Node term) {
    if (!term.isLiteral() || term.getLiteralLexicalForm().length() <= LONGEST_CELL) {
      return term;
    }
    String text = term.getLiteralLexicalForm();
    return NodeFactory.createLiteralString(
        text.substring(0, LONGEST_CELL) + "… (cut; " + text.length() + " characters)");
  }
}
