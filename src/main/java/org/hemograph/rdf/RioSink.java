package org.hemograph.rdf;

import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.common.xml.XMLUtil;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.binary.BinaryRDFWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;

/**
 * Jena's statements into one of Rio's writers, one after the other; {@link JenaSink} is the way
 * back. Triple terms have no place there. Used by one thread.
 */
public final class RioSink {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final RDFHandler writer;

  private RioSink(RDFHandler writer, Map<String, String> prefixes) {
    this.writer = writer;
    writer.startRDF();
    prefixes.forEach(writer::handleNamespace);
  }

  /** RDF 1.1 XML Syntax, streamed. */
  public static RioSink rdfXml(Writer out, Map<String, String> prefixes) {
    return new RioSink(new RDFXMLWriter(out), prefixes);
  }

  /** RDF4J Binary RDF Format, streamed. */
  public static RioSink binary(OutputStream out, Map<String, String> prefixes) {
    return new RioSink(new BinaryRDFWriter(out), prefixes);
  }

  /** Whether RDF/XML can write a property: its IRI must end in an XML name. */
  public static boolean hasXmlName(String property) {
    return XMLUtil.findURISplitIndex(property) >= 0;
  }

  /** A statement of no named graph. */
  public void triple(Node s, Node p, Node o) {
    writer.handleStatement(VALUES.createStatement((Resource) value(s), iri(p), value(o)));
  }

  /** A statement of a named graph. */
  public void quad(Node g, Node s, Node p, Node o) {
    writer.handleStatement(
        VALUES.createStatement((Resource) value(s), iri(p), value(o), (Resource) value(g)));
  }

  /** Writes what a document ends with; does not close the stream. */
  public void end() {
    writer.endRDF();
  }

  private static Value value(Node term) {
    if (term.isURI()) {
      return iri(term);
    }
    return term.isBlank() ? VALUES.createBNode(term.getBlankNodeLabel()) : literal(term);
  }

  private static IRI iri(Node term) {
    return VALUES.createIRI(term.getURI());
  }

  private static Literal literal(Node term) {
    String text = term.getLiteralLexicalForm();
    return term.getLiteralLanguage().isEmpty()
        ? VALUES.createLiteral(text, VALUES.createIRI(term.getLiteralDatatypeURI()))
        : VALUES.createLiteral(text, term.getLiteralLanguage());
  }
}
