package org.hemograph.check;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.Prefixes;

/** Nodes as a message shows them: short where a prefix is at hand, and never pages long. */
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  static String node(Node node) {
    if (node.isURI()) {
      return iri(node.getURI());
    }
    if (!node.isLiteral()) {
      return "a blank node";
    }
    String text = node.getLiteralLexicalForm();
    String quoted = '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + '"';
    String language = node.getLiteralLanguage();
    String type = node.getLiteralDatatypeURI();
    if (!language.isEmpty()) {
      return quoted + "@" + language;
    }
    return type.equals(External.XSD + "string") ? quoted : quoted + " (" + iri(type) + ")";
  }

  private static String iri(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return "<" + iri + ">";
  }
}
