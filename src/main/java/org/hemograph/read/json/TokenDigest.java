package org.hemograph.read.json;

import org.hemograph.model.Digest;

/** A digest over tokens, gathered into blocks: a call for every token would cost more than they. */
final class TokenDigest {
  private final Digest digest = new Digest();
  private final byte[] block = new byte[8192];
  private int used;

  /** One token: its kind, its text and an end mark that no UTF-8 has. */
  void add(byte kind, String text) {
    put(kind);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        put((byte) c);
      } else {
        // UTF-16 serves as well as UTF-8 here, and needs no surrogates joined.
        put((byte) 0xFE);
        put((byte) (c >> 8));
        put((byte) c);
      }
    }
    put((byte) 0xFF);
  }

  private void put(byte b) {
    if (used == block.length) {
      digest.add(block, used);
      used = 0;
    }
    block[used++] = b;
  }

  String labelled() {
    digest.add(block, used);
    used = 0;
    return digest.labelled();
  }
}
