package org.hemograph.write;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** Terms without their kind, and whole. */
final class PlainTerms {
  private PlainTerms() {}

  /** An IRI, the text of a literal, {@code _:} and a blank node's label, a triple as in Turtle. */
  static String text(Node term) {
    if (term.isURI()) {
      return term.getURI();
    }
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm();
    }
    return term.isBlank() ? "_:" + term.getBlankNodeLabel() : NodeFmtLib.strTTL(term);
  }
}
