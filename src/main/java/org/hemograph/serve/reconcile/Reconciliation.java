package org.hemograph.serve.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemograph.query.Queryable;

/** Answers reconciliation query batches (section 4 of the specification). */
final class Reconciliation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final CurrentEntities entities;
  private final PropertyReader reader;

  Reconciliation(CurrentEntities entities, PropertyReader reader) {
    this.entities = entities;
    this.reader = reader;
  }

  /** The result batch: from memory, with at most two queries to the store for all properties. */
  ObjectNode answer(Queryable.Session session, List<Wanted> batch) {
    Entities known = entities.now(session);
    Matching matching = new Matching(known);
    Map<String, List<Likeness>> near = new HashMap<>();
    Set<String> things = new LinkedHashSet<>();
    Set<Property> asked = new LinkedHashSet<>();
    Set<Property> alone = new LinkedHashSet<>();
    for (Wanted wanted : batch) {
      List<Likeness> found = matching.near(wanted);
      near.put(wanted.id(), found);
      for (Constraint constraint : wanted.constraints()) {
        constraint.property().ifPresent(wanted.text().isBlank() ? alone::add : asked::add);
      }
      if (!wanted.constraints().isEmpty()) {
        found.forEach(likeness -> things.add(likeness.name().entity().key()));
      }
    }
    Map<String, Map<Property, List<PropertyValue>>> told = reader.of(session, things, asked);
    Map<String, Map<Property, List<PropertyValue>>> all = reader.ofAll(session, alone);
    ObjectNode answer = JSON.objectNode();
    for (Wanted wanted : batch) {
      List<Candidate> candidates =
          wanted.text().isBlank()
              ? matching.byProperties(wanted, all)
              : matching.candidates(wanted, near.getOrDefault(wanted.id(), List.of()), told);
      ArrayNode result = answer.putObject(wanted.id()).putArray("result");
      candidates.forEach(candidate -> result.add(json(candidate)));
    }
    return answer;
  }

  private static ObjectNode json(Candidate candidate) {
    Entity entity = candidate.entity();
    ObjectNode json = JSON.objectNode();
    json.put("id", entity.key());
    json.put("name", entity.name());
    json.put("description", description(candidate));
    json.set("type", types(entity.type()));
    json.put("score", candidate.score());
    json.put("match", candidate.match());
    ArrayNode features = json.putArray("features");
    for (Feature feature : Feature.values()) {
      Object value = candidate.features().get(feature);
      if (value instanceof Boolean truth) {
        features.addObject().put("id", feature.id()).put("value", truth);
      } else if (value instanceof Double number) {
        features.addObject().put("id", feature.id()).put("value", number);
      }
    }
    return json;
  }

  private static String description(Candidate candidate) {
    String kind = candidate.entity().type().name();
    boolean other =
        !candidate.matched().isEmpty() && !candidate.matched().equals(candidate.entity().name());
    return other ? kind + ", by \"" + candidate.matched() + "\"" : kind;
  }

  /** The kind and the broader one, the broader first: that is what clients guess by. */
  static ArrayNode types(EntityType type) {
    ArrayNode types = JSON.arrayNode();
    List<EntityType> all = new ArrayList<>(type.withBroader());
    all.forEach(each -> types.addObject().put("id", each.id()).put("name", each.name()));
    return types;
  }
}
