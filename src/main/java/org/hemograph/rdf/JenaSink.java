package org.hemograph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Triple;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.rio.RDFHandler;

/**
 * The one bridge from Rio's statements to Jena: a handler for any Rio parser or for the writers of
 * {@code graph}. Blank nodes keep their label, so the same label is the same node for as long as
 * one parser gives it out. Prefixes and comments are not carried over.
 *
 * <p>As safe for threads as what it writes into.
 */
public final class JenaSink implements RDFHandler {
  /** Takes a statement with its graph; {@code DatasetGraph::add} is one. */
  @FunctionalInterface
  public interface Quads {
    void add(Node graph, Node subject, Node predicate, Node object);
  }

  private final Quads quads;
  private final Node homeOfTriples;

  private JenaSink(Node homeOfTriples, Quads quads) {
    this.homeOfTriples = homeOfTriples;
    this.quads = quads;
  }

  /** All statements go into this graph, whatever context they came in. */
  public static JenaSink into(Graph graph) {
    return new JenaSink(Node.ANY, (g, s, p, o) -> graph.add(s, p, o));
  }

  /**
   * Statements go where their context says.
   *
   * @param homeOfTriples the graph of those without a context
   * @param quads for instance {@code dataset::add}
   */
  public static JenaSink into(Node homeOfTriples, Quads quads) {
    return new JenaSink(homeOfTriples, quads);
  }

  @Override
  public void handleStatement(Statement statement) {
    Resource context = statement.getContext();
    quads.add(
        context == null ? homeOfTriples : node(context),
        node(statement.getSubject()),
        node(statement.getPredicate()),
        node(statement.getObject()));
  }

  /** The Jena node of a Rio value. */
  public static Node node(Value value) {
    if (value instanceof IRI iri) {
      return NodeFactory.createURI(iri.stringValue());
    }
    if (value instanceof Literal literal) {
      return literal(literal);
    }
    if (value instanceof BNode blank) {
      return NodeFactory.createBlankNode(blank.getID());
    }
    if (value instanceof Triple triple) {
      return NodeFactory.createTripleTerm(
          node(triple.getSubject()), node(triple.getPredicate()), node(triple.getObject()));
    }
    throw new IllegalStateException("A kind of value that RDF does not have: " + value.getClass());
  }

  private static Node literal(Literal literal) {
    String text = literal.getLabel();
    if (literal.getLanguage().isPresent()) {
      return NodeFactory.createLiteralLang(text, literal.getLanguage().get());
    }
    if (literal.getCoreDatatype() == CoreDatatype.XSD.STRING) {
      return NodeFactory.createLiteralString(text);
    }
    return NodeFactory.createLiteralDT(
        text, NodeFactory.getType(literal.getDatatype().stringValue()));
  }

  @Override
  public void startRDF() {
    // Nothing to open: the target belongs to the caller.
  }

  @Override
  public void endRDF() {
    // Nothing to close: the target belongs to the caller.
  }

  @Override
  public void handleNamespace(String prefix, String uri) {
    // Prefixes are a matter of writing, and the writers have their own.
  }

  @Override
  public void handleComment(String comment) {
    // A comment states nothing.
  }
}
