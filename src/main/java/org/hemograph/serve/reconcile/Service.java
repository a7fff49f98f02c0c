package org.hemograph.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.Validators;

/**
 * What the doors of the service share. Safe for many threads.
 *
 * @param entities the things and their names, in memory
 * @param reader of what properties say
 */
record Service(
    Evidence evidence,
    Namespaces namespaces,
    Validators validators,
    CurrentEntities entities,
    PropertyReader reader) {
  static final String JSON = "application/json";

  static Service of(Evidence evidence, Namespaces namespaces, Validators validators) {
    return new Service(
        evidence,
        namespaces,
        validators,
        new CurrentEntities(namespaces),
        new PropertyReader(namespaces));
  }

  /** Answers with JSON made in one read, or that the asker holds it already. */
  void send(Exchange exchange, Function<Queryable.Session, JsonNode> made) throws IOException {
    // The tag is of the same read as the answer; an unchanged one is not made at all.
    byte[] body =
        evidence.read(
            session -> {
              String revision = session.version().orElse("");
              return exchange.unchanged(validators.tag(exchange, revision, JSON))
                  ? new byte[0]
                  : made.apply(session).toString().getBytes(StandardCharsets.UTF_8);
            });
    if (body.length > 0) {
      exchange.send(200, JSON, body);
    }
  }
}
