package org.hemograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** The JSON-LD context (JSON-LD 1.1) that travels with the ontology. */
class ContextTest {
  private final String context = read("ontology/context/v0.1.jsonld");

  @Test
  void theContextKnowsEveryTermByItsLocalName() {
    Graph ontology = RDFParser.source("ontology/hemograph.ttl").toGraph();
    Set<String> missing = new TreeSet<>();
    ontology
        .find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
        .mapWith(t -> t.getSubject().getURI().substring(HG.NS.length()))
        .filterDrop(this::defines)
        .forEachRemaining(missing::add);
    assertEquals(Set.of(), missing);
  }

  @Test
  void anUnknownKeyMintsNoIri() throws IOException {
    assertFalse(context.contains("@vocab"));
    String document = "{\"id\": \"drug/x\", \"colour\": \"red\"}";
    assertEquals(0, parse(document).size());
  }

  @Test
  void aStudyInJsonIsTheStudyInTurtle() throws IOException {
    Graph json =
        parse(
            """
            {"id": "study/NCT05653219", "type": "ClinicalTrial", "label": {"en": "VAYHIT2"},
             "phase": ["hgc:phase-3"], "enrollmentCount": 152, "condition": ["condition/MONDO_0008558"],
             "hasDate": [{"id": "study/NCT05653219/date/start", "type": "StudyDate", "date": "2023-02-02"}]}
            """);
    Graph turtle =
        RDFParser.fromString(
                """
                @base <https://w3id.org/hemograph/id/> .
                @prefix hg: <https://w3id.org/hemograph/ontology#> .
                @prefix hgc: <https://w3id.org/hemograph/code/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <study/NCT05653219> a hg:ClinicalTrial ; rdfs:label "VAYHIT2"@en ; hg:phase hgc:phase-3 ;
                  hg:enrollmentCount 152 ; hg:condition <condition/MONDO_0008558> ;
                  hg:hasDate <study/NCT05653219/date/start> .
                <study/NCT05653219/date/start> a hg:StudyDate ; hg:date "2023-02-02"^^xsd:date .
                """,
                Lang.TURTLE)
            .toGraph();
    assertTrue(turtle.isIsomorphicWith(json), json::toString);
  }

  @Test
  void aDecimalIsWrittenAsAString() throws IOException {
    Graph json =
        parse("{\"id\": \"quantity/9-mg_kg\", \"value\": \"9.0\", \"ucumCode\": \"mg/kg\"}");
    Graph turtle =
        RDFParser.fromString(
                """
                <https://w3id.org/hemograph/id/quantity/9-mg_kg>
                  <https://w3id.org/hemograph/ontology#value> 9.0 ;
                  <https://w3id.org/hemograph/ontology#ucumCode> "mg/kg" .
                """,
                Lang.TURTLE)
            .toGraph();
    assertTrue(turtle.isIsomorphicWith(json), json::toString);
  }

  private boolean defines(String name) {
    return Pattern.compile("\"" + name + "\": (\"|\\{\"@id\": \")hg:" + name + "\"")
        .matcher(context)
        .find();
  }

  private Graph parse(String document) throws IOException {
    String inner = context.strip().replaceFirst("^\\{", "").replaceFirst("}$", "");
    String whole = document.strip().replaceFirst("}$", "") + "," + inner + "}";
    Graph graph = GraphFactory.createDefaultGraph();
    var parser = Rio.createParser(RDFFormat.JSONLD);
    parser.setRDFHandler(JenaSink.into(graph));
    parser.parse(new StringReader(whole), "");
    return graph;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
