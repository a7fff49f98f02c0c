package org.hemograph.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The end of a change set: a gzip member (RFC 1952) of fixed length that holds a comment of the RDF
 * Patch, where the member with the index begins.
 */
final class IndexPointer {
  private static final Pattern COMMENT = Pattern.compile("#index ([0-9]{18})\n");
  private static final int TEXT = 26;

  /** Header, one stored block (RFC 1951, section 3.2.4), trailer. */
  static final int LENGTH = 10 + 5 + TEXT + 8;

  private IndexPointer() {}

  static byte[] to(long place) {
    byte[] text =
        String.format(Locale.ROOT, "#index %018d\n", place).getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(text);
    ByteArrayOutputStream member = new ByteArrayOutputStream(LENGTH);
    try {
      member.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff});
      member.write(1); // the last block, stored
      little(member, TEXT, 2);
      little(member, ~TEXT, 2);
      member.write(text);
      little(member, check.getValue(), 4);
      little(member, TEXT, 4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return member.toByteArray();
  }

  private static void little(ByteArrayOutputStream out, long number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (number >> 8 * i) & 0xff);
    }
  }

  /** Where the index begins; empty where these last bytes of a file are no pointer. */
  static OptionalLong read(byte[] end) {
    if (end.length < LENGTH) {
      return OptionalLong.empty();
    }
    Matcher comment =
        COMMENT.matcher(new String(end, end.length - LENGTH + 15, TEXT, StandardCharsets.US_ASCII));
    return comment.matches()
        ? OptionalLong.of(Long.parseLong(comment.group(1)))
        : OptionalLong.empty();
  }
}
