package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.check.ShapeChecker;
import org.hemograph.load.SourceHeader.Origin;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;

class SourceHeaderTest {
  private static final String DIGEST =
      "sha256:f29b2726ffa8ebc310079fba82c8d516bb7a7383523b2f82ecace21c20ab9139";

  @Test
  void aCuratedGraphNamesLicenceDigestAndImport() {
    Graph header =
        of(new SourceHeader("curated/studies", "Curated table studies", DIGEST, Origin.CURATION));
    Graph golden = RDFParser.source("src/test/resources/org/hemograph/load/header.ttl").toGraph();
    assertTrue(golden.isIsomorphicWith(header), header::toString);
    assertEquals(0, ShapeChecker.bundled().check(header).size());
  }

  @Test
  void somebodysFileIsNeitherCurationNorUnderOurLicence() {
    Graph header = of(new SourceHeader("rdf/f29b2726ffa8", "RDF file x.ttl", DIGEST, Origin.FILE));
    assertFalse(header.contains(Node.ANY, iri(External.dctermsLicense), Node.ANY));
    assertFalse(header.contains(Node.ANY, iri(HG.sourceKind), iri(HGC.SOURCE_CURATION)));
    assertFalse(header.contains(Node.ANY, iri(HG.method), iri(HGC.METHOD_MANUAL)));
    assertEquals(0, ShapeChecker.bundled().check(header).size());
  }

  private static Graph of(SourceHeader header) {
    Graph content = GraphFactory.createDefaultGraph();
    header.addTo(content, Namespaces.DEFAULT, Instant.parse("2026-11-22T10:00:00.5Z"));
    return content;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
