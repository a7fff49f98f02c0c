package org.hemograph.fetch;

import java.util.Optional;

/**
 * Who asks, as the sources are told.
 *
 * @param version ours
 * @param email where the National Library of Medicine may reach the user; only if the user says so
 * @param key the user's key for the E-utilities
 */
public record Caller(String version, Optional<String> email, ApiKey key) {
  /** The same without a key. */
  public Caller withoutKey() {
    return new Caller(version, email, ApiKey.NONE);
  }

  /** Whether there is a key. */
  public boolean hasKey() {
    return key.value().isPresent();
  }

  /** The field {@code User-Agent} (RFC 9110, section 10.1.5). */
  String userAgent() {
    return "hemograph/"
        + version.replaceAll("[^A-Za-z0-9.+-]", "-")
        + " (+https://w3id.org/hemograph)";
  }
}
