package org.hemograph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.ExportFormat;

/**
 * Everything in the named graphs of an endpoint, graph by graph, as it comes. The graphs are asked
 * one after the other, so a store that changes meanwhile gives a mixture; and each is counted, so
 * that a store that cuts its answers short is found out.
 */
public final class EndpointExport {
  private static final Query GRAPHS =
      QueryFactory.create(
          "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g");
  private static final Query STATEMENTS =
      QueryFactory.create("SELECT ?s ?p ?o { GRAPH ?_graph { ?s ?p ?o } }");
  private static final long HOURS = 6;

  private final Queryable endpoint;

  public EndpointExport(Queryable endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Writes all of it, in constant memory, and leaves the stream open.
   *
   * @param format {@code nquads}, {@code trig}, {@code ntriples} or {@code turtle}
   * @throws HemographException (UNKNOWN_FORMAT) if it is none of these; (STORE_UNAVAILABLE) if the
   *     store fails, or sends fewer statements of a graph than it counts
   * @throws IOException what the stream throws
   */
  public void export(String format, OutputStream out) throws IOException {
    ExportFormat chosen =
        ExportFormat.of(format, "An export of a store elsewhere", ExportFormat.streaming());
    boolean graphs = chosen.holdsGraphs();
    StreamRDF target = StreamRDFWriter.getWriterStream(out, chosen.syntax());
    target.start();
    try (Queryable.Session session = endpoint.open()) {
      for (Map.Entry<Node, Long> graph : counts(session)) {
        copy(session, graph, graphs, target);
      }
    }
    target.finish();
    out.flush();
  }

  private static List<Map.Entry<Node, Long>> counts(Queryable.Session session) {
    String own = Namespaces.DEFAULT.graph("meta");
    List<Map.Entry<Node, Long>> counts = new ArrayList<>();
    try (QueryExec execution =
        session.query().query(GRAPHS).timeout(HOURS, TimeUnit.HOURS).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                Node graph = row.get("g");
                if (graph.isURI() && !graph.hasURI(own)) {
                  counts.add(
                      Map.entry(graph, Long.parseLong(row.get("n").getLiteralLexicalForm())));
                }
              });
    }
    return counts;
  }

  private static void copy(
      Queryable.Session session, Map.Entry<Node, Long> graph, boolean graphs, StreamRDF target) {
    Query query = Substitution.of(STATEMENTS, Map.of(Var.alloc("_graph"), graph.getKey()));
    long[] copied = {0};
    try (QueryExec execution =
        session.query().query(query).timeout(HOURS, TimeUnit.HOURS).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                Quad quad = Quad.create(graph.getKey(), row.get("s"), row.get("p"), row.get("o"));
                if (graphs) {
                  target.quad(quad);
                } else {
                  target.triple(quad.asTriple());
                }
                copied[0]++;
              });
    }
    if (copied[0] < graph.getValue()) {
      throw new HemographException(
          Fault.STORE_UNAVAILABLE,
          "The store sent "
              + copied[0]
              + " of the "
              + graph.getValue()
              + " statements of "
              + graph.getKey()
              + ". Does it limit the rows of an answer?");
    }
  }
}
