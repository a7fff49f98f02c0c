package org.hemograph.read.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hemograph.read.RecordInput;

/**
 * Where a text stops being UTF-8 (RFC 3629).
 *
 * @param line its line, from 1
 * @param offset the offset of the byte in the file, from 0
 */
public record BadBytes(long line, long offset) {
  private static final int BLOCK = 1 << 16;

  /** The first place; empty when all of it is UTF-8. */
  public static Optional<BadBytes> first(RecordInput input) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    long before = 0;
    long line = 1;
    try (InputStream in = input.open()) {
      while (true) {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.limit(bytes.position() + Math.max(count, 0)).position(0);
        CoderResult result = decoder.decode(bytes, chars.clear(), count < 0);
        line += lineEnds(bytes);
        if (result.isError()) {
          return Optional.of(new BadBytes(line, before + bytes.position()));
        }
        if (count < 0) {
          return Optional.empty();
        }
        before += bytes.position();
        bytes.compact();
      }
    }
  }

  private static long lineEnds(ByteBuffer decoded) {
    long ends = 0;
    for (int i = 0; i < decoded.position(); i++) {
      ends += decoded.get(i) == '\n' ? 1 : 0;
    }
    return ends;
  }

  @Override
  public String toString() {
    return "line " + line + ", byte " + offset;
  }
}
