package org.hemograph.serve.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.store.Home;

/** Opens a door only to who can read the home's token. */
public final class TokenDoor implements Door {
  private static final String SCHEME = "Bearer ";

  private final Home home;
  private final Door inner;
  private final ProblemWriter problems;

  public TokenDoor(Home home, Door inner, ProblemWriter problems) {
    this.home = home;
    this.inner = inner;
    this.problems = problems;
  }

  @Override
  public List<String> methods() {
    return inner.methods();
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String shown = exchange.requestHeader("Authorization");
    if (!shown.startsWith(SCHEME) || !matches(shown.substring(SCHEME.length()))) {
      exchange.header("WWW-Authenticate", "Bearer realm=\"home\"");
      problems.write(
          exchange,
          ProblemDetails.denied(
              401, "The token in the home's file door.token is needed.", exchange.path()));
      return;
    }
    inner.answer(exchange);
  }

  /** Compares in a time that tells nothing about the token. */
  private boolean matches(String token) {
    return MessageDigest.isEqual(
        token.strip().getBytes(StandardCharsets.UTF_8),
        home.doorToken().getBytes(StandardCharsets.UTF_8));
  }
}
