package org.hemograph.serve.reconcile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.Parameters;

/**
 * {@code /reconcile}: the manifest; with {@code queries} a batch of reconciliation queries, with
 * {@code extend} the values of properties, both by GET and as a posted form (Reconciliation Service
 * API 0.2, sections 3.1, 4.3 and 7.3).
 */
final class ReconcileDoor implements Door {
  private static final List<String> PARAMETERS = List.of(QueryBatch.FIELD, Extension.FIELD);

  private final Service service;
  private final Reconciliation reconciliation;
  private final Extension extension;

  ReconcileDoor(Service service) {
    this.service = service;
    this.reconciliation = new Reconciliation(service.entities(), service.reader());
    this.extension = new Extension(service.entities(), service.reader());
  }

  @Override
  public List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Parameters given = exchange.parameters();
    Known.only(given, PARAMETERS);
    Optional<String> queries = given.one(QueryBatch.FIELD);
    Optional<String> extend = given.one(Extension.FIELD);
    if (queries.isPresent() && extend.isPresent()) {
      throw new HemographException(
          Fault.BAD_REQUEST, "Give \"queries\" or \"extend\", not both at once.");
    }
    if (queries.isPresent()) {
      List<Wanted> batch = QueryBatch.parse(queries.get());
      service.send(exchange, session -> reconciliation.answer(session, batch));
    } else if (extend.isPresent()) {
      Extension.Request request = Extension.parse(extend.get());
      service.send(exchange, session -> extension.answer(session, request));
    } else if (exchange.method().equals("POST")) {
      throw new HemographException(
          Fault.MISSING_PARAMETER,
          "A form with \"queries\" or \"extend\" is expected",
          new Offence(
              QueryBatch.FIELD,
              "",
              "a reconciliation query batch",
              List.of(),
              "{\"q0\": {\"query\": \"ianalumab\"}}"));
    } else {
      String base = BaseAddress.of(exchange);
      service.send(exchange, session -> Manifest.of(base, service.namespaces()));
    }
  }
}
