package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.Optional;
import org.hemograph.model.Code;

/**
 * A number as a registry prints it. {@code 1,234} alone is none: it may be one with three decimal
 * places, as most of Europe writes it, or more than a thousand.
 *
 * @param number empty when the text is no number, or not surely one
 * @param modifier what stands before it: less than, at most, about …
 */
record PrintedNumber(Optional<BigDecimal> number, Optional<Code> modifier) {
  private static final PrintedNumber NONE = new PrintedNumber(Optional.empty(), Optional.empty());
  private static final int DIGITS = 40;
  private static final int EXPONENT = 30;

  /** {@code <0.001}, {@code = 0.03}, {@code -1.89}, {@code 1,234,567}. */
  static PrintedNumber of(String text) {
    int start = 0;
    String modifier = "";
    boolean equal = false;
    while (start < text.length() && "<>=≤≥~≈ ".indexOf(text.charAt(start)) >= 0) {
      char sign = text.charAt(start++);
      if (sign == '=' && !modifier.isEmpty()) {
        modifier = modifier.equals("lt") ? "le" : modifier.equals("gt") ? "ge" : "?";
      } else if (sign != ' ' && sign != '=') {
        modifier = modifier.isEmpty() ? named(sign) : "?";
      } else if (sign == '=') {
        equal = true;
      }
    }
    if (equal) {
      modifier = modifier.equals("lt") ? "le" : modifier.equals("gt") ? "ge" : modifier;
    }
    if (modifier.equals("?")) {
      return NONE;
    }
    Optional<BigDecimal> number = plain(text.substring(start).strip());
    return number.isEmpty()
        ? NONE
        : new PrintedNumber(
            number,
            modifier.isEmpty() ? Optional.empty() : Optional.of(new Code("modifier", modifier)));
  }

  private static String named(char sign) {
    return switch (sign) {
      case '<' -> "lt";
      case '>' -> "gt";
      case '≤' -> "le";
      case '≥' -> "ge";
      default -> "approx";
    };
  }

  /** A number without anything before it but a sign. */
  static Optional<BigDecimal> plain(String text) {
    int digits = 0;
    int commas = 0;
    int sinceComma = 0;
    boolean point = false;
    int first = signed(text) ? 1 : 0;
    int end = first;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c >= '0' && c <= '9') {
        digits++;
        sinceComma++;
      } else if (c == '.' && !point && (commas == 0 || sinceComma == 3)) {
        point = true;
      } else if (c == ',' && !point && digits > 0 && (commas == 0 ? digits < 4 : sinceComma == 3)) {
        commas++;
        sinceComma = 0;
      } else {
        break;
      }
    }
    boolean grouped =
        commas == 0 || text.charAt(first) != '0' && (point || commas > 1 && sinceComma == 3);
    if (digits == 0 || digits > DIGITS || !grouped || !exponent(text, end)) {
      return Optional.empty();
    }
    String bare = text.substring(first).replace(",", "");
    return Optional.of(new BigDecimal(first == 1 && text.charAt(0) != '+' ? "-" + bare : bare));
  }

  private static boolean signed(String text) {
    return !text.isEmpty() && "+-\u2212".indexOf(text.charAt(0)) >= 0;
  }

  /** Nothing more, or a power of ten that fits. */
  private static boolean exponent(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
      return false;
    }
    int power = 0;
    int start = from + 1 < text.length() && "+-".indexOf(text.charAt(from + 1)) >= 0 ? 2 : 1;
    for (int i = from + start; i < text.length(); i++) {
      char c = text.charAt(i);
      power = power * 10 + (c - '0');
      if (c < '0' || c > '9' || power > EXPONENT) {
        return false;
      }
    }
    return from + start < text.length();
  }
}
