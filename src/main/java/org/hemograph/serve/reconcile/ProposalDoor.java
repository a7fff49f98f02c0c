package org.hemograph.serve.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.Parameters;

/**
 * {@code /reconcile/properties?type=}: what can be added to a column of things of a type (section
 * 7.2 of the specification); without a type, or with one that is not ours, all there is.
 */
final class ProposalDoor implements Door {
  private final Service service;

  ProposalDoor(Service service) {
    this.service = service;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Parameters given = exchange.parameters();
    Known.only(given, List.of("type", "limit"));
    Optional<String> type = given.one("type");
    int limit = Known.number(given, "limit", 0);
    List<Property> properties =
        type.flatMap(EntityType::of).map(Properties::of).orElse(Properties.ALL);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    type.ifPresent(id -> answer.put("type", id));
    if (limit > 0) {
      answer.put("limit", limit);
    }
    ArrayNode proposed = answer.putArray("properties");
    properties.stream()
        .limit(limit > 0 ? limit : properties.size())
        .forEach(property -> proposed.add(SuggestDoor.property(property)));
    service.send(exchange, session -> answer);
  }
}
