package org.hemograph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hemograph.rdf.HGC;
import org.junit.jupiter.api.Test;

/** The code lists that the shapes repeat, against the code lists themselves. */
class CodeListsTest {
  private static final String LISTS = "https://w3id.org/hemograph/shapes#";

  private final Graph shapes = ShapeFiles.read();
  private final Graph codes = RDFParser.source("ontology/codes.ttl").toGraph();
  private final Graph ontology = RDFParser.source("ontology/hemograph.ttl").toGraph();

  @Test
  void theShapesListEveryMemberOfAScheme() {
    Set<Node> schemes = new HashSet<>();
    ontology
        .find(Node.ANY, RDFS.seeAlso.asNode(), Node.ANY)
        .forEachRemaining(t -> schemes.add(t.getObject()));
    assertTrue(schemes.size() > 40, "only " + schemes.size() + " schemes found");
    for (Node scheme : schemes) {
      assertEquals(members(scheme), listed(list(scheme)), scheme.getURI());
    }
  }

  @Test
  void aPropertyTakesTheCodesThatTheOntologySays() {
    ontology
        .find(Node.ANY, RDFS.seeAlso.asNode(), Node.ANY)
        .forEachRemaining(
            t -> {
              Set<Node> lists = new HashSet<>();
              shapes
                  .find(Node.ANY, SHACL.path, t.getSubject())
                  .forEachRemaining(
                      p ->
                          shapes
                              .find(p.getSubject(), SHACL.in, Node.ANY)
                              .filterKeep(in -> in.getObject().isURI())
                              .forEachRemaining(in -> lists.add(in.getObject())));
              assertEquals(Set.of(list(t.getObject())), lists, t.getSubject().getURI());
            });
  }

  private static Node list(Node scheme) {
    return NodeFactory.createURI(LISTS + scheme.getURI().substring(HGC.NS.length()) + "-codes");
  }

  private Set<String> members(Node scheme) {
    Set<String> members = new TreeSet<>();
    codes
        .find(Node.ANY, SKOS.inScheme.asNode(), scheme)
        .forEachRemaining(t -> members.add(t.getSubject().getURI()));
    return members;
  }

  private Set<String> listed(Node list) {
    Set<String> members = new TreeSet<>();
    for (Node cell = list; !cell.equals(RDF.nil.asNode()); cell = next(cell, RDF.rest.asNode())) {
      members.add(next(cell, RDF.first.asNode()).getURI());
    }
    return members;
  }

  private Node next(Node cell, Node predicate) {
    return shapes.find(cell, predicate, Node.ANY).next().getObject();
  }
}
