package org.hemograph.serve.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import org.hemograph.query.Shortened;

/**
 * One message of JSON-RPC 2.0, as MCP has it: an id is a text or a whole number, and parameters are
 * named.
 *
 * @param id of a request; of a notification, and of an answer to us, there is none
 * @param method what is asked; empty for an answer to us
 * @param params what it is asked with
 */
record RpcMessage(JsonNode id, String method, ObjectNode params) {
  /**
   * Reads a message.
   *
   * @throws RpcFault NO_REQUEST or WRONG_PARAMETERS
   */
  static RpcMessage of(JsonNode message) {
    if (!message.isObject()) {
      throw new RpcFault(RpcFault.NO_REQUEST, "A message is a JSON object.");
    }
    if (!message.path("jsonrpc").asText().equals("2.0")) {
      throw new RpcFault(RpcFault.NO_REQUEST, "A message says \"jsonrpc\": \"2.0\".");
    }
    if (message.has("id") && !isId(message.path("id"))) {
      throw new RpcFault(RpcFault.NO_REQUEST, "The id of a request is a text or a whole number.");
    }
    if (!message.has("method") && (message.has("result") || message.has("error"))) {
      return new RpcMessage(none(), "", JsonNodeFactory.instance.objectNode());
    }
    JsonNode method = message.path("method");
    if (!method.isTextual() || method.asText().isEmpty()) {
      throw new RpcFault(RpcFault.NO_REQUEST, "The method of a request is a text.");
    }
    JsonNode params = message.path("params");
    if (params.isMissingNode()) {
      params = JsonNodeFactory.instance.objectNode();
    }
    if (!(params instanceof ObjectNode named)) {
      throw new RpcFault(
          RpcFault.WRONG_PARAMETERS, "The parameters of a request are a JSON object.");
    }
    return new RpcMessage(
        message.has("id") ? message.path("id") : none(), method.asText(), checked(method, named));
  }

  /** The id to answer to, of a message that may be none at all; null where it cannot be known. */
  static JsonNode idOf(JsonNode message) {
    JsonNode id = message.path("id");
    return isId(id) ? id : JsonNodeFactory.instance.nullNode();
  }

  /** Whether the sender waits for an answer. */
  boolean isRequest() {
    return !id.isMissingNode();
  }

  private static JsonNode none() {
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static boolean isId(JsonNode id) {
    return id.isTextual() || id.isIntegralNumber();
  }

  /** What the SDK would call a mistake of its own. */
  private static ObjectNode checked(JsonNode method, ObjectNode params) {
    switch (method.asText()) {
      case "initialize" -> {
        text(params, "protocolVersion", "2025-11-25");
        object(params, "capabilities", true);
        object(params, "clientInfo", true);
        text((ObjectNode) params.path("clientInfo"), "name", "a client");
        text((ObjectNode) params.path("clientInfo"), "version", "1.0");
      }
      case "tools/call" -> {
        text(params, "name", "search");
        object(params, "arguments", false);
      }
      case "tools/list", "prompts/list", "resources/list", "resources/templates/list" ->
          unpaged(params);
      case "resources/read" -> text(params, "uri", "hemograph:///queries");
      case "prompts/get" -> {
        text(params, "name", "check-statement");
        object(params, "arguments", false);
        texts(params.path("arguments"));
      }
      case "completion/complete" -> {
        object(params, "ref", true);
        reference((ObjectNode) params.path("ref"));
        object(params, "argument", true);
        text((ObjectNode) params.path("argument"), "name", "drug");
        if (!params.path("argument").path("value").isTextual()) {
          throw wrong("\"value\" is a text.");
        }
      }
      default -> {}
    }
    if (params.has("_meta")) {
      object(params, "_meta", true);
    }
    return params;
  }

  /** Every list is whole, so that no cursor is one of ours (MCP 2025-06-18, Pagination). */
  private static void unpaged(ObjectNode params) {
    if (params.has("cursor")) {
      throw wrong("No such \"cursor\": this list is answered as a whole, without one.");
    }
  }

  private static void text(ObjectNode params, String name, String example) {
    if (!params.path(name).isTextual() || params.path(name).asText().isEmpty()) {
      throw wrong("\"" + name + "\" is missing, or is no text, such as \"" + example + "\".");
    }
  }

  private static void object(ObjectNode params, String name, boolean required) {
    if ((required || params.has(name)) && !params.path(name).isObject()) {
      throw wrong("\"" + name + "\" is a JSON object.");
    }
  }

  private static void reference(ObjectNode reference) {
    switch (reference.path("type").asText()) {
      case "ref/prompt" -> text(reference, "name", "study-summary");
      case "ref/resource" -> text(reference, "uri", "hemograph:///id/{type}/{key}");
      default -> throw wrong("\"type\" of a reference is ref/prompt or ref/resource.");
    }
  }

  private static void texts(JsonNode object) {
    Iterator<String> names = object.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!object.path(name).isTextual()) {
        throw wrong("\"" + Shortened.forDisplay(name) + "\" is a text.");
      }
    }
  }

  private static RpcFault wrong(String what) {
    return new RpcFault(RpcFault.WRONG_PARAMETERS, what);
  }
}
