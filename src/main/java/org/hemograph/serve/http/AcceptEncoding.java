package org.hemograph.serve.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An Accept-Encoding header (RFC 9110, section 12.5.3), as far as identity and gzip go. An element
 * that is malformed is passed over.
 *
 * @param gzip whether gzip may be sent
 * @param identity whether the bytes may be sent as they are
 * @param prefersGzip whether gzip is liked at least as much as the bytes as they are
 */
record AcceptEncoding(boolean gzip, boolean identity, boolean prefersGzip) {
  private static final Pattern WEIGHT = Pattern.compile("(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");
  private static final double NOT_LISTED = -1;
  private static final double MALFORMED = -2;
  private static final AcceptEncoding NOTHING = new AcceptEncoding(false, true, false);

  /** Reads the header's value; where there is none, the bytes go as they are. */
  static AcceptEncoding parse(String header) {
    if (header.isBlank()) {
      return NOTHING;
    }
    double gzip = NOT_LISTED;
    double identity = NOT_LISTED;
    double others = NOT_LISTED;
    for (String element : header.split(",")) {
      int semicolon = element.indexOf(';');
      String name =
          (semicolon < 0 ? element : element.substring(0, semicolon))
              .strip()
              .toLowerCase(Locale.ROOT);
      double weight = semicolon < 0 ? 1 : weight(element.substring(semicolon + 1));
      switch (name) {
        case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
        case "identity" -> identity = Math.max(identity, weight);
        case "*" -> others = Math.max(others, weight);
        default -> {} // a coding that we do not have
      }
    }
    double gzipWeight = gzip >= 0 ? gzip : Math.max(others, 0);
    double identityWeight = identity >= 0 ? identity : others;
    return new AcceptEncoding(
        gzipWeight > 0, identityWeight != 0, gzipWeight > 0 && gzipWeight >= identityWeight);
  }

  private static double weight(String parameter) {
    String[] parts = parameter.split("=", 2);
    boolean weighed =
        parts.length == 2
            && parts[0].strip().equalsIgnoreCase("q")
            && WEIGHT.matcher(parts[1].strip()).matches();
    return weighed ? Double.parseDouble(parts[1].strip()) : MALFORMED;
  }

  /** How an answer goes that gzip would make much smaller. */
  Coding preferred() {
    return prefersGzip ? Coding.GZIP : Coding.IDENTITY;
  }

  /** All that may be sent, the preferred one first. */
  List<Coding> all() {
    if (!gzip) {
      return List.of(Coding.IDENTITY);
    }
    if (!identity) {
      return List.of(Coding.GZIP);
    }
    return prefersGzip
        ? List.of(Coding.GZIP, Coding.IDENTITY)
        : List.of(Coding.IDENTITY, Coding.GZIP);
  }

  /**
   * How an answer goes.
   *
   * @param worthwhile whether gzip makes it much smaller
   */
  Coding choose(boolean worthwhile) {
    return gzip && !identity || worthwhile && prefersGzip ? Coding.GZIP : Coding.IDENTITY;
  }
}
