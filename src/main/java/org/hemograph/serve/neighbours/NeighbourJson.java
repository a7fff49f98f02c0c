package org.hemograph.serve.neighbours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.hemograph.serve.neighbours.Neighbourhood.Edge;
import org.hemograph.serve.neighbours.Neighbourhood.Place;

/**
 * A neighbourhood as JSON. Its addresses are relative to its own (RFC 3986, section 5), so that
 * they hold behind any proxy.
 */
final class NeighbourJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NeighbourJson() {}

  static byte[] of(Neighbourhood neighbourhood) {
    String root = "../".repeat(neighbourhood.centre().key().split("/", -1).length);
    ObjectNode document = JSON.createObjectNode();
    document.put("centre", neighbourhood.centre().key());
    document.put("total", neighbourhood.total());
    document.put("remark", neighbourhood.remark());
    ArrayNode nodes = document.putArray("nodes");
    place(nodes, neighbourhood.centre(), root);
    neighbourhood.others().forEach(other -> place(nodes, other, root));
    ArrayNode edges = document.putArray("edges");
    for (Edge edge : neighbourhood.edges()) {
      edges
          .addObject()
          .put("source", edge.source())
          .put("target", edge.target())
          .put("label", edge.property().text());
    }
    try {
      return JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void place(ArrayNode nodes, Place place, String root) {
    nodes
        .addObject()
        .put("id", place.key())
        .put("label", place.label())
        .put("kind", place.kind())
        .put("href", root + "page/" + place.page())
        .put("neighbours", root + "neighbours/" + place.page() + ".json");
  }
}
