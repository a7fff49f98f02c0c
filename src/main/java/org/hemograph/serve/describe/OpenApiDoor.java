package org.hemograph.serve.describe;

import java.io.IOException;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/** {@code /openapi.json}: the service as OpenAPI has it. */
public final class OpenApiDoor implements Door {
  private static final String MEDIA_TYPE = "application/json";

  private final Described described;

  public OpenApiDoor(Described described) {
    this.described = described;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    byte[] body =
        new OpenApi(described.catalogue().all(), Described.version(), described::codes)
            .json(described.hasEndpoint(), exchange.reached().prefix());
    if (!described.unchanged(exchange, body, MEDIA_TYPE)) {
      exchange.send(200, MEDIA_TYPE, body);
    }
  }
}
