package org.hemograph.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemograph.model.HemographException;
import org.hemograph.query.Shortened;
import org.hemograph.serve.reconcile.Constraint.Given;
import org.hemograph.serve.reconcile.Wanted.Strictness;

/** Reads reconciliation query batches (section 4.1 of the specification). */
final class QueryBatch {
  static final String FIELD = "queries";

  /** The most queries in one batch, as the manifest says. */
  static final int MOST = 500;

  /** Candidates where nothing is said. */
  static final int USUAL_LIMIT = 10;

  private static final int MOST_CANDIDATES = 100;
  private static final int MOST_CONSTRAINTS = 50;

  private static final String EXAMPLE = "{\"q0\": {\"query\": \"ianalumab\", \"type\": \"Drug\"}}";

  private static final Set<String> FIELDS =
      Set.of("query", "type", "type_strict", "limit", "properties");

  private QueryBatch() {}

  /**
   * The queries in their order.
   *
   * @throws org.hemograph.model.HemographException BAD_REQUEST, with the id of the query that is
   *     wrong; TOO_LARGE if there are too many
   */
  static List<Wanted> parse(String text) {
    JsonNode batch = JsonField.object(FIELD, text, EXAMPLE);
    if (batch.size() > MOST) {
      throw Refused.tooMany(FIELD, "queries", batch.size(), MOST);
    }
    List<Wanted> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : batch.properties()) {
      all.add(query(entry.getKey(), entry.getValue()));
    }
    return all;
  }

  private static Wanted query(String id, JsonNode query) {
    Place place = new Place(id);
    if (!query.isObject()) {
      throw place.refused(query, "an object with a query", EXAMPLE);
    }
    query
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw place.refused(
                    query.path(name), "a field of a query; \"" + name + "\" is unknown", EXAMPLE);
              }
            });
    JsonNode text = query.path("query");
    if (!text.isMissingNode() && !text.isTextual()) {
      throw place.refused(text, "a text", "{\"query\": \"ianalumab\"}");
    }
    List<Constraint> constraints = constraints(place, query.path("properties"));
    if (text.isMissingNode() && constraints.isEmpty()) {
      throw place.refused(query, "a query with \"query\" or \"properties\"", EXAMPLE);
    }
    return new Wanted(
        id,
        text.asText(""),
        types(place, query.path("type")),
        strictness(place, query.path("type_strict")),
        limit(place, query.path("limit")),
        constraints);
  }

  private record Place(String id) {
    HemographException refused(JsonNode value, String expected, String example) {
      String where = " at \"" + Shortened.forDisplay(id) + "\"";
      return Refused.value(FIELD, where, value.toString(), expected, example);
    }
  }

  private static List<String> types(Place place, JsonNode type) {
    List<String> ids = new ArrayList<>();
    Iterable<JsonNode> all =
        type.isMissingNode() || type.isNull() ? List.of() : type.isArray() ? type : List.of(type);
    for (JsonNode one : all) {
      String id = one.isObject() ? one.path("id").asText("") : one.asText("");
      if (id.isEmpty() || one.isNumber() || one.isBoolean()) {
        throw place.refused(type, "the id of a type, or an array of them", "\"type\": \"Drug\"");
      }
      ids.add(EntityType.of(id).map(EntityType::id).orElse(id));
    }
    return ids;
  }

  private static Strictness strictness(Place place, JsonNode strict) {
    if (strict.isMissingNode() || strict.isNull()) {
      return Strictness.SHOULD;
    }
    for (Strictness each : Strictness.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(strict.asText(""))) {
        return each;
      }
    }
    throw place.refused(strict, "one of any, all, should", "\"type_strict\": \"any\"");
  }

  private static int limit(Place place, JsonNode limit) {
    if (limit.isMissingNode() || limit.isNull()) {
      return USUAL_LIMIT;
    }
    boolean whole = isFinite(limit) && limit.decimalValue().stripTrailingZeros().scale() <= 0;
    if (!whole || limit.decimalValue().signum() <= 0) {
      throw place.refused(limit, "a whole number above 0", "\"limit\": 5");
    }
    return limit.decimalValue().min(BigDecimal.valueOf(MOST_CANDIDATES)).intValue();
  }

  /** A number of JSON may be larger than any that we know. */
  private static boolean isFinite(JsonNode number) {
    return number.isNumber() && Double.isFinite(number.doubleValue());
  }

  private static List<Constraint> constraints(Place place, JsonNode properties) {
    if (properties.isMissingNode() || properties.isNull()) {
      return List.of();
    }
    String example = "\"properties\": [{\"pid\": \"class\", \"v\": \"anti-CD38 antibody\"}]";
    if (!properties.isArray() || properties.size() > MOST_CONSTRAINTS) {
      throw place.refused(
          properties, "an array of at most " + MOST_CONSTRAINTS + " objects", example);
    }
    List<Constraint> all = new ArrayList<>();
    for (JsonNode one : properties) {
      JsonNode pid = one.path("pid");
      JsonNode values = one.path("v");
      if (!pid.isTextual() || values.isMissingNode()) {
        throw place.refused(one, "an object with \"pid\" and \"v\"", example);
      }
      List<Given> given = new ArrayList<>();
      Iterable<JsonNode> each = values.isArray() ? values : List.of(values);
      for (JsonNode value : each) {
        given.add(given(place, value, example));
      }
      all.add(new Constraint(Properties.of(pid.asText()), given));
    }
    return all;
  }

  private static Given given(Place place, JsonNode value, String example) {
    if (value.isObject() && value.path("id").isTextual()) {
      return new Given(value.path("id").asText(), true);
    }
    if (value.isBoolean()) {
      return new Given(value.asBoolean() ? "yes" : "no", false);
    }
    if (isFinite(value)) {
      return new Given(value.decimalValue().toPlainString(), false);
    }
    if (!value.isTextual()) {
      throw place.refused(value, "a text, a number, true, false or {\"id\": …}", example);
    }
    return new Given(value.asText(), false);
  }
}
