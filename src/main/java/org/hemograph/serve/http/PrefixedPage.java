package org.hemograph.serve.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Puts a prefix before the local addresses of a page: those that begin with one slash, in the
 * attributes {@code href}, {@code src}, {@code action} and {@code data-href} of its tags. Texts,
 * comments and the content of scripts stay as they are, whatever they look like. For HTML as our
 * templates write it: attributes in quotes.
 */
final class PrefixedPage {
  private static final List<String> ATTRIBUTES = List.of("href", "src", "action", "data-href");
  private static final byte[] COMMENT = "<!--".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMMENT_END = "-->".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SCRIPT = "<script".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SCRIPT_END = "</script".getBytes(StandardCharsets.US_ASCII);

  private final byte[] html;
  private final byte[] prefix;
  private final ByteArrayOutputStream out;
  private int at;

  private PrefixedPage(byte[] html, String prefix) {
    this.html = html;
    this.prefix = prefix.getBytes(StandardCharsets.US_ASCII);
    this.out = new ByteArrayOutputStream(html.length + html.length / 16 + 64);
  }

  /** The page with the prefix before its local addresses; the same bytes for an empty prefix. */
  static byte[] of(byte[] html, String prefix) {
    return prefix.isEmpty() ? html : new PrefixedPage(html, prefix).written();
  }

  private byte[] written() {
    while (at < html.length) {
      if (begins(COMMENT)) {
        copyPast(COMMENT_END);
      } else if (begins(SCRIPT)) {
        tag();
        copyTo(SCRIPT_END);
      } else if (html[at] == '<') {
        tag();
      } else {
        out.write(html[at++]);
      }
    }
    return out.toByteArray();
  }

  /** A tag from its angle bracket to the other, which may stand within quotes, too. */
  private void tag() {
    int name = at;
    while (at < html.length && html[at] != '>') {
      byte b = html[at];
      out.write(b);
      at++;
      if (b == '"' || b == '\'') {
        value(name, at - 2, b);
        name = at;
      } else if (b == ' ' || b == '\n' || b == '\t') {
        name = at;
      }
    }
    if (at < html.length) {
      out.write(html[at++]);
    }
  }

  /** The value of an attribute, and the quote that ends it. */
  private void value(int name, int equals, byte quote) {
    boolean address =
        equals > name
            && html[equals] == '='
            && ATTRIBUTES.contains(
                new String(html, name, equals - name, StandardCharsets.US_ASCII)
                    .toLowerCase(Locale.ROOT));
    boolean local =
        at < html.length && html[at] == '/' && !(at + 1 < html.length && html[at + 1] == '/');
    if (address && local) {
      out.writeBytes(prefix);
    }
    while (at < html.length && html[at] != quote) {
      out.write(html[at++]);
    }
    if (at < html.length) {
      out.write(html[at++]);
    }
  }

  private boolean begins(byte[] word) {
    if (at + word.length > html.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (html[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private void copyTo(byte[] word) {
    while (at < html.length && !begins(word)) {
      out.write(html[at++]);
    }
  }

  private void copyPast(byte[] word) {
    copyTo(word);
    for (int i = 0; i < word.length && at < html.length; i++) {
      out.write(html[at++]);
    }
  }
}
