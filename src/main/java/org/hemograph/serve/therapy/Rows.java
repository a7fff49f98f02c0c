package org.hemograph.serve.therapy;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Cells of answers as texts. */
final class Rows {
  private Rows() {}

  /** An IRI or a literal without its clothes; empty where the cell is. */
  static String text(Binding row, String variable) {
    Node node = row.get(variable);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The last part of an IRI's path after a prefix: {@code phase-3} of {@code …/code/phase-3}. */
  static String code(String iri, String prefix) {
    String key = iri.substring(iri.lastIndexOf('/') + 1);
    return key.startsWith(prefix) ? key.substring(prefix.length()) : key;
  }
}
