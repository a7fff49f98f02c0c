package org.hemograph.serve.sparql;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint is and can do (SPARQL 1.1 Service Description). */
public final class EndpointDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD",
          "TriG",
          "N-Quads");

  private EndpointDescription() {}

  /**
   * The description.
   *
   * @param endpoint its address
   * @param federation whom it asks
   */
  public static Graph of(String endpoint, Federation federation) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD).setNsPrefix("format", FORMATS);
    Resource service = model.createResource(endpoint).addProperty(RDF.type, sd("Service"));
    service.addProperty(property("endpoint"), service);
    service.addProperty(property("supportedLanguage"), sd("SPARQL11Query"));
    service.addProperty(property("feature"), sd("UnionDefaultGraph"));
    if (!federation.endpoints().isEmpty()) {
      service.addProperty(property("feature"), sd("BasicFederatedQuery"));
    }
    RESULTS.forEach(
        name ->
            service.addProperty(property("resultFormat"), model.createResource(FORMATS + name)));
    service.addProperty(
        property("defaultDataset"),
        model
            .createResource(sd("Dataset"))
            .addProperty(property("defaultGraph"), model.createResource(sd("Graph"))));
    return model.getGraph();
  }

  private static Resource sd(String name) {
    return ResourceFactory.createResource(SD + name);
  }

  private static org.apache.jena.rdf.model.Property property(String name) {
    return ResourceFactory.createProperty(SD, name);
  }
}
