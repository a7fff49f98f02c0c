package org.hemograph.serve.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.hemograph.serve.charts.StandAlone;
import org.hemograph.serve.http.Exchange;

/**
 * The headers of a picture that is a file of its own: nothing runs in it and nothing is fetched,
 * and the one style in it is allowed by its hash (Content Security Policy Level 3, section 8.3).
 */
public final class PicturePolicy {
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-" + hash() + "'; frame-ancestors 'none'";

  /** Sets them. */
  public void set(Exchange exchange, String fileName) {
    exchange
        .header("Content-Security-Policy", POLICY)
        .header("Content-Disposition", "inline; filename=\"" + fileName + "\"");
  }

  private static String hash() {
    try {
      byte[] style = StandAlone.STYLE.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
