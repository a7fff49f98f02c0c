package org.hemograph.serve.reconcile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * What a property says of a thing.
 *
 * @param key of the thing that is the value; empty for texts, numbers and days
 * @param text the name of that thing, or the value as text
 * @param day whether the text is a day of the calendar
 * @param number the value as a number; empty for all others
 * @param recalled whether nobody has checked it against a source
 */
record PropertyValue(
    String key, String text, boolean day, Optional<BigDecimal> number, boolean recalled) {
  static final Comparator<PropertyValue> ORDER =
      Comparator.comparing(PropertyValue::text).thenComparing(PropertyValue::key);

  static PropertyValue thing(String key, String name, boolean recalled) {
    return new PropertyValue(key, name, false, Optional.empty(), recalled);
  }

  static PropertyValue literal(Node literal, boolean recalled) {
    String text = literal.getLiteralLexicalForm();
    boolean day = XSDDatatype.XSDdate.equals(literal.getLiteralDatatype());
    Optional<BigDecimal> number =
        literal.getLiteral().isWellFormed() && literal.getLiteralValue() instanceof Number value
            ? Optional.of(new BigDecimal(value.toString()).stripTrailingZeros())
            : Optional.empty();
    return new PropertyValue("", text, day, number, recalled);
  }

  boolean isThing() {
    return !key.isEmpty();
  }

  /** The same value, said by somebody who checked it or not. */
  boolean isSame(PropertyValue other) {
    return key.equals(other.key) && text.equals(other.text);
  }

  /** As text with the mark that a recalled value has in every answer. */
  String marked() {
    return recalled ? text + " (recalled)" : text;
  }
}
