package org.hemograph.serve.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proactive negotiation (RFC 9110, section 12.5.1) between the few media types a door has. */
public final class Accepted {
  private static final int LONGEST = 4_000;

  private Accepted() {}

  /**
   * The type that is wanted most; of equals the one offered first. Empty if none is acceptable. A
   * header that cannot be understood wants anything.
   *
   * @param header the Accept header; empty means anything
   * @param offered media types without parameters, best first
   */
  public static Optional<String> choose(String header, List<String> offered) {
    if (header.isBlank() || header.length() > LONGEST) {
      return offered.stream().findFirst();
    }
    String best = "";
    double most = 0;
    for (String type : offered) {
      double quality = quality(header, type);
      if (quality > most) {
        most = quality;
        best = type;
      }
    }
    return most > 0 ? Optional.of(best) : Optional.empty();
  }

  /** How much a type is wanted: the q of the most specific range that matches it. */
  private static double quality(String header, String type) {
    double quality = 0;
    int closest = -1;
    for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = range.split(";");
      int close = closeness(pieces[0].strip(), type);
      if (close > closest) {
        closest = close;
        quality = weight(pieces);
      }
    }
    return quality;
  }

  private static int closeness(String range, String type) {
    if (range.equals(type)) {
      return 2;
    }
    if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
      return 1;
    }
    return range.equals("*/*") ? 0 : -1;
  }

  private static double weight(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip();
      if (piece.startsWith("q=")) {
        try {
          double q = Double.parseDouble(piece.substring(2).strip());
          return q >= 0 && q <= 1 ? q : 1;
        } catch (NumberFormatException e) {
          return 1;
        }
      }
    }
    return 1;
  }
}
