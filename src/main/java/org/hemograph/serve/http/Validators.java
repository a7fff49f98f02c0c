package org.hemograph.serve.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Entity tags: an answer stays the same while the data's revision, the address, the format and this
 * very server (its templates and queries) do. Safe for many threads.
 */
public final class Validators {
  private final String server = UUID.randomUUID().toString();

  /** A strong tag, different for each representation (RFC 9110, section 8.8.3.3). */
  public String tag(Exchange exchange, String revision, String mediaType) {
    String identity =
        String.join("\n", server, revision, exchange.path(), exchange.queryString(), mediaType);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
