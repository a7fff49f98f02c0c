package org.hemograph.check.compiled;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.impl.Util;

/** {@code sh:uniqueLang true}: no two values in one language. */
record LanguageCheck() implements Check {
  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    if (values.size() < 2) {
      return true;
    }
    Set<String> seen = new HashSet<>();
    for (Node value : values) {
      if (Util.isLangString(value)
          && !seen.add(value.getLiteralLanguage().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
