package org.hemograph.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;
import org.hemograph.query.Queryable;
import org.hemograph.query.Shortened;

/** Data extension: what properties say of matched things (section 7 of the specification). */
final class Extension {
  static final String FIELD = "extend";

  /** The setting by which one says how many values of a property one wants. */
  static final String LIMIT = "limit";

  /** The setting by which one says what to do with values that nobody has checked. */
  static final String RECALLED = "recalled";

  static final String MARK = "mark";
  static final String LEAVE_OUT = "leave-out";

  static final int MOST_THINGS = 5_000;
  static final int MOST_PROPERTIES = 50;

  private static final String EXAMPLE =
      "{\"ids\": [\"drug/ianalumab\"], \"properties\": [{\"id\": \"class\"}]}";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final CurrentEntities entities;
  private final PropertyReader reader;

  Extension(CurrentEntities entities, PropertyReader reader) {
    this.entities = entities;
    this.reader = reader;
  }

  /**
   * What is asked of which things.
   *
   * @param ids as given
   * @param columns the properties with their settings, in their order
   */
  record Request(List<String> ids, Map<Property, Settings> columns) {}

  /** The settings of one column; a limit of 0 is none. */
  record Settings(long limit, boolean leaveOutRecalled) {}

  /**
   * Reads a request.
   *
   * @throws HemographException BAD_REQUEST if it is not as the specification has it, BAD_VALUE for
   *     a property or setting that we do not have, TOO_LARGE for too many things or properties
   */
  static Request parse(String text) {
    JsonNode read = JsonField.object(FIELD, text, EXAMPLE);
    JsonNode ids = read.path("ids");
    JsonNode properties = read.path("properties");
    if (!ids.isArray()) {
      throw Refused.value(FIELD, " at \"ids\"", ids.toString(), "an array of ids", EXAMPLE);
    }
    if (!properties.isArray()) {
      throw Refused.value(
          FIELD, " at \"properties\"", properties.toString(), "an array of objects", EXAMPLE);
    }
    if (ids.size() > MOST_THINGS) {
      throw Refused.tooMany(FIELD, "ids", ids.size(), MOST_THINGS);
    }
    if (properties.size() > MOST_PROPERTIES) {
      throw Refused.tooMany(FIELD, "properties", properties.size(), MOST_PROPERTIES);
    }
    Set<String> things = new LinkedHashSet<>();
    for (JsonNode id : ids) {
      if (!id.isTextual()) {
        throw Refused.value(FIELD, " at \"ids\"", id.toString(), "the id of a thing", EXAMPLE);
      }
      things.add(id.asText());
    }
    Map<Property, Settings> columns = new LinkedHashMap<>();
    for (JsonNode property : properties) {
      columns.put(property(property), settings(property.path("settings")));
    }
    return new Request(List.copyOf(things), columns);
  }

  private static Property property(JsonNode property) {
    String id = property.path("id").asText("");
    return Properties.of(id)
        .orElseThrow(
            () -> {
              List<String> known = Properties.ALL.stream().map(Property::id).toList();
              List<String> near = Nearest.names(id, known);
              return new HemographException(
                  Fault.BAD_VALUE,
                  "No property \""
                      + Shortened.forDisplay(id)
                      + "\""
                      + Nearest.question(near)
                      + "; /reconcile/properties lists them",
                  new Offence(
                      FIELD, Shortened.forDisplay(id), "the id of a property", near, EXAMPLE));
            });
  }

  private static Settings settings(JsonNode settings) {
    JsonNode limit = settings.path(LIMIT);
    String most = limit.asText("").strip();
    if (!most.isEmpty() && !most.matches("[0-9]{1,9}(?:\\.0+)?")) {
      throw Refused.value(
          FIELD, " at \"limit\"", limit.toString(), "a whole number; 0 for all", "\"limit\": 1");
    }
    String recalled = settings.path(RECALLED).asText(MARK);
    if (!List.of("", MARK, LEAVE_OUT).contains(recalled)) {
      throw Refused.value(
          FIELD, " at \"recalled\"", recalled, "mark or leave-out", "\"recalled\": \"mark\"");
    }
    return new Settings(
        most.isEmpty() ? 0 : Long.parseLong(most.replaceAll("\\..*", "")),
        recalled.equals(LEAVE_OUT));
  }

  /** The response; an id that nobody has gets empty cells. */
  ObjectNode answer(Queryable.Session session, Request request) {
    Entities known = entities.now(session);
    Map<String, String> keys = new LinkedHashMap<>();
    for (String id : request.ids()) {
      known.at(id).map(Entity::key).ifPresent(key -> keys.put(id, key));
    }
    Map<String, Map<Property, List<PropertyValue>>> told =
        reader.of(session, Set.copyOf(keys.values()), request.columns().keySet());
    ObjectNode answer = JSON.objectNode();
    ArrayNode meta = answer.putArray("meta");
    for (Property property : request.columns().keySet()) {
      ObjectNode column = meta.addObject().put("id", property.id()).put("name", property.name());
      property
          .values()
          .ifPresent(
              type -> column.putObject("type").put("id", type.id()).put("name", type.name()));
    }
    ObjectNode rows = answer.putObject("rows");
    for (String id : request.ids()) {
      ObjectNode row = rows.putObject(id);
      Map<Property, List<PropertyValue>> own =
          Optional.ofNullable(keys.get(id)).map(told::get).orElse(Map.of());
      request
          .columns()
          .forEach(
              (property, settings) -> {
                ArrayNode cell = row.putArray(property.id());
                values(own.getOrDefault(property, List.of()), settings)
                    .forEach(value -> cell.add(json(value)));
              });
    }
    return answer;
  }

  private static List<PropertyValue> values(List<PropertyValue> all, Settings settings) {
    List<PropertyValue> shown = new ArrayList<>();
    for (PropertyValue value : all) {
      boolean room = settings.limit() == 0 || shown.size() < settings.limit();
      if (room && !(value.recalled() && settings.leaveOutRecalled())) {
        shown.add(value);
      }
    }
    return shown;
  }

  /** A recalled value is a text, as only that can carry its mark. */
  private static ObjectNode json(PropertyValue value) {
    ObjectNode json = JSON.objectNode();
    if (value.recalled()) {
      return json.put("str", value.marked());
    }
    if (value.isThing()) {
      return json.put("id", value.key()).put("name", value.text());
    }
    if (value.day()) {
      // The specification has only moments: the day begins.
      return json.put("date", value.text().replaceFirst("(Z|[+-][0-9:]{5})$", "") + "T00:00:00Z");
    }
    if (value.number().isPresent()) {
      boolean whole = value.number().get().scale() <= 0;
      return whole && value.number().get().precision() - value.number().get().scale() < 10
          ? json.put("int", value.number().get().intValueExact())
          : json.put("float", value.number().get());
    }
    return json.put("str", value.text());
  }
}
