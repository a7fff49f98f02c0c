package org.hemograph.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 of all that was added, piece by piece. To ask for it ends it: the next piece begins a
 * new one. For one thread.
 */
public final class Digest {
  /** What {@link #labelled} begins with. */
  public static final String LABEL = "sha256:";

  private final MessageDigest sha256;

  public Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Adds a text in UTF-8. */
  public Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  public Digest add(byte... bytes) {
    return add(bytes, bytes.length);
  }

  /** Adds the first bytes of a buffer. */
  public Digest add(byte[] buffer, int count) {
    sha256.update(buffer, 0, count);
    return this;
  }

  /** 64 hex digits. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** {@code sha256:} and 64 hex digits, as the header of a graph carries it. */
  public String labelled() {
    return LABEL + hex();
  }
}
