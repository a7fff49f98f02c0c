package org.hemograph.serve.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoded text of paths (RFC 3986, section 2.1). */
public final class PercentEncoding {
  private PercentEncoding() {}

  /** What a path, or a part of it, says; empty if it is no percent-encoded UTF-8. */
  public static Optional<String> decode(String encoded) {
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length() * 3);
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        int octet = octet(encoded, i);
        if (octet < 0) {
          return Optional.empty();
        }
        bytes.put((byte) octet);
        i += 2;
      } else {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The octet that the percent sign at a place begins; negative if no two hex digits follow. */
  static int octet(String encoded, int at) {
    int high = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
    int low = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 2), 16) : -1;
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
