package org.hemograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

class JenaSinkTest {
  private static final String TURTLE =
      """
      @prefix : <http://example.org/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      :a :plain "words" ; :text "Wörter \\"x\\""@de , "words"@en-GB ; :number 9.0 , 9 , 9.0e0 , true ;
        :date "2026-03-01"^^xsd:date ; :odd "x"^^:unknown ; :to _:b .
      _:b :to :a , _:b .
      """;

  @Test
  void whatRioReadsIsWhatJenaReads() throws IOException {
    Graph bridged = GraphFactory.createDefaultGraph();
    read(TURTLE, RDFFormat.TURTLE, JenaSink.into(bridged));
    Graph direct = RDFParser.fromString(TURTLE, Lang.TURTLE).toGraph();
    assertTrue(direct.isIsomorphicWith(bridged), bridged::toString);
  }

  @Test
  void contextsBecomeGraphsAndTriplesGoHome() throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.create();
    Node home = NodeFactory.createURI("http://example.org/home");
    String trig = "@prefix : <http://example.org/> . :s :p 1 . :g { :s :p 2 . }";
    read(trig, RDFFormat.TRIG, JenaSink.into(home, dataset::add));
    List<String> graphs = new ArrayList<>();
    dataset.find().forEachRemaining(q -> graphs.add(q.getGraph() + " " + q.getObject()));
    graphs.sort(null);
    assertEquals(
        List.of(
            "http://example.org/g \"2\"^^xsd:integer",
            "http://example.org/home \"1\"^^xsd:integer"),
        graphs);
  }

  private static void read(String text, RDFFormat format, JenaSink sink) throws IOException {
    var parser = Rio.createParser(format);
    parser.setRDFHandler(sink);
    parser.parse(new StringReader(text));
  }
}
