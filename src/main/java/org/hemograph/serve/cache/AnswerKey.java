package org.hemograph.serve.cache;

import org.hemograph.serve.http.Coding;
import org.hemograph.serve.http.Exchange;

/**
 * Under which an answer is kept. The address as it was sent belongs to it although the identity
 * covers what it means: an answer repeats its values, and links to its other pages and forms.
 *
 * @param identity what it depends on
 * @param address path and query string as sent, after the prefix of a proxy
 * @param coding that its asker prefers
 */
public record AnswerKey(AnswerIdentity identity, String address, Coding coding) {
  /** Where the answer to a request is kept. */
  public static AnswerKey of(AnswerIdentity identity, Exchange exchange) {
    return new AnswerKey(
        identity,
        exchange.reached().local(exchange.path()) + "?" + exchange.queryString(),
        exchange.preferredCoding());
  }

  /** The same answer for those who prefer the other coding. */
  AnswerKey otherwiseCoded() {
    return new AnswerKey(identity, address, coding == Coding.GZIP ? Coding.IDENTITY : Coding.GZIP);
  }

  /** About how many bytes of memory it takes. */
  int size() {
    return 256 + 2 * address.length();
  }
}
