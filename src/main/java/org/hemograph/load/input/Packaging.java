package org.hemograph.load.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** How bytes are packed, told by how they begin (after gzip is undone). */
enum Packaging {
  PLAIN,
  ZIP,
  TAR,
  /** In a way that we do not read. */
  OTHER;

  private static final byte[][] ZIPS = {{'P', 'K', 3, 4}, {'P', 'K', 5, 6}, {'P', 'K', 7, 8}};
  private static final byte[][] OTHERS = {
    {'7', 'z', (byte) 0xbc, (byte) 0xaf},
    {'B', 'Z', 'h'},
    {(byte) 0xfd, '7', 'z', 'X', 'Z'},
    "Rar!".getBytes(StandardCharsets.US_ASCII),
    {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}
  };

  static Packaging of(byte[] head) {
    if (beginsWith(head, ZIPS)) {
      return ZIP;
    }
    if (beginsWith(head, OTHERS)) {
      return OTHER;
    }
    return TarArchiveInputStream.matches(head, head.length) ? TAR : PLAIN;
  }

  private static boolean beginsWith(byte[] head, byte[][] signs) {
    return Arrays.stream(signs)
        .anyMatch(
            sign ->
                head.length >= sign.length
                    && Arrays.equals(head, 0, sign.length, sign, 0, sign.length));
  }
}
