package org.hemograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The constants in Java and the terms in {@code ontology/hemograph.ttl}, both ways. */
class VocabularyTest {
  private static final String SCHEMA = "https://schema.org/";

  private final Graph ontology = RDFParser.source("ontology/hemograph.ttl").toGraph();
  private final Graph codes = RDFParser.source("ontology/codes.ttl").toGraph();

  @Test
  void everyConstantIsATermAndEveryTermIsAConstant() {
    Set<String> terms = terms().stream().map(Node::getURI).collect(Collectors.toSet());
    assertTrue(terms.size() > 250, "only " + terms.size() + " terms found");
    assertEquals(new TreeSet<>(terms), constants(HG.class, HG.NS));
  }

  @Test
  void aConstantIsNamedExactlyAsItsTerm() throws IllegalAccessException {
    for (Field field : HG.class.getFields()) {
      if (!field.getName().equals("NS")) {
        assertEquals(HG.NS + field.getName(), field.get(null));
      }
    }
  }

  @Test
  void everyConstantForACodeIsACode() {
    Set<String> unknown = constants(HGC.class, HGC.NS);
    unknown.removeIf(iri -> codes.contains(iri(iri), SKOS.inScheme.asNode(), Node.ANY));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyTermHasLabelCommentAndHome() {
    for (Node term : terms()) {
      for (Node said : List.of(RDFS.label.asNode(), RDFS.comment.asNode())) {
        List<Triple> found = ontology.find(term, said, Node.ANY).toList();
        assertEquals(1, found.size(), term + " " + said);
        assertEquals("en", found.get(0).getObject().getLiteralLanguage(), term.toString());
      }
      assertTrue(
          ontology.contains(
              term, RDFS.isDefinedBy.asNode(), iri("https://w3id.org/hemograph/ontology")),
          term.toString());
    }
  }

  @Test
  void everyPropertySaysWhereItStandsAndWhatItTakes() {
    for (Node property : of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode())) {
      assertTrue(
          ontology.contains(property, iri(SCHEMA + "domainIncludes"), Node.ANY),
          property.toString());
      assertTrue(
          ontology.contains(property, iri(SCHEMA + "rangeIncludes"), Node.ANY),
          property.toString());
    }
  }

  @Test
  void everyTermOfOursThatATermRefersToIsDefined() {
    Set<String> undefined = new TreeSet<>();
    ontology
        .find()
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .filterKeep(uri -> uri.startsWith(HG.NS))
        .filterDrop(uri -> ontology.contains(iri(uri), RDF.type.asNode(), Node.ANY))
        .forEachRemaining(undefined::add);
    assertEquals(Set.of(), undefined);
  }

  @Test
  void aPropertyWithCodesPointsToAScheme() {
    List<Triple> pointers = ontology.find(Node.ANY, RDFS.seeAlso.asNode(), Node.ANY).toList();
    assertTrue(pointers.size() > 40, "only " + pointers.size() + " pointers found");
    for (Triple pointer : pointers) {
      assertTrue(
          codes.contains(pointer.getObject(), RDF.type.asNode(), SKOS.ConceptScheme.asNode()),
          pointer.toString());
    }
  }

  private Set<Node> terms() {
    return of(OWL.Class.asNode(), OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode());
  }

  private Set<Node> of(Node... types) {
    return Arrays.stream(types)
        .flatMap(type -> ontology.stream(Node.ANY, RDF.type.asNode(), type))
        .map(Triple::getSubject)
        .collect(Collectors.toSet());
  }

  private static Set<String> constants(Class<?> holder, String namespace) {
    return Arrays.stream(holder.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(VocabularyTest::value)
        .filter(value -> value.startsWith(namespace) && !value.equals(namespace))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String value(Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
