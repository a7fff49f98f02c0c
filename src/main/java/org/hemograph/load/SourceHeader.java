package org.hemograph.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.model.Digest;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;

/**
 * What a graph says about itself: where its statements came from, in which state, how and when.
 *
 * @param graph below {@code graph/}, for instance {@code curated/studies}
 * @param label in English
 * @param digest {@code sha256:…} of what it was made from
 * @param origin who speaks for the statements
 */
record SourceHeader(String graph, String label, String digest, Origin origin) {
  /** Who speaks for the statements of a graph. */
  enum Origin {
    /** We do: entered by hand, and licensed by us. */
    CURATION(HGC.SOURCE_CURATION, HGC.METHOD_MANUAL),
    /** Somebody's file, taken as it is. Under which licence, only the file itself can say. */
    FILE(HGC.of("source", "reference"), HGC.of("method", "registry-import")),
    /** Reviewers, whose decisions a screening tool kept. */
    REVIEW(HGC.of("source", "reference"), HGC.METHOD_MANUAL),
    /** A registry of studies. */
    REGISTRY(HGC.of("source", "registry"), HGC.of("method", "registry-import")),
    /** A bibliography. */
    LITERATURE(HGC.of("source", "reference"), HGC.of("method", "registry-import"));

    private final String kind;
    private final String method;

    Origin(String kind, String method) {
      this.kind = kind;
      this.method = method;
    }
  }

  /** The version of the ontology that our writers follow. */
  static final String SCHEMA_VERSION = "0.1.0";

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /** Adds the header to the graph's content. */
  void addTo(Graph content, Namespaces namespaces, Instant started) {
    Node self = NodeFactory.createURI(namespaces.graph(graph));
    String key = graph.substring(graph.indexOf('/') + 1);
    String name = graph.replace('/', '-') + "-" + digest.replace(Digest.LABEL, "").substring(0, 12);
    Node activity = NodeFactory.createURI(namespaces.id("activity/" + name));
    Node type = RDF.type.asNode();
    content.add(self, type, iri(HG.SourceGraph));
    content.add(self, RDFS.label.asNode(), english(label));
    content.add(self, iri(HG.sourceKind), iri(origin.kind));
    content.add(self, iri(HG.recordKey), text(key));
    content.add(self, iri(HG.contentDigest), text(digest));
    content.add(self, iri(HG.schemaVersion), text(SCHEMA_VERSION));
    if (origin == Origin.CURATION) {
      content.add(self, iri(External.dctermsLicense), iri(LICENCE));
    }
    content.add(self, iri(External.provWasGeneratedBy), activity);
    content.add(activity, type, iri(HG.ImportActivity));
    content.add(activity, RDFS.label.asNode(), english("Import: " + label));
    content.add(activity, iri(HG.method), iri(origin.method));
    content.add(activity, iri(HG.toolVersion), text(toolVersion()));
    content.add(
        activity,
        iri(External.provStartedAtTime),
        NodeFactory.createLiteralDT(
            started.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime));
  }

  /** The version in the jar's manifest; in a checkout there is none. */
  static String toolVersion() {
    String version = SourceHeader.class.getPackage().getImplementationVersion();
    return "hemograph " + (version == null ? "in development" : version);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }
}
