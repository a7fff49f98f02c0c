package org.hemograph.serve.mcp;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** A term as a value of JSON: numbers digit for digit, IRIs whole, all else as text. */
final class Plain {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

  private Plain() {}

  static Object value(Node term) {
    if (!term.isLiteral()) {
      return term.isURI() ? term.getURI() : "_:" + term.getBlankNodeLabel();
    }
    String text = term.getLiteralLexicalForm();
    if (term.getLiteralDatatype() instanceof XSDDatatype type) {
      boolean number =
          XSDDatatype.XSDdecimal.equals(type)
              || BigDecimal.class.equals(type.getJavaClass())
              || type.getURI().endsWith("nteger")
              || XSDDatatype.XSDint.equals(type)
              || XSDDatatype.XSDlong.equals(type);
      if (number && NUMBER.matcher(text).matches()) {
        return new BigDecimal(text);
      }
      if (XSDDatatype.XSDboolean.equals(type) && text.matches("true|false")) {
        return text.equals("true");
      }
    }
    return text;
  }
}
