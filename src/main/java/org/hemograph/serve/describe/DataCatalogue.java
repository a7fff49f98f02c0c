package org.hemograph.serve.describe;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.hemograph.rdf.External;
import org.hemograph.write.About;

/**
 * The service in DCAT 3: a catalogue of one data set, and the ways to it. Each group of curated
 * queries is a data service; the queries themselves are in OpenAPI and among the SPARQL examples.
 *
 * @param base address of the service, with a slash at its end
 * @param revision of the data
 * @param modified when the data last changed, as xsd:dateTime has it
 * @param hasEndpoint whether the service answers SPARQL and gives dumps itself
 */
record DataCatalogue(String base, String revision, Optional<String> modified, boolean hasEndpoint) {
  static final String TITLE = "Hemograph";
  static final String DESCRIPTION =
      "The therapy landscape of immune thrombocytopenia: studies, arms, results, drugs,"
          + " mechanisms and publications, each statement with its source.";

  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final String ITP_IN_MESH = "http://id.nlm.nih.gov/mesh/D016553";
  private static final List<String> KEYWORDS =
      List.of("immune thrombocytopenia", "clinical trial", "drug", "evidence", "knowledge graph");

  /** The whole catalogue. */
  Graph graph() {
    Graph graph = Terms.graph();
    String dataset = base + ".well-known/void#dataset";
    Statement about = Statement.about(graph, base + "catalog");
    about
        .a(Terms.DCAT + "Catalog")
        .text(External.dctermsTitle, TITLE)
        .text(External.dctermsDescription, DESCRIPTION)
        .link(External.dctermsLicense, About.LICENCE)
        .link(External.FOAF + "homepage", base)
        .link(External.dctermsPublisher, publisher())
        .link(Terms.DCAT + "dataset", dataset)
        .link(Terms.DCAT + "service", base + "queries");
    Statement.about(graph, publisher()).a(External.FOAF + "Agent").plain(External.foafName, TITLE);
    addDataset(graph, dataset);
    addQueries(graph, dataset);
    if (hasEndpoint) {
      about.link(Terms.DCAT + "service", base + "itp/sparql");
      addEndpoint(graph, dataset);
    }
    return graph;
  }

  private void addDataset(Graph graph, String dataset) {
    Statement about =
        Statement.about(graph, dataset)
            .a(Terms.DCAT + "Dataset")
            .text(External.dctermsTitle, TITLE)
            .text(External.dctermsDescription, DESCRIPTION)
            .link(External.dctermsLicense, About.LICENCE)
            .link(External.dctermsPublisher, publisher())
            .link(Terms.DCAT + "theme", ITP_IN_MESH)
            .link(Terms.DCAT + "landingPage", base)
            .plain(Terms.DCAT + "version", revision)
            .link(External.RDFS + "seeAlso", base + ".well-known/void");
    KEYWORDS.forEach(word -> about.text(Terms.DCAT + "keyword", word));
    modified.ifPresent(
        when -> about.typed(External.dctermsModified, when, XSDDatatype.XSDdateTime));
  }

  private void addEndpoint(Graph graph, String dataset) {
    Statement.about(graph, dataset)
        .link(Terms.DCAT + "distribution", base + "catalog#endpoint")
        .link(Terms.DCAT + "distribution", base + "catalog#nquads")
        .link(Terms.DCAT + "distribution", base + "catalog#trig");
    Statement.about(graph, base + "catalog#endpoint")
        .a(Terms.DCAT + "Distribution")
        .text(External.dctermsTitle, "By SPARQL")
        .link(Terms.DCAT + "accessURL", base + "itp/sparql")
        .link(Terms.DCAT + "accessService", base + "itp/sparql")
        .link(External.dctermsLicense, About.LICENCE);
    addDump(graph, "nquads", "All named graphs as N-Quads", "application/n-quads");
    addDump(graph, "trig", "All named graphs as TriG", "application/trig");
    Statement.about(graph, base + "itp/sparql")
        .a(Terms.DCAT + "DataService")
        .text(External.dctermsTitle, "SPARQL 1.1 endpoint")
        .link(Terms.DCAT + "endpointURL", base + "itp/sparql")
        .link(Terms.DCAT + "endpointDescription", base + ".well-known/void")
        .link(External.DCTERMS + "conformsTo", "https://www.w3.org/TR/sparql11-protocol/")
        .link(Terms.DCAT + "servesDataset", dataset);
  }

  private void addDump(Graph graph, String name, String title, String mediaType) {
    Statement.about(graph, base + "catalog#" + name)
        .a(Terms.DCAT + "Distribution")
        .text(External.dctermsTitle, title)
        .link(Terms.DCAT + "accessURL", base + "itp/data")
        .link(Terms.DCAT + "mediaType", MEDIA_TYPES + mediaType)
        .link(External.dctermsLicense, About.LICENCE);
  }

  private void addQueries(Graph graph, String dataset) {
    Statement.about(graph, base + "queries")
        .a(Terms.DCAT + "DataService")
        .text(External.dctermsTitle, "Curated queries")
        .link(Terms.DCAT + "endpointURL", base + "queries")
        .link(Terms.DCAT + "endpointDescription", base + "openapi.json")
        .link(Terms.DCAT + "endpointDescription", base + ".well-known/sparql-examples")
        .link(External.DCTERMS + "conformsTo", "https://spec.openapis.org/oas/v3.1.0")
        .link(Terms.DCAT + "servesDataset", dataset);
  }

  private String publisher() {
    return base + "catalog#publisher";
  }
}
