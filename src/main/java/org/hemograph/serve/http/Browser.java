package org.hemograph.serve.http;

import java.util.Locale;

/** Tells a person's browser from a program by what it accepts. */
public final class Browser {
  private Browser() {}

  /** Whether HTML is named among what is accepted, and no format was asked for in particular. */
  public static boolean asks(Exchange exchange) {
    String accept = exchange.requestHeader("Accept").toLowerCase(Locale.ROOT);
    boolean named = accept.contains("text/html") || accept.contains("application/xhtml+xml");
    return named && !asksForData(exchange);
  }

  private static boolean asksForData(Exchange exchange) {
    String query = "&" + exchange.queryString();
    return query.contains("&format=") && !query.contains("&format=html")
        || exchange.path().matches(".*\\.(csv|tsv|json|srj|srx|ndjson|ttl|jsonld|nt|rdf|md|xlsx)");
  }
}
