package org.hemograph.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.rdf.HG;

/** Breaks records at random, in the ways that records break. The same seed breaks them the same. */
final class Mutation {
  private static final List<XSDDatatype> TYPES =
      List.of(
          XSDDatatype.XSDstring,
          XSDDatatype.XSDinteger,
          XSDDatatype.XSDdecimal,
          XSDDatatype.XSDdouble,
          XSDDatatype.XSDdate,
          XSDDatatype.XSDdateTime);
  private static final List<String> TEXTS =
      List.of("", "0", "1", "-3", "4.20", "999999", "2020-01-31", "1.0e3", "x y", "D12345");

  private final Random random;
  private final List<Triple> corpus;

  Mutation(long seed, List<Triple> corpus) {
    this.random = new Random(seed);
    this.corpus = corpus;
  }

  /** Another record with one to three faults, or what may be one. */
  List<Triple> of(List<Triple> record) {
    List<Triple> mutant = new ArrayList<>(record);
    for (int left = 1 + random.nextInt(3); left > 0 && !mutant.isEmpty(); left--) {
      breakOne(mutant);
    }
    return mutant;
  }

  private void breakOne(List<Triple> record) {
    int at = random.nextInt(record.size());
    Triple old = record.get(at);
    Node s = old.getSubject();
    Node p = old.getPredicate();
    Node o = old.getObject();
    switch (random.nextInt(15)) {
      case 0, 1 -> record.remove(at);
      case 2 -> record.add(Triple.create(s, p, any(corpus).getObject()));
      case 3 -> record.set(at, Triple.create(s, p, any(corpus).getObject()));
      case 4 -> record.set(at, Triple.create(s, any(corpus).getPredicate(), o));
      case 5 -> record.set(at, Triple.create(s, p, retyped(o)));
      case 6 -> record.add(Triple.create(s, p, retyped(o)));
      case 7 -> record.set(at, Triple.create(s, p, literal(any(TEXTS))));
      case 8 -> record.add(Triple.create(s, uri(HG.NS + "colour"), o));
      case 9 -> record.add(Triple.create(s, any(corpus).getPredicate(), any(record).getObject()));
      case 10 -> record.add(Triple.create(s, RDF.type.asNode(), type()));
      case 11 -> record.set(at, Triple.create(s, p, otherKind(o)));
      case 12 -> exchange(record, old, at);
      case 13 -> rename(record, s, any(record).getSubject());
      default -> rare(record, old);
    }
  }

  /** A repeated statement, a cycle, a subclass, or what another thing says. */
  private void rare(List<Triple> record, Triple old) {
    Node s = old.getSubject();
    switch (random.nextInt(5)) {
      case 0 -> record.add(old);
      case 1 -> record.add(Triple.create(s, old.getPredicate(), s));
      case 2 -> record.add(Triple.create(type(), RDFS.subClassOf.asNode(), type()));
      default -> record.add(Triple.create(s, old.getPredicate(), any(record).getSubject()));
    }
  }

  private void exchange(List<Triple> record, Triple old, int at) {
    List<Triple> alike =
        corpus.stream().filter(t -> t.getPredicate().equals(old.getPredicate())).toList();
    Node value = alike.isEmpty() ? old.getObject() : any(alike).getObject();
    record.set(at, Triple.create(old.getSubject(), old.getPredicate(), value));
  }

  private static void rename(List<Triple> record, Node from, Node to) {
    record.replaceAll(
        t -> t.getSubject().equals(from) ? Triple.create(to, t.getPredicate(), t.getObject()) : t);
  }

  private Node retyped(Node node) {
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    return switch (random.nextInt(4)) {
      case 0 -> NodeFactory.createLiteralLang(text, random.nextBoolean() ? "EN" : "de");
      case 1 -> NodeFactory.createLiteralLang(text + "!", "en");
      default -> literal(text);
    };
  }

  private Node literal(String text) {
    return NodeFactory.createLiteralDT(text, any(TYPES));
  }

  private Node otherKind(Node node) {
    return switch (random.nextInt(3)) {
      case 0 -> NodeFactory.createBlankNode("b" + random.nextInt(3));
      case 1 -> uri((node.isURI() ? node.getURI() : "https://example.org/") + "/x");
      default -> uri("https://w3id.org/hemograph/id/" + any(TEXTS).replace(" ", "%20"));
    };
  }

  private Node type() {
    return any(corpus.stream().filter(t -> t.getPredicate().equals(RDF.type.asNode())).toList())
        .getObject();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
