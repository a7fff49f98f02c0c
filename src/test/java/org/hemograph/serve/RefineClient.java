package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Behaves as OpenRefine 3 does: it knows nothing of the service but the address of its manifest,
 * and goes where that leads.
 */
final class RefineClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** OpenRefine's own, where it does not take the service's. */
  private static final int BATCH = 10;

  private static final int SAMPLE = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  final JsonNode manifest;

  RefineClient(URI service) throws IOException {
    this.service = service;
    this.manifest = get(service.toString());
  }

  /** What one cell was matched with. */
  record Cell(String text, JsonNode candidates) {
    /** The id of the automatic match; empty for none. */
    String match() {
      JsonNode first = candidates.path(0);
      return first.path("match").asBoolean() ? first.path("id").asText() : "";
    }
  }

  /** The types that it proposes for a column, most frequent first. */
  List<String> guessTypes(List<String> column) throws IOException {
    List<ObjectNode> queries = new ArrayList<>();
    for (String text : column.subList(0, Math.min(SAMPLE, column.size()))) {
      queries.add(JSON.createObjectNode().put("query", text).put("limit", 3));
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (JsonNode candidates : send(queries)) {
      for (JsonNode candidate : candidates) {
        for (JsonNode type : candidate.path("type")) {
          counts.merge(type.path("id").asText(), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Reconciles a column, of which another column's values are a property. */
  List<Cell> reconcile(List<String> column, String type, String property, List<String> values)
      throws IOException {
    List<ObjectNode> queries = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      ObjectNode query = JSON.createObjectNode().put("query", column.get(i));
      if (!type.isEmpty()) {
        query.put("type", type).put("type_strict", "should");
      }
      if (!property.isEmpty() && !values.get(i).isEmpty()) {
        query.putArray("properties").addObject().put("pid", property).put("v", values.get(i));
      }
      queries.add(query);
    }
    List<Cell> cells = new ArrayList<>();
    for (int from = 0; from < queries.size(); from += BATCH) {
      List<ObjectNode> batch = queries.subList(from, Math.min(from + BATCH, queries.size()));
      for (JsonNode candidates : send(batch)) {
        cells.add(new Cell(column.get(cells.size()), candidates));
      }
    }
    return cells;
  }

  List<Cell> reconcile(List<String> column, String type) throws IOException {
    return reconcile(column, type, "", List.of());
  }

  private List<JsonNode> send(List<ObjectNode> batch) throws IOException {
    ObjectNode queries = JSON.createObjectNode();
    for (int i = 0; i < batch.size(); i++) {
      queries.set("q" + i, batch.get(i));
    }
    JsonNode answer = post("queries", queries);
    List<JsonNode> results = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      results.add(answer.path("q" + i).path("result"));
    }
    return results;
  }

  /** Adds columns from reconciled values. */
  JsonNode extend(List<String> ids, JsonNode properties) throws IOException {
    ObjectNode request = JSON.createObjectNode();
    ArrayNode all = request.putArray("ids");
    ids.forEach(all::add);
    request.set("properties", properties);
    return post("extend", request);
  }

  /** What its box for things, properties or types offers. */
  JsonNode suggest(String kind, String prefix, String more) throws IOException {
    JsonNode place = manifest.path("suggest").path(kind);
    return get(
        place.path("service_url").asText()
            + place.path("service_path").asText()
            + "?prefix="
            + encoded(prefix)
            + more);
  }

  JsonNode proposals(String type) throws IOException {
    JsonNode place = manifest.path("extend").path("propose_properties");
    return get(
        place.path("service_url").asText()
            + place.path("service_path").asText()
            + "?type="
            + encoded(type));
  }

  /** The address of a template of the manifest for a thing. */
  String address(String template, String id) {
    return manifest.path(template).path("url").asText().replace("{{id}}", encoded(id));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  HttpResponse<String> fetch(String address) throws IOException {
    return sent(HttpRequest.newBuilder(URI.create(address)).build());
  }

  JsonNode get(String address) throws IOException {
    HttpResponse<String> answer = fetch(address);
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body());
  }

  JsonNode post(String field, JsonNode value) throws IOException {
    HttpResponse<String> answer = form(field + "=" + encoded(value.toString()));
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> form(String body) throws IOException {
    return sent(
        HttpRequest.newBuilder(service)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> sent(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
