package org.hemograph.write.citation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses as literature tools take them. */
final class Addresses {
  private static final String HEX = "0123456789ABCDEF";

  private Addresses() {}

  /**
   * The address that resolves a DOI (DOI Handbook, 3.7.2: what an address cannot carry, escaped).
   */
  static String ofDoi(String doi) {
    return "https://doi.org/" + escaped(doi, "%\"#?<>[]{}|\\^`; ");
  }

  /** Only such are links: no reader of a reference expects anything to run. */
  static boolean isOfTheWeb(String address) {
    String start = address.toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }

  /** Without the semicolons and blanks that tools cut lists of addresses at. */
  static String inOneField(String address) {
    return escaped(address, "\"<>{}|\\^`; ");
  }

  private static String escaped(String text, String unsafe) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80 && unsafe.indexOf(c) < 0) {
                escaped.append((char) c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  escaped.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
                }
              }
            });
    return escaped.toString();
  }
}
