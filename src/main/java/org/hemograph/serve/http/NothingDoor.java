package org.hemograph.serve.http;

import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** Every address that leads nowhere. */
public final class NothingDoor implements Door {
  @Override
  public List<String> methods() {
    return List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
  }

  @Override
  public void answer(Exchange exchange) {
    String path = exchange.path();
    throw new HemographException(
        Fault.NO_SUCH_THING,
        "There is no page "
            + (path.length() > 200 ? path.substring(0, 200) + "…" : path)
            + " here. The ways in are /, /search, /compare, /queries, /sparql and /ontology.");
  }
}
