package org.hemograph.serve.ask;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Question;
import org.hemograph.query.Window;
import org.hemograph.serve.http.Exchange;
import org.hemograph.write.Format;

/**
 * A request for a curated query, read: which query, in which format, which rows, within which time.
 *
 * @param question what to ask
 * @param format the form that the answer takes
 * @param offered the forms that it could take
 */
record Asking(Question question, Format format, List<Format> offered) {
  /** What a request may say besides the parameters of its query. */
  private static final List<String> OURS = List.of("format", "limit", "offset", "count", "timeout");

  static Asking of(Exchange exchange, CuratedQuery query, Optional<String> suffix)
      throws IOException {
    List<Format> offered = new ArrayList<>(List.of(Format.HTML));
    offered.addAll(Format.writtenFor(query.kind()));
    Map<String, List<String>> given = exchange.parameters().without(OURS);
    Optional<Duration> atMost = Optional.empty();
    return new Asking(
        new Question(query, given, Window.ALL, atMost),
        QueryDoor.format(exchange, suffix, offered),
        offered);
  }
}
