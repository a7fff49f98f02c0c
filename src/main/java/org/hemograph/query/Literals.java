package org.hemograph.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Reads the values of parameters that need no graph to be understood. */
final class Literals {
  /** Longer text is no search term; it would only make the database sweat. */
  static final int LONGEST_TEXT = 10_000;

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,30}");
  private static final Pattern FRACTION =
      Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Literals() {}

  /** The literal that a value stands for; empty when it is not of this type. */
  static Optional<Node> read(ParameterType type, String value) {
    if (!readable(value)) {
      return Optional.empty();
    }
    String given = value.strip();
    if (type instanceof ParameterType.Text) {
      return Optional.of(NodeFactory.createLiteralString(value));
    } else if (type instanceof ParameterType.Whole) {
      return whole(given);
    } else if (type instanceof ParameterType.Fraction) {
      return fraction(given);
    } else if (type instanceof ParameterType.Day) {
      return day(given);
    } else if (type instanceof ParameterType.YesOrNo) {
      return yesOrNo(given);
    }
    if (type instanceof ParameterType.AnyOf any) {
      return any.types().stream().flatMap(each -> read(each, value).stream()).findFirst();
    }
    throw new IllegalStateException("Needs a graph: " + type);
  }

  /** Whether a value of this type can be read without a graph. */
  static boolean covers(ParameterType type) {
    return !(type instanceof ParameterType.Thing) && !(type instanceof ParameterType.Code);
  }

  /** Whether a value is short enough and well-formed, whatever its type. */
  static boolean readable(String value) {
    return value.length() <= LONGEST_TEXT && wellFormed(value);
  }

  /** No half surrogate pair and no NUL: neither can be stored, so neither can be found. */
  static boolean wellFormed(String value) {
    return value.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }

  private static Optional<Node> whole(String given) {
    return WHOLE.matcher(given).matches()
        ? literal(new BigInteger(given).toString(), XSDDatatype.XSDinteger)
        : Optional.empty();
  }

  private static Optional<Node> fraction(String given) {
    if (!FRACTION.matcher(given).matches()) {
      return Optional.empty();
    }
    String plain = new BigDecimal(given).toPlainString();
    return literal(plain.contains(".") ? plain : plain + ".0", XSDDatatype.XSDdecimal);
  }

  private static Optional<Node> day(String given) {
    if (!DAY.matcher(given).matches() || given.startsWith("0000")) {
      return Optional.empty();
    }
    try {
      return literal(LocalDate.parse(given).toString(), XSDDatatype.XSDdate);
    } catch (DateTimeException e) {
      return Optional.empty(); // 2026-02-30 looks like a date and is none
    }
  }

  private static Optional<Node> yesOrNo(String given) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1", "on" -> literal("true", XSDDatatype.XSDboolean);
      case "false", "no", "0", "off" -> literal("false", XSDDatatype.XSDboolean);
      default -> Optional.empty();
    };
  }

  private static Optional<Node> literal(String lexical, XSDDatatype type) {
    return Optional.of(NodeFactory.createLiteralDT(lexical, type));
  }
}
