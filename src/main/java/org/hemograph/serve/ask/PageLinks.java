package org.hemograph.serve.ask;

import java.util.Optional;
import java.util.OptionalLong;
import org.hemograph.query.Extent;
import org.hemograph.serve.http.Exchange;

/** Where the other pages of an answer are, and how many rows there are in all, as headers. */
record PageLinks(Asking asking, Extent extent) {
  /** A longer address may not pass through what stands between client and server. */
  private static final int LONGEST_IN_HEADER = 2_048;

  /** Adds X-Total-Count and its companions, and the Link headers (RFC 8288). */
  void send(Exchange exchange) {
    extent
        .total()
        .ifPresent(
            total -> {
              exchange.header("X-Total-Count", Long.toString(total.rows()));
              if (total.capped()) {
                exchange.header("X-Total-Count-Capped", "true");
              }
            });
    if (extent.truncated()) {
      exchange.header("X-Truncated", "true");
    }
    if (asking.linked()) {
      link(exchange, extent.first(), "first");
      link(exchange, extent.previous(), "prev");
      link(exchange, extent.next(), "next");
      link(exchange, extent.last(), "last");
    }
  }

  /** The address of the rows that follow, if any do. */
  Optional<String> next() {
    return place(extent.next());
  }

  /** The address of the rows that begin there. */
  Optional<String> place(OptionalLong offset) {
    return offset.isPresent()
        ? Optional.of(asking.address().from(offset.getAsLong()).here())
        : Optional.empty();
  }

  private void link(Exchange exchange, OptionalLong offset, String relation) {
    place(offset)
        .filter(target -> target.length() <= LONGEST_IN_HEADER)
        .ifPresent(
            target -> exchange.addHeader("Link", "<" + target + ">; rel=\"" + relation + "\""));
  }
}
