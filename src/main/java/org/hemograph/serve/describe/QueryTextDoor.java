package org.hemograph.serve.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/**
 * {@code /queries/{name}.rq}: the file of a curated query as it is, for people, and for programs
 * that read such files (grlc). Everything else below {@code /queries/} goes to the next door.
 */
public final class QueryTextDoor implements Door {
  /** SPARQL 1.1 Query Language, section 21. */
  private static final String MEDIA_TYPE = "application/sparql-query";

  private static final String PREFIX = "/queries/";
  private static final String SUFFIX = ".rq";

  private final Described described;
  private final Door next;

  public QueryTextDoor(Described described, Door next) {
    this.described = described;
    this.next = next;
  }

  @Override
  public List<String> methods() {
    return next.methods();
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String rest = exchange.pathAfter(PREFIX);
    if (!rest.endsWith(SUFFIX) || exchange.method().equals("POST")) {
      next.answer(exchange);
      return;
    }
    String name = rest.substring(0, rest.length() - SUFFIX.length());
    byte[] text = described.catalogue().get(name).text().getBytes(StandardCharsets.UTF_8);
    if (!described.unchanged(exchange, text, MEDIA_TYPE)) {
      exchange
          .header("Content-Disposition", "inline; filename=\"" + name + SUFFIX + "\"")
          .send(200, MEDIA_TYPE, text);
    }
  }
}
