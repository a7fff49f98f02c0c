package org.hemograph.check.compiled;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** {@code sh:pattern} without flags: found in the text of a literal or in an IRI. */
record PatternCheck(Pattern pattern) implements Check {
  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    for (Node value : values) {
      if (value.isBlank() || !pattern.matcher(text(value)).find()) {
        return false;
      }
    }
    return true;
  }

  private static String text(Node value) {
    return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
  }
}
