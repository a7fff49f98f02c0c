package org.hemograph.serve.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JSON-RPC 2.0 around the methods of the protocol: what is no message is told so, and what is one
 * is answered. The SDK is made ready when the first message comes, so that nobody else pays for it.
 */
public final class Messages implements Protocol {
  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

  /** Of one array; nobody asks for more at once. */
  private static final int MOST_AT_ONCE = 50;

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // A number leaves digit for digit: 13.0 months is no 13 months.
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private final Supplier<Toolbox> toolbox;
  private volatile @org.jspecify.annotations.Nullable ModelContextServer server;

  public Messages(Supplier<Toolbox> toolbox) {
    this.toolbox = toolbox;
  }

  @Override
  public Answered answer(byte[] message, boolean batches) {
    JsonNode read;
    try {
      read = json.readTree(message);
    } catch (JsonProcessingException e) {
      return refused(RpcFault.NO_JSON, "This is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      return refused(RpcFault.NO_JSON, "This is no JSON in UTF-8.");
    }
    if (read == null || read.isMissingNode()) {
      return refused(RpcFault.NO_JSON, "There is no message.");
    }
    return read instanceof ArrayNode several ? each(several, batches) : one(read);
  }

  private Answered one(JsonNode message) {
    Optional<ObjectNode> reply;
    try {
      RpcMessage asked = RpcMessage.of(message);
      reply = asked.isRequest() ? Optional.of(reply(asked)) : Optional.empty();
    } catch (RpcFault e) {
      boolean understood = e.code() == RpcFault.WRONG_PARAMETERS;
      if (understood && !message.has("id")) {
        return new Answered(Optional.empty(), true); // nobody waits for it
      }
      return new Answered(Optional.of(bytes(error(RpcMessage.idOf(message), e))), understood);
    }
    return new Answered(reply.map(this::bytes), true);
  }

  private Answered each(ArrayNode messages, boolean batches) {
    if (!batches) {
      return refused(
          RpcFault.NO_REQUEST,
          "Several messages in one array are no part of MCP since 2025-06-18: send one at a time.");
    }
    if (messages.isEmpty() || messages.size() > MOST_AT_ONCE) {
      return refused(
          RpcFault.NO_REQUEST, "An array holds from 1 to " + MOST_AT_ONCE + " messages.");
    }
    ArrayNode replies = JsonNodeFactory.instance.arrayNode();
    for (JsonNode message : messages) {
      try {
        RpcMessage asked = RpcMessage.of(message);
        if (asked.isRequest()) {
          replies.add(reply(asked));
        }
      } catch (RpcFault e) {
        replies.add(error(RpcMessage.idOf(message), e));
      }
    }
    return new Answered(replies.isEmpty() ? Optional.empty() : Optional.of(bytes(replies)), true);
  }

  private ObjectNode reply(RpcMessage asked) {
    try {
      ObjectNode reply = envelope(asked.id());
      reply.set("result", ready().result(asked));
      return reply;
    } catch (RpcFault e) {
      return error(asked.id(), e);
    } catch (RuntimeException e) {
      String name = UUID.randomUUID().toString();
      LOG.error("Message {} failed: {}", name, asked.method(), e);
      return error(
          asked.id(),
          new RpcFault(
              RpcFault.BUG,
              "This is a mistake of the server, not of the request. The log has it under "
                  + name
                  + "."));
    }
  }

  private ModelContextServer ready() {
    ModelContextServer known = server;
    if (known == null) {
      synchronized (this) {
        known = server;
        if (known == null) {
          known = new ModelContextServer(toolbox.get(), json);
          server = known;
        }
      }
    }
    return known;
  }

  private Answered refused(int code, String why) {
    ObjectNode error = error(JsonNodeFactory.instance.nullNode(), new RpcFault(code, why));
    return new Answered(Optional.of(bytes(error)), false);
  }

  /** An answer that says what is wrong with a message which nobody has read. */
  static byte[] refusal(int code, String why) {
    return error(JsonNodeFactory.instance.nullNode(), new RpcFault(code, why))
        .toString()
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static ObjectNode error(JsonNode id, RpcFault fault) {
    ObjectNode reply = envelope(id);
    reply.putObject("error").put("code", fault.code()).put("message", fault.getMessage());
    return reply;
  }

  private static ObjectNode envelope(JsonNode id) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    reply.put("jsonrpc", "2.0");
    reply.set("id", id);
    return reply;
  }

  private byte[] bytes(JsonNode reply) {
    try {
      return json.writeValueAsBytes(reply);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
