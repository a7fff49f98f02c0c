package org.hemograph.serve.describe;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.Remembered;

/**
 * The SPARQL endpoint as SPARQL 1.1 Service Description has it. Safe for many threads.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service
 *     Description</a>
 */
public final class ServiceDescription {
  /** A registry can bring a hundred thousand; nobody reads them here. */
  private static final int MOST_GRAPHS = 1_000;

  /** The results of SELECT and ASK, then of CONSTRUCT and DESCRIBE, by their W3C names. */
  private static final List<String> FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "TriG",
          "N-Quads",
          "JSON-LD",
          "RDF_XML");

  private static final FixedQuery GRAPHS =
      FixedQuery.query("SELECT DISTINCT ?graph { GRAPH ?graph {} } LIMIT " + MOST_GRAPHS);

  private static final String PATH = "itp/sparql";

  private final Remembered<List<String>> graphNames;
  private final boolean present;
  private final boolean federates;

  private ServiceDescription(Evidence evidence, boolean present, boolean federates) {
    this.graphNames = new Remembered<>(evidence, ServiceDescription::names);
    this.present = present;
    this.federates = federates;
  }

  /**
   * Of an endpoint.
   *
   * @param federates whether its queries may ask other endpoints
   */
  public ServiceDescription(Evidence evidence, boolean federates) {
    this(evidence, true, federates);
  }

  /** Where there is none: the data lie elsewhere, and are asked there. */
  public static ServiceDescription absent(Evidence evidence) {
    return new ServiceDescription(evidence, false, false);
  }

  /** The endpoint's path, absolute within the service; empty where there is none. */
  public String path() {
    return present ? "/" + PATH : "";
  }

  /**
   * The description.
   *
   * @param base address of the service as the asker knows it, with a slash at its end; the endpoint
   *     is {@code itp/sparql} below it
   */
  public Graph graph(String base) {
    Graph graph = Terms.graph();
    addTo(graph, base);
    return graph;
  }

  /** The same beside other statements. */
  void addTo(Graph graph, String base) {
    if (!present) {
      return;
    }
    String endpoint = base + PATH;
    Statement service =
        Statement.about(graph, endpoint)
            .a(Terms.SD + "Service")
            .link(Terms.SD + "endpoint", endpoint)
            .link(Terms.SD + "supportedLanguage", Terms.SD + "SPARQL11Query")
            .link(Terms.SD + "feature", Terms.SD + "UnionDefaultGraph")
            .link(External.RDFS + "seeAlso", base + ".well-known/sparql-examples");
    if (federates) {
      service.link(Terms.SD + "feature", Terms.SD + "BasicFederatedQuery");
    }
    FORMATS.forEach(format -> service.link(Terms.SD + "resultFormat", Terms.FORMATS + format));
    Statement.about(graph, base + ".well-known/void#dataset").a(Terms.SD + "Dataset");
    service.link(Terms.SD + "defaultDataset", base + ".well-known/void#dataset");
    Statement dataset = Statement.about(graph, base + ".well-known/void#dataset");
    dataset
        .part(Terms.SD + "defaultGraph")
        .a(Terms.SD + "Graph")
        .text(External.RDFS + "comment", "The union of all named graphs.");
    for (String name : graphNames.current()) {
      dataset
          .part(Terms.SD + "namedGraph")
          .a(Terms.SD + "NamedGraph")
          .link(Terms.SD + "name", name);
    }
  }

  private static List<String> names(Queryable.Session session) {
    return GRAPHS.rows(session, Map.of()).stream()
        .map(row -> row.get("graph"))
        .filter(Node::isURI)
        .map(Node::getURI)
        .sorted()
        .toList();
  }
}
