package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Shortened;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.write.Accept;
import org.hemograph.write.Format;

/**
 * {@code /mcp}: the Model Context Protocol over HTTP (2025-11-25, Transports, Streamable HTTP).
 * There are no sessions and no streams: a message is posted, and its answer is the answer.
 */
public final class McpDoor implements Door {
  /** Longer than any question of a model. */
  private static final int LONGEST = 1 << 20;

  private static final String JSON = "application/json";
  private static final String VERSION = "MCP-Protocol-Version";

  /** The last version whose clients may send several messages at once. */
  private static final String WITH_BATCHES = "2025-03-26";

  private static final List<String> VERSIONS =
      List.of("2024-11-05", WITH_BATCHES, "2025-06-18", "2025-11-25");

  private final Protocol protocol;
  private final ProblemWriter problems;

  public McpDoor(Protocol protocol, ProblemWriter problems) {
    this.protocol = protocol;
    this.problems = problems;
  }

  /** What answers here. */
  public Protocol protocol() {
    return protocol;
  }

  @Override
  public List<String> methods() {
    return List.of("POST");
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.header("Cache-Control", "no-store");
    if (!Origins.allow(exchange)) {
      problems.write(
          exchange,
          ProblemDetails.denied(
              403,
              "Pages of other hosts cannot use this address: it answers programs, and pages of"
                  + " this machine.",
              exchange.path()));
      return;
    }
    checkHeaders(exchange);
    String version = exchange.requestHeader(VERSION);
    if (!version.isEmpty() && !VERSIONS.contains(version)) {
      exchange.send(
          400,
          JSON,
          Messages.refusal(
              RpcFault.NO_REQUEST,
              "This server speaks MCP of "
                  + String.join(", ", VERSIONS)
                  + ", and not of \""
                  + Shortened.forDisplay(version)
                  + "\"."));
      return;
    }
    boolean batches = version.isEmpty() || version.equals(WITH_BATCHES);
    Protocol.Answered answered = protocol.answer(exchange.body(LONGEST), batches);
    if (answered.reply().isEmpty()) {
      exchange.send(202, "", new byte[0]);
    } else {
      exchange.send(answered.understood() ? 200 : 400, JSON, answered.reply().get());
    }
  }

  private static void checkHeaders(Exchange exchange) {
    String type = exchange.requestHeader("Content-Type");
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON)) {
      throw new HemographException(
          Fault.UNSUPPORTED_MEDIA_TYPE,
          "A message is sent as " + JSON + ", not as \"" + Shortened.forDisplay(type) + "\".");
    }
    String accept = exchange.requestHeader("Accept");
    if (!accept.isEmpty() && Accept.parse(accept).best(List.of(Format.JSON)).isEmpty()) {
      throw new HemographException(
          Fault.UNKNOWN_FORMAT, "Answers come as " + JSON + ": the Accept header must allow it.");
    }
  }
}
