package org.hemograph.write;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Jena's statements for Rio's writers; {@link org.hemograph.rdf.JenaSink} is the way back. */
final class RioStatements {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private RioStatements() {}

  /**
   * A statement.
   *
   * @param graphs whether it keeps the named graph that it is in
   */
  static Statement statement(Quad quad, boolean graphs) {
    Resource subject = (Resource) value(quad.getSubject());
    IRI property = iri(quad.getPredicate());
    Value object = value(quad.getObject());
    return graphs && !quad.isDefaultGraph()
        ? VALUES.createStatement(subject, property, object, (Resource) value(quad.getGraph()))
        : VALUES.createStatement(subject, property, object);
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
