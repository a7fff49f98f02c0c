package org.hemograph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.hemograph.serve.mcp.Protocol;

/** The protocol as the server answers it that owns a home: messages are handed on to it. */
final class ServedProtocol implements Protocol {
  /** Longer than any query may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int INTERNAL_ERROR = -32603;

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(ServerCheck.PATIENCE).build();
  private final JsonMapper json = new JsonMapper();

  ServedProtocol(URI address) {
    this.address = address;
  }

  @Override
  public Answered answer(byte[] message, boolean batches) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofByteArray(message))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (answer.statusCode() == 202) {
        return new Answered(Optional.empty(), true);
      }
      return type.startsWith("application/json")
          ? new Answered(Optional.of(answer.body()), answer.statusCode() == 200)
          : broken(message, "it answered " + answer.statusCode());
    } catch (IOException e) {
      return broken(message, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw ServerCheck.interrupted(e);
    }
  }

  /** Who waits for an answer gets one, whatever became of the server. */
  private Answered broken(byte[] message, String why) {
    JsonNode id = id(message);
    if (id.isMissingNode()) {
      return new Answered(Optional.empty(), true);
    }
    ObjectNode reply = json.createObjectNode().put("jsonrpc", "2.0");
    reply.set("id", id);
    reply
        .putObject("error")
        .put("code", INTERNAL_ERROR)
        .put(
            "message", "The server of this home at " + address + " does not answer (" + why + ").");
    try {
      return new Answered(Optional.of(json.writeValueAsBytes(reply)), true);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode id(byte[] message) {
    try {
      return json.readTree(message).path("id");
    } catch (IOException e) {
      return json.nullNode();
    }
  }
}
