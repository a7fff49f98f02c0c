package org.hemograph.serve.describe;

import static org.hemograph.serve.describe.OperationParts.array;
import static org.hemograph.serve.describe.OperationParts.operation;
import static org.hemograph.serve.describe.OperationParts.several;
import static org.hemograph.serve.describe.OperationParts.text;

import java.util.List;

/** The SPARQL endpoint, where this service has one. */
final class SparqlPath {
  private static final String SPARQL =
      "SPARQL 1.1 Protocol. The default graph is the union of all named graphs. Without a query,"
          + " a description of the service.";

  private SparqlPath() {}

  static JsonObject methods() {
    return JsonObject.empty().with("get", sparqlGet()).with("post", sparqlPost());
  }

  private static JsonObject sparqlGet() {
    return operation("querySparql", "A SPARQL 1.1 query.", SPARQL)
        .with(
            "parameters",
            List.of(
                text("query", false, "The query.", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
                several("default-graph-uri", "A graph of the default graph."),
                several("named-graph-uri", "A named graph.")))
        .with("responses", sparqlResponses());
  }

  private static JsonObject sparqlPost() {
    JsonObject form =
        JsonObject.of("type", "object")
            .with(
                "properties",
                JsonObject.of("query", JsonObject.of("type", "string"))
                    .with("default-graph-uri", array(JsonObject.of("type", "string")))
                    .with("named-graph-uri", array(JsonObject.of("type", "string"))))
            .with("required", List.of("query"));
    return operation("querySparqlByForm", "A SPARQL 1.1 query.", SPARQL)
        .with(
            "requestBody",
            JsonObject.of("required", true)
                .with(
                    "content",
                    JsonObject.of(
                            "application/x-www-form-urlencoded", JsonObject.of("schema", form))
                        .with(
                            "application/sparql-query",
                            JsonObject.of("schema", JsonObject.of("type", "string")))))
        .with("responses", sparqlResponses());
  }

  private static JsonObject sparqlResponses() {
    JsonObject text = JsonObject.of("schema", JsonObject.of("type", "string"));
    JsonObject content =
        JsonObject.of(
            "application/sparql-results+json",
            JsonObject.of("schema", JsonObject.reference("schemas", OpenApiParts.SPARQL_RESULTS)));
    for (String type :
        List.of(
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "application/n-triples",
            "application/ld+json",
            "application/rdf+xml")) {
      content.with(type, text);
    }
    return JsonObject.of(
            "200", JsonObject.of("description", "The answer.").with("content", content))
        .with("400", JsonObject.of("description", "The query does not parse."))
        .with("503", JsonObject.of("description", "The query took longer than it may."));
  }
}
