package org.hemograph.serve.data;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.hemograph.serve.pages.Link;

/**
 * RDF terms as readers see them: things by their label, numbers without trailing zeros.
 *
 * @param links where IRIs lead
 * @param labels of things
 * @param vocabulary for classes and properties
 */
public record Values(LocalLinks links, Map<Node, String> labels, Vocabulary vocabulary) {
  /** What a term says, and where it leads. */
  public Link of(Node node) {
    if (node.isURI()) {
      return new Link(name(node), links.href(node.getURI()));
    }
    return Link.text(literal(node));
  }

  /** The label of an IRI, or a readable rest of it. */
  public String name(Node node) {
    String label = labels.get(node);
    if (label != null) {
      return label;
    }
    String iri = node.getURI();
    if (!links.href(iri).equals(iri) && !links.isThing(iri)) {
      return vocabulary.label(iri);
    }
    // A study that nobody describes is known by its number.
    return links.isThing(iri) ? decoded(links.key(iri)).replaceFirst("^study/([^/]+)$", "$1") : iri;
  }

  /** A literal without its clothes. */
  public static String literal(Node node) {
    if (!node.isLiteral()) {
      return node.toString();
    }
    String text = node.getLiteralLexicalForm();
    boolean decimal = XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype());
    if (decimal && node.getLiteral().isWellFormed()) {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    if (XSDDatatype.XSDboolean.equals(node.getLiteralDatatype())) {
      return text.equals("true") || text.equals("1") ? "yes" : "no";
    }
    return text;
  }

  /** Whether a literal is a number, which stands to the right in a column. */
  public static boolean isNumber(Node node) {
    return node.isLiteral()
        && node.getLiteralDatatype() instanceof XSDDatatype type
        && (XSDDatatype.XSDdecimal.equals(type)
            || XSDDatatype.XSDdouble.equals(type)
            || XSDDatatype.XSDfloat.equals(type)
            || XSDDatatype.XSDinteger.equals(type)
            || XSDDatatype.XSDint.equals(type)
            || XSDDatatype.XSDlong.equals(type)
            || XSDDatatype.XSDnonNegativeInteger.equals(type));
  }

  /** The number that a literal is; empty for anything else, and where it is not well-formed. */
  public static OptionalDouble number(Node node) {
    return node.isLiteral()
            && node.getLiteral().isWellFormed()
            && node.getLiteralValue() instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  private static String decoded(String key) {
    try {
      return URLDecoder.decode(key.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return key;
    }
  }
}
