package org.hemograph.serve.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.Parameters;

/**
 * {@code /reconcile/suggest/…}: things, properties or types whose names go on like what was typed
 * (section 6 of the specification). Besides the parameters of the specification, those that
 * OpenRefine's box sends along are taken; of them only {@code type} narrows the answer.
 */
final class SuggestDoor implements Door {
  private static final List<String> PARAMETERS = List.of("prefix", "cursor", "limit", "type");

  /** What the box of OpenRefine has from its days with Freebase; it means nothing here. */
  private static final List<String> OF_THE_BOX =
      List.of(
          "type_strict",
          "filter",
          "spell",
          "exact",
          "lang",
          "scoring",
          "key",
          "prefixed",
          "stemmed",
          "format",
          "mql_output",
          "output");

  private static final int USUAL = 10;
  private static final int MOST = 100;

  private final Service service;
  private final Suggested suggested;

  /** What is suggested here. */
  enum Suggested {
    ENTITY,
    PROPERTY,
    TYPE
  }

  SuggestDoor(Service service, Suggested suggested) {
    this.service = service;
    this.suggested = suggested;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Parameters given = exchange.parameters();
    Known.only(given, Stream.concat(PARAMETERS.stream(), OF_THE_BOX.stream()).toList());
    String prefix = given.one("prefix").orElse("").strip();
    int cursor = Known.number(given, "cursor", 0);
    int limit = Math.min(MOST, Math.max(1, Known.number(given, "limit", USUAL)));
    Optional<String> type = given.one("type");
    service.send(
        exchange,
        session -> {
          ObjectNode answer = JsonNodeFactory.instance.objectNode();
          ArrayNode result = answer.putArray("result");
          Stream<ObjectNode> all =
              switch (suggested) {
                case ENTITY -> entities(service.entities().now(session), prefix, type);
                case PROPERTY -> properties(prefix, type);
                case TYPE -> types(prefix);
              };
          all.skip(cursor).limit(limit).forEach(result::add);
          return answer;
        });
  }

  /** The thing with that id or name first, then names that begin so, then those with such words. */
  private static Stream<ObjectNode> entities(Entities known, String prefix, Optional<String> type) {
    if (prefix.isEmpty()) {
      return Stream.empty();
    }
    String plain = NameForm.plain(prefix);
    Map<Entity, String> found = new LinkedHashMap<>();
    known.at(prefix).ifPresent(entity -> found.put(entity, entity.key()));
    known.identified(plain).forEach(name -> found.putIfAbsent(name.entity(), name.text()));
    known.words().beginning(NameForm.words(plain)).stream()
        .sorted(
            Comparator.comparing((EntityName name) -> !name.plain().equals(plain))
                .thenComparing(name -> !name.plain().startsWith(plain))
                .thenComparing(EntityName::entity, Entity.ORDER)
                .thenComparing(EntityName::kind)
                .thenComparing(EntityName::text))
        .forEach(name -> found.putIfAbsent(name.entity(), name.text()));
    return found.entrySet().stream()
        .filter(each -> type.isEmpty() || isOf(each.getKey(), type.get()))
        .map(each -> entity(each.getKey(), each.getValue()));
  }

  /** A type that we do not have narrows nothing: the box sends what its column had before. */
  private static boolean isOf(Entity entity, String type) {
    return EntityType.of(type).map(known -> entity.is(known.id())).orElse(true);
  }

  private static ObjectNode entity(Entity entity, String matched) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", entity.key()).put("name", entity.name());
    String kind = entity.type().name();
    json.put("description", matched.equals(entity.name()) ? kind : kind + ", " + matched);
    json.set("notable", Reconciliation.types(entity.type()));
    return json;
  }

  private static Stream<ObjectNode> properties(String prefix, Optional<String> type) {
    Optional<EntityType> of = type.flatMap(EntityType::of);
    return Properties.ALL.stream()
        .filter(property -> of.isEmpty() || property.isOf(of.get()))
        .filter(property -> begins(prefix, property.id(), property.name()))
        .map(SuggestDoor::property);
  }

  static ObjectNode property(Property property) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", property.id())
        .put("name", property.name())
        .put("description", property.description());
  }

  private static Stream<ObjectNode> types(String prefix) {
    return EntityType.ALL.stream()
        .filter(type -> begins(prefix, type.id(), type.name()))
        .map(SuggestDoor::type);
  }

  private static ObjectNode type(EntityType type) {
    ObjectNode json =
        JsonNodeFactory.instance.objectNode().put("id", type.id()).put("name", type.name());
    EntityType.of(type.broader())
        .ifPresent(
            broader ->
                json.putArray("broader")
                    .addObject()
                    .put("id", broader.id())
                    .put("name", broader.name()));
    return json;
  }

  /** Whether the id, or a word of the name, begins like what was typed. */
  private static boolean begins(String prefix, String id, String name) {
    String typed = NameForm.plain(prefix);
    String plain = NameForm.plain(name);
    return NameForm.plain(id).startsWith(typed)
        || plain.startsWith(typed)
        || plain.contains(" " + typed);
  }
}
