package org.hemograph.serve.cache;

import org.hemograph.serve.http.Exchange;

/**
 * A request letter by letter, as far as an answer can depend on it, over one state of the data.
 *
 * @param way host and prefix by which the asker came, as pages repeat them
 * @param path as it was sent
 * @param query as it was sent
 * @param accept the header
 * @param acceptEncoding the header
 * @param revision of the data
 */
record AsSent(
    String way, String path, String query, String accept, String acceptEncoding, String revision) {
  static AsSent of(Exchange exchange, String revision) {
    return new AsSent(
        exchange.reached().way(),
        exchange.path(),
        exchange.queryString(),
        exchange.requestHeader("Accept"),
        exchange.requestHeader("Accept-Encoding"),
        revision);
  }

  /** About how many bytes of memory it takes. */
  int size() {
    return 320
        + 2
            * (way.length()
                + path.length()
                + query.length()
                + accept.length()
                + acceptEncoding.length());
  }
}
