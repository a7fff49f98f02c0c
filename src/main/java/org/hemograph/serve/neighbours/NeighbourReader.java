package org.hemograph.serve.neighbours;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.neighbours.Neighbourhood.Edge;
import org.hemograph.serve.neighbours.Neighbourhood.Place;
import org.hemograph.serve.pages.Link;

/** Reads neighbourhoods: four queries a thing, however many neighbours it has. */
final class NeighbourReader {
  /** More than this is a ball of wool. */
  static final int MOST = 32;

  private static final int MOST_READ = 5_000;

  private static final FixedQuery AROUND =
      FixedQuery.query(
          """
          SELECT DISTINCT ?p ?out ?in {
            { ?thing ?p ?out FILTER(isIRI(?out)) } UNION { ?in ?p ?thing FILTER(isIRI(?in)) }
            FILTER(?p != hg:added)
          } LIMIT
          """
              + (MOST_READ + 1));

  private static final FixedQuery BETWEEN =
      FixedQuery.query("SELECT DISTINCT ?x ?p ?y { ?x ?p ?y FILTER(isIRI(?y) && ?p != hg:added) }");

  private static final FixedQuery TYPES =
      FixedQuery.query("SELECT ?x ?type { ?x a ?type } ORDER BY ?x ?type");

  private final LocalLinks links;
  private final Vocabulary vocabulary;

  NeighbourReader(LocalLinks links, Vocabulary vocabulary) {
    this.links = links;
    this.vocabulary = vocabulary;
  }

  /** What is one step away from a thing; empty if nobody says anything about it. */
  Optional<Neighbourhood> of(Queryable.Session session, String iri) {
    Node centre = NodeFactory.createURI(iri);
    List<Binding> rows = AROUND.rows(session, Map.of("thing", centre));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Set<Node>> byProperty = new TreeMap<>();
    Set<Node> all = new HashSet<>();
    for (Binding row : rows) {
      Node other = row.contains("out") ? row.get("out") : row.get("in");
      if (links.isThing(other.getURI()) && !other.equals(centre)) {
        // What hangs below the thing is on its page; it comes last.
        boolean part = other.getURI().startsWith(iri + "/");
        String direction = (part ? "part " : "near ") + (row.contains("out") ? "out " : "in ");
        byProperty
            .computeIfAbsent(direction + row.get("p").getURI(), p -> new LinkedHashSet<>())
            .add(other);
        all.add(other);
      }
    }
    Set<Node> shown = new LinkedHashSet<>();
    someOfEach(shown, byProperty.entrySet().stream().filter(e -> e.getKey().startsWith("near")));
    someOfEach(shown, byProperty.entrySet().stream().filter(e -> e.getKey().startsWith("part")));
    shown.add(centre);
    return Optional.of(neighbourhood(session, centre, shown, all.size(), rows.size() <= MOST_READ));
  }

  /** In turns, so that a property with thousands does not crowd out one with three. */
  private static void someOfEach(Set<Node> some, Stream<Map.Entry<String, Set<Node>>> properties) {
    List<Deque<Node>> left = new ArrayList<>();
    properties.forEach(property -> left.add(new ArrayDeque<>(property.getValue())));
    while (some.size() < MOST && !left.isEmpty()) {
      for (Deque<Node> nodes : left) {
        if (some.size() < MOST) {
          some.add(nodes.remove());
        }
      }
      left.removeIf(Deque::isEmpty);
    }
  }

  private Neighbourhood neighbourhood(
      Queryable.Session session, Node centre, Set<Node> shown, int total, boolean counted) {
    Values values = new Values(links, Describer.labels(session, shown), vocabulary);
    Map<Node, String> kinds = new HashMap<>();
    for (Binding row : TYPES.rows(session, "x", shown)) {
      if (row.get("type").isURI()) {
        kinds.putIfAbsent(row.get("x"), kind(row.get("type").getURI()));
      }
    }
    List<Place> others = new ArrayList<>();
    for (Node node : shown) {
      if (!node.equals(centre)) {
        others.add(place(node, values, kinds));
      }
    }
    return new Neighbourhood(
        place(centre, values, kinds), others, edges(session, shown), total, counted);
  }

  private Place place(Node node, Values values, Map<Node, String> kinds) {
    return new Place(links.key(node.getURI()), values.name(node), kinds.getOrDefault(node, ""));
  }

  private String kind(String type) {
    return Kind.of(type).map(Kind::singular).orElseGet(() -> vocabulary.label(type));
  }

  private List<Edge> edges(Queryable.Session session, Set<Node> shown) {
    List<Edge> edges = new ArrayList<>();
    for (Binding row : BETWEEN.rows(session, "x", shown)) {
      if (shown.contains(row.get("y"))) {
        String property = row.get("p").getURI();
        edges.add(
            new Edge(
                links.key(row.get("x").getURI()),
                new Link(vocabulary.label(property), links.href(property)),
                links.key(row.get("y").getURI())));
      }
    }
    return edges;
  }
}
