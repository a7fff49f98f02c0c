package org.hemograph.graph;

import java.time.temporal.ChronoUnit;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;

/** Writes the header that stands inside the graph it describes, with the import that made it. */
public final class GraphHeaderWriter {
  /** The version of the ontology that the writers of this package follow. */
  public static final String SCHEMA_VERSION = "0.1.0";

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final int DIGEST_START = "sha256:".length();

  private final Iris iris;

  public GraphHeaderWriter(Namespaces namespaces) {
    this.iris = new Iris(namespaces);
  }

  /** The graph of a table, {@code graph/curated/{table}}. */
  public String graph(String table) {
    return graphIri(table).stringValue();
  }

  private IRI graphIri(String table) {
    return iris.graph("curated/" + table);
  }

  /** Hands over the header's statements, without a named graph. */
  public void write(GraphHeader header, RDFHandler handler) {
    var statements = new Statements(iris, handler);
    var short12 = header.digest().substring(DIGEST_START, DIGEST_START + 12);
    var activity = new ThingRef("activity/curated-" + header.table() + "-" + short12);
    statements
        .about(graphIri(header.table()))
        .type(HG.SourceGraph)
        .text(External.rdfsLabel, "Curated table " + header.table())
        .iri(HG.sourceKind, HGC.SOURCE_CURATION)
        .string(HG.recordKey, header.table())
        .string(HG.contentDigest, header.digest())
        .string(HG.schemaVersion, SCHEMA_VERSION)
        .iri(External.dctermsLicense, LICENCE)
        .link(External.provWasGeneratedBy, activity);
    statements
        .part(activity, HG.ImportActivity, "Import of the curated table " + header.table())
        .iri(HG.method, HGC.METHOD_MANUAL)
        .string(HG.toolVersion, header.toolVersion())
        .typed(
            External.provStartedAtTime,
            header.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
            XSD.DATETIME);
  }
}
