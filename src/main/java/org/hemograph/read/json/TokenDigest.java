package org.hemograph.read.json;

import org.hemograph.model.Digest;

/** A digest over tokens, gathered into blocks: a call for every token would cost more than they. */
final class TokenDigest {
  private final Digest digest = new Digest();
  private final byte[] block = new byte[16_384];
  private int used;

  /**
   * One token: its kind, its text and an end mark that no UTF-8 has.
   *
   * @return whether the text is plain: ASCII without control characters, so that nobody need look
   *     at it again
   */
  boolean add(byte kind, String text) {
    int length = text.length();
    if (used + 3 * length + 2 > block.length) {
      return addLong(kind, text);
    }
    byte[] to = block;
    int at = used;
    boolean plain = true;
    to[at++] = kind;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x7F) {
        to[at++] = (byte) c;
        plain &= c >= ' ' || c == '\n';
      } else {
        // UTF-16 serves as well as UTF-8 here, and needs no surrogates joined.
        plain = false;
        to[at++] = (byte) 0xFE;
        to[at++] = (byte) (c >> 8);
        to[at++] = (byte) c;
      }
    }
    to[at++] = (byte) 0xFF;
    used = at;
    return plain;
  }

  /** Where the block may not have room for all of it. */
  private boolean addLong(byte kind, String text) {
    boolean plain = true;
    put(kind);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x7F) {
        put((byte) c);
        plain &= c >= ' ' || c == '\n';
      } else {
        plain = false;
        put((byte) 0xFE);
        put((byte) (c >> 8));
        put((byte) c);
      }
    }
    put((byte) 0xFF);
    return plain;
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
