package org.hemograph.serve.door;

import java.io.IOException;
import org.hemograph.rdf.Prefixes;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Exporter;

/** {@code GET /$/door/export?format=}: the whole store, for {@code hemograph export}. */
public final class ExportDoor implements Door {
  private final EvidenceStore store;

  public ExportDoor(EvidenceStore store) {
    this.store = store;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String format = exchange.parameters().one("format").orElse("nquads");
    new Exporter(store, Prefixes.ALL)
        .export(format, exchange.begin(200, "application/octet-stream"));
  }
}
