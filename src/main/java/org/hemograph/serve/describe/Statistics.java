package org.hemograph.serve.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.hemograph.query.Queryable;

/**
 * How much of what is in the union of all named graphs, counted in one reading of it after one of
 * its types. A triple that stands in several graphs counts once. A subject with several classes
 * counts in each.
 *
 * @param triples in all
 * @param subjects distinct ones
 * @param properties triples by property, sorted by IRI
 * @param classes by IRI, sorted
 */
record Statistics(
    long triples, long subjects, Map<String, Long> properties, Map<String, ClassCount> classes) {

  /**
   * A class.
   *
   * @param entities how many it has
   * @param properties of its entities, by IRI, sorted
   */
  record ClassCount(long entities, Map<String, PropertyCount> properties) {}

  /**
   * A property of a class's entities.
   *
   * @param triples with it
   * @param classes triples by class of the object
   * @param datatypes triples by datatype of the object
   */
  record PropertyCount(long triples, Map<String, Long> classes, Map<String, Long> datatypes) {}

  private static final Query TYPES = QueryFactory.create("SELECT ?s ?o { ?s a ?o }");
  private static final Query ALL = QueryFactory.create("SELECT ?s ?p ?o { ?s ?p ?o }");

  /** Counts in a store that gives the statements of a subject together, as TDB2 does. */
  static Statistics of(Queryable.Session session) {
    return new Counting(session).count();
  }

  /** A number that grows. */
  private static final class Tally {
    private long count;

    static void add(Map<Node, Tally> tallies, Node key, long more) {
      tallies.computeIfAbsent(key, k -> new Tally()).count += more;
    }
  }

  private static final class PropertyTally {
    private final Tally triples = new Tally();
    private final Map<Node, Tally> classes = new HashMap<>();
    private final Map<Node, Tally> datatypes = new HashMap<>();
  }

  private static final class ClassTally {
    private long entities;
    private final Map<Node, PropertyTally> properties = new HashMap<>();
  }

  private static final class Counting {
    private final Queryable.Session session;
    private final Map<Node, List<Node>> types = new HashMap<>();
    private final Map<List<Node>, List<Node>> known = new HashMap<>();
    private final Map<Node, ClassTally> classes = new HashMap<>();
    private final Map<Node, Tally> properties = new HashMap<>();
    private long triples;
    private long subjects;

    Counting(Queryable.Session session) {
      this.session = session;
    }

    Statistics count() {
      readTypes();
      List<Triple> about = new ArrayList<>();
      Node current = null;
      try (QueryExec execution = session.query().query(ALL).build()) {
        RowSet all = execution.select();
        while (all.hasNext()) {
          Binding row = all.next();
          Triple triple = Triple.create(row.get("s"), row.get("p"), row.get("o"));
          if (!triple.getSubject().equals(current)) {
            add(about);
            about.clear();
            current = triple.getSubject();
          }
          about.add(triple);
        }
      }
      add(about);
      return new Statistics(triples, subjects, plain(properties), classCounts());
    }

    /** The classes of each thing; things with the same classes share one list of them. */
    private void readTypes() {
      try (QueryExec execution = session.query().query(TYPES).build()) {
        execution.select().forEachRemaining(row -> readType(row.get("s"), row.get("o")));
      }
    }

    private void readType(Node thing, Node type) {
      List<Node> before = types.getOrDefault(thing, List.of());
      if (type.isURI() && !before.contains(type)) {
        List<Node> more = new ArrayList<>(before);
        more.add(type);
        more.sort(Comparator.comparing(Node::getURI));
        types.put(thing, known.computeIfAbsent(List.copyOf(more), m -> m));
      }
    }

    private void add(List<Triple> about) {
      if (about.isEmpty()) {
        return;
      }
      subjects++;
      List<Node> itsClasses = types.getOrDefault(about.get(0).getSubject(), List.of());
      itsClasses.forEach(c -> classes.computeIfAbsent(c, k -> new ClassTally()).entities++);
      for (Triple triple : about) {
        triples++;
        Tally.add(properties, triple.getPredicate(), 1);
        Node object = triple.getObject();
        List<Node> objectClasses =
            object.isLiteral() ? List.of() : types.getOrDefault(object, List.of());
        for (Node itsClass : itsClasses) {
          PropertyTally tally =
              classes
                  .get(itsClass)
                  .properties
                  .computeIfAbsent(triple.getPredicate(), p -> new PropertyTally());
          tally.triples.count++;
          objectClasses.forEach(c -> Tally.add(tally.classes, c, 1));
          if (object.isLiteral()) {
            Tally.add(tally.datatypes, datatype(object), 1);
          }
        }
      }
    }

    private static Node datatype(Node literal) {
      return Terms.iri(literal.getLiteralDatatypeURI());
    }

    private Map<String, ClassCount> classCounts() {
      Map<String, ClassCount> sorted = new TreeMap<>();
      classes.forEach(
          (type, tally) -> {
            Map<String, PropertyCount> itsProperties = new TreeMap<>();
            tally.properties.forEach(
                (property, count) ->
                    itsProperties.put(
                        property.getURI(),
                        new PropertyCount(
                            count.triples.count, plain(count.classes), plain(count.datatypes))));
            sorted.put(type.getURI(), new ClassCount(tally.entities, itsProperties));
          });
      return sorted;
    }

    private static Map<String, Long> plain(Map<Node, Tally> tallies) {
      Map<String, Long> sorted = new TreeMap<>();
      tallies.forEach((key, tally) -> sorted.put(key.getURI(), tally.count));
      return sorted;
    }
  }
}
