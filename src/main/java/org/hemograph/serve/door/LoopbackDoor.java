package org.hemograph.serve.door;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;

/** Opens a door to this machine only, not to what a proxy on it passes on. */
public final class LoopbackDoor implements Door {
  private final Door inner;
  private final ProblemWriter problems;

  public LoopbackDoor(Door inner, ProblemWriter problems) {
    this.inner = inner;
    this.problems = problems;
  }

  @Override
  public List<String> methods() {
    return inner.methods();
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    if (!exchange.wasPassedOn()
        && InetAddress.getByName(exchange.remoteAddress()).isLoopbackAddress()) {
      inner.answer(exchange);
    } else {
      problems.write(
          exchange,
          ProblemDetails.denied(
              403, "This is for commands on the server's own machine.", exchange.path()));
    }
  }
}
