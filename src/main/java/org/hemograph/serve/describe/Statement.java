package org.hemograph.serve.describe;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.hemograph.rdf.External;

/** Says things about one subject, one after the other. */
record Statement(Graph graph, Node subject) {
  /** About something that has an IRI. */
  static Statement about(Graph graph, String iri) {
    return new Statement(graph, Terms.iri(iri));
  }

  Statement a(String type) {
    return link(External.rdfType, type);
  }

  Statement link(String property, String iri) {
    return term(property, Terms.iri(iri));
  }

  /** Text in English, unless it is empty. */
  Statement text(String property, String text) {
    return text.isEmpty() ? this : term(property, NodeFactory.createLiteralLang(text, "en"));
  }

  /** Text without a language, unless it is empty. */
  Statement plain(String property, String text) {
    return text.isEmpty() ? this : term(property, NodeFactory.createLiteralString(text));
  }

  Statement number(String property, long number) {
    return typed(property, Long.toString(number), XSDDatatype.XSDinteger);
  }

  Statement truth(String property, boolean truth) {
    return typed(property, Boolean.toString(truth), XSDDatatype.XSDboolean);
  }

  Statement typed(String property, String text, XSDDatatype type) {
    return term(property, NodeFactory.createLiteralDT(text, type));
  }

  Statement term(String property, Node object) {
    graph.add(subject, Terms.iri(property), object);
    return this;
  }

  /** Something without a name that this has; the caller goes on about it. */
  Statement part(String property) {
    Node part = NodeFactory.createBlankNode();
    term(property, part);
    return new Statement(graph, part);
  }

  /** An RDF list (RDF Schema 1.1, section 5.2). */
  Statement list(String property, List<Node> members) {
    Node rest = RDF.Nodes.nil;
    for (int i = members.size() - 1; i >= 0; i--) {
      Node cell = NodeFactory.createBlankNode();
      graph.add(cell, RDF.Nodes.first, members.get(i));
      graph.add(cell, RDF.Nodes.rest, rest);
      rest = cell;
    }
    return term(property, rest);
  }
}
