package org.hemograph.serve.mcp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.hemograph.serve.http.Exchange;

/**
 * Which pages may send messages (MCP 2025-11-25, Streamable HTTP, Security Warning): those of this
 * machine, and those of the address at which a proxy was asked that the operator named. A page that
 * had its own name point here (DNS rebinding) has that name as origin and as host, and may send
 * forwarded headers from this machine as well: neither lets it in.
 */
final class Origins {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private Origins() {}

  /** Whether the request comes from no page, or from one that may. */
  static boolean allow(Exchange exchange) {
    String origin = exchange.requestHeader("Origin");
    if (origin.isEmpty()) {
      return true;
    }
    String host = host(origin);
    return HERE.contains(host)
        || (exchange.wasPassedOnByNamedProxy()
            && !host.isEmpty()
            && host.equals(hostOf(exchange.reached().authority())));
  }

  private static String host(String origin) {
    try {
      URI uri = new URI(origin);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? uri.getHost().toLowerCase(Locale.ROOT) : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String hostOf(String authority) {
    return authority.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT);
  }
}
