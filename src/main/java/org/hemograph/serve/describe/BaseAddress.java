package org.hemograph.serve.describe;

import org.hemograph.serve.http.Exchange;

/**
 * Where the asker reached this service, for descriptions that need whole addresses: {@code
 * http://localhost:3030/}, {@code https://example.org/evidence/} behind a proxy.
 */
public final class BaseAddress {
  private BaseAddress() {}

  /**
   * The address by the Host header (RFC 9110, section 7.2), or by what a trusted proxy says; ends
   * in a slash.
   *
   * @throws org.hemograph.model.HemographException (BAD_REQUEST) if the header is no host name
   */
  public static String of(Exchange exchange) {
    return exchange.reached().base();
  }
}
