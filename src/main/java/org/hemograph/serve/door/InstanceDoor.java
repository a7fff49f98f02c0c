package org.hemograph.serve.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/**
 * {@code GET /$/door/id}: which server this is. A command compares it with what its home says
 * before it asks anything, or shows its token. No secret: it opens nothing.
 */
public final class InstanceDoor implements Door {
  private final String instance;

  public InstanceDoor(String instance) {
    this.instance = instance;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange
        .header("Cache-Control", "no-store")
        .send(200, "text/plain;charset=utf-8", instance.getBytes(StandardCharsets.UTF_8));
  }
}
