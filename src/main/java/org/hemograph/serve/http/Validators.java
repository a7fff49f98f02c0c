package org.hemograph.serve.http;

import java.util.UUID;
import org.hemograph.model.Digest;

/**
 * Entity tags: an answer stays the same while the data's revision, the address, the format and this
 * very server (its templates and queries) do. Safe for many threads.
 */
public final class Validators {
  private final String server = UUID.randomUUID().toString();

  /**
   * A strong tag, different for each representation (RFC 9110, section 8.8.3.3); empty where nobody
   * knows the revision.
   */
  public String tag(Exchange exchange, String revision, String mediaType) {
    if (revision.isEmpty()) {
      return "";
    }
    String identity =
        String.join("\n", server, revision, exchange.path(), exchange.queryString(), mediaType);
    return new Digest().add(identity).hex().substring(0, 24);
  }
}
