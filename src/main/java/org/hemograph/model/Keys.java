package org.hemograph.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How paths below {@code id/} are made from public ids, so that the same thing always gets the same
 * one. A path never contains {@code %2F}: Jetty refuses it.
 */
public final class Keys {
  private static final String UNRESERVED = "-._~";

  private Keys() {}

  /** {@code document/{sha256}}. */
  public static ThingRef document(String sha256) {
    return new ThingRef("document/" + sha256);
  }

  /** {@code text/{sha256}}, the text that offsets refer to. */
  public static ThingRef text(String sha256) {
    return new ThingRef("text/" + sha256);
  }

  /** {@code section/{first 12 of sha256}-{start}}. */
  public static ThingRef section(String sha256, long start) {
    return new ThingRef("section/" + twelve(sha256) + "-" + start);
  }

  /** {@code span/{first 12 of sha256}-{start}-{end}}. */
  public static ThingRef span(String sha256, long start, long end) {
    return new ThingRef("span/" + twelve(sha256) + "-" + start + "-" + end);
  }

  /** {@code quantity/{value}-{UCUM, / as _ and * as E}}: {@code quantity/30-10E9_L}. */
  public static ThingRef quantity(Quantity quantity) {
    var value = quantity.value().stripTrailingZeros();
    var plain = (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    var unit = quantity.unit().replace('/', '_').replace('*', 'E');
    return new ThingRef("quantity/" + plain + "-" + encode(unit));
  }

  /** {@code doi-…}: lower case, {@code /} as {@code ~}, the rest percent-encoded. */
  public static String doi(String doi) {
    return "doi-" + encode(doi.toLowerCase(Locale.ROOT).replace('/', '~'));
  }

  /** {@code {type}/{16 hex of SHA-256 of the parts joined by |}}. */
  public static ThingRef hashed(String type, String... identity) {
    var digest = new Digest().add(String.join("|", identity));
    return new ThingRef(type + "/" + digest.hex().substring(0, 16));
  }

  /** A name as a path step: {@code Blood Advances} gives {@code blood-advances}. */
  public static String slug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    boolean pending = false;
    String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    String lower = plain.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (isWord(c)) {
        join(pending, slug).appendCodePoint(c);
        pending = false;
      } else if (c == '&') {
        join(true, slug).append("and");
        pending = true;
      } else if (!isMark(c)) {
        pending = true;
      }
    }
    return encode(slug.toString());
  }

  private static StringBuilder join(boolean pending, StringBuilder slug) {
    return pending && !slug.isEmpty() ? slug.append('-') : slug;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Accents fall away without a trace. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Percent-encodes all but the unreserved characters of RFC 3986, section 2.3. */
  public static String encode(String step) {
    if (isUnreserved(step)) {
      return step;
    }
    var encoded = new StringBuilder(step.length());
    for (byte b : step.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(String step) {
    for (int i = 0; i < step.length(); i++) {
      char c = step.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= '0' && c <= '9'
              || c >= 'A' && c <= 'Z'
              || UNRESERVED.indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static String twelve(String sha256) {
    return sha256.substring(0, 12);
  }
}
