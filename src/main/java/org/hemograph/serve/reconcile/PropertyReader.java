package org.hemograph.serve.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * Reads what properties say of things: one query, whatever number of things and properties. Safe
 * for many threads.
 */
final class PropertyReader {
  /** Of more things than this all values of a property are read, without naming the things. */
  private static final int NAMED = 5_000;

  private static final Comparator<Property> BY_ID = Comparator.comparing(Property::id);

  private final Namespaces namespaces;
  private final Map<String, FixedQuery> queries = new ConcurrentHashMap<>();

  PropertyReader(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** The values by thing and property; a thing without values is not there. */
  Map<String, Map<Property, List<PropertyValue>>> of(
      Queryable.Session session, Set<String> keys, Collection<Property> properties) {
    if (keys.isEmpty() || properties.isEmpty()) {
      return Map.of();
    }
    if (keys.size() > NAMED) {
      return ofAll(session, properties);
    }
    List<Node> things =
        keys.stream().map(key -> NodeFactory.createURI(namespaces.id(key))).toList();
    return values(query(properties, true).within(session, Map.of("s", things)));
  }

  /** The same of all things that have a value. */
  Map<String, Map<Property, List<PropertyValue>>> ofAll(
      Queryable.Session session, Collection<Property> properties) {
    return properties.isEmpty()
        ? Map.of()
        : values(query(properties, false).rows(session, Map.of()));
  }

  private FixedQuery query(Collection<Property> properties, boolean named) {
    List<Property> sorted = properties.stream().distinct().sorted(BY_ID).toList();
    String key =
        named + sorted.stream().map(Property::id).collect(Collectors.joining(" ", " ", ""));
    FixedQuery known = queries.get(key);
    if (known == null) {
      known = FixedQuery.query(text(sorted, named));
      // Clients ask for a few sets again and again; whoever asks for all sets fills no memory.
      if (queries.size() < 200) {
        queries.put(key, known);
      }
    }
    return known;
  }

  /** All words of it are ours: patterns of the properties and their ids. */
  private static String text(List<Property> properties, boolean named) {
    return properties.stream()
        .map(
            property ->
                "{ "
                    + (named ? "VALUES ?s { rdf:nil } " : "")
                    + property.pattern()
                    + " BIND(\""
                    + property.id()
                    + "\" AS ?property)"
                    + " BIND(EXISTS { ?s hg:recalledProperty "
                    + property.predicate()
                    + " } || EXISTS { ?said hg:verification hgc:verification-recalled }"
                    + " AS ?recalled) OPTIONAL { ?v rdfs:label ?label } }")
        .collect(
            Collectors.joining(
                " UNION ", "SELECT DISTINCT ?property ?s ?v ?label ?recalled { ", " }"));
  }

  private Map<String, Map<Property, List<PropertyValue>>> values(List<Binding> rows) {
    Map<String, Map<Property, List<PropertyValue>>> found = new HashMap<>();
    for (Binding row : rows) {
      Node thing = row.get("s");
      Node value = row.get("v");
      if (thing == null || !thing.isURI() || !thing.getURI().startsWith(namespaces.id(""))) {
        continue;
      }
      Property property = Properties.of(row.get("property").getLiteralLexicalForm()).orElseThrow();
      boolean recalled = row.get("recalled").getLiteralLexicalForm().equals("true");
      value(value, row.get("label"), recalled)
          .ifPresent(
              said ->
                  add(
                      found
                          .computeIfAbsent(key(thing), k -> new TreeMap<>(BY_ID))
                          .computeIfAbsent(property, p -> new ArrayList<>()),
                      said));
    }
    found.values().forEach(each -> each.values().forEach(list -> list.sort(PropertyValue.ORDER)));
    return found;
  }

  private String key(Node thing) {
    return thing.getURI().substring(namespaces.id("").length());
  }

  private Optional<PropertyValue> value(Node value, @Nullable Node label, boolean recalled) {
    if (value.isLiteral()) {
      return Optional.of(PropertyValue.literal(value, recalled));
    }
    if (!value.isURI() || !value.getURI().startsWith(namespaces.id(""))) {
      return Optional.empty();
    }
    String name = label == null ? key(value) : label.getLiteralLexicalForm();
    return Optional.of(PropertyValue.thing(key(value), name, recalled));
  }

  /** A value once: with the first of its names, and marked only if nobody has checked it. */
  private static void add(List<PropertyValue> values, PropertyValue said) {
    for (int i = 0; i < values.size(); i++) {
      PropertyValue known = values.get(i);
      boolean sameThing = said.isThing() && known.key().equals(said.key());
      if (sameThing || !said.isThing() && known.isSame(said)) {
        String text = known.text().compareTo(said.text()) <= 0 ? known.text() : said.text();
        values.set(
            i,
            new PropertyValue(
                known.key(),
                text,
                known.day(),
                known.number(),
                known.recalled() && said.recalled()));
        return;
      }
    }
    values.add(said);
  }
}
