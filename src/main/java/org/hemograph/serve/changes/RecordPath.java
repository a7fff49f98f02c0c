package org.hemograph.serve.changes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.serve.http.PercentEncoding;

/**
 * The IRI of a record as a path below the base. It is percent-encoded, but for what Jetty refuses
 * in that form ({@code %25}, and a slash behind a slash): an exclamation mark stands before the
 * digits of these, so that {@code a%23b} is {@code a!2523b} and {@code a#b} is {@code a%23b}.
 */
final class RecordPath {
  /**
   * What a path may have as it is (RFC 3986, section 3.3), and a slash; without {@code ;}, behind
   * which Jetty reads parameters of the path, and the exclamation mark.
   */
  private static final String PLAIN = "-._~$&'()*+,=:@/";

  private static final String REFUSED = "%\\!";
  private static final Pattern MARKED = Pattern.compile("!(2[15F]|5C)");

  private RecordPath() {}

  static String encode(String record) {
    StringBuilder path = new StringBuilder(record.length());
    char before = 0;
    for (byte b : record.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (REFUSED.indexOf(c) >= 0 || c == '/' && before == '/') {
        path.append('!').append(hex(c));
      } else if (isPlain(c)) {
        path.append(c);
      } else {
        path.append('%').append(hex(c));
      }
      before = c;
    }
    return path.toString();
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || PLAIN.indexOf(c) >= 0;
  }

  private static String hex(char octet) {
    return String.format(Locale.ROOT, "%02X", (int) octet);
  }

  /** The record of a path as it was sent; empty if that is no percent-encoded UTF-8. */
  static Optional<String> decode(String path) {
    return PercentEncoding.decode(path)
        .map(
            text ->
                MARKED
                    .matcher(text)
                    .replaceAll(
                        found ->
                            Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16)))));
  }
}
