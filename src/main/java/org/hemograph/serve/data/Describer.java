package org.hemograph.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Description.Incoming;
import org.hemograph.serve.data.Description.Stated;

/** Reads descriptions: four queries a thing, however much there is to say. */
public final class Describer {
  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

  /** No more than this is counted of what points to a thing. */
  private static final long MOST_COUNTED = 50_000;

  /** So many of what points to a thing with one property are told with it. */
  private static final int FIRST_INCOMING = 12;

  /** Those are the first by IRI where there are no more than this, else the first of so many. */
  private static final int ORDERED_INCOMING = 200;

  /** So many of what mentions a thing that nobody describes, to show what it is. */
  private static final int MENTIONS = 1_000;

  /** So many IRIs fit into what any store takes as one query. */
  private static final int AT_ONCE = 1_000;

  /** What is stated about a thing, and about what hangs below it. */
  private static final FixedQuery STATEMENTS =
      FixedQuery.query(
          """
          SELECT ?graph ?s ?p ?o {
            { BIND(?thing AS ?s) }
            UNION
            { SELECT DISTINCT ?s {
                { ?thing ?to ?s } UNION { ?s ?from ?thing }
                FILTER(isIRI(?s) && (STRSTARTS(STR(?s), ?below) || STRSTARTS(STR(?s), ?within)))
            } }
            GRAPH ?graph { ?s ?p ?o }
          } ORDER BY ?s ?p ?o ?graph
          """);

  /** Nothing of what is counted has to be looked up, so tens of thousands take no time. */
  private static final FixedQuery INCOMING =
      FixedQuery.query(
          "SELECT ?p (COUNT(*) AS ?count) { { SELECT ?p { ?s ?p ?thing } LIMIT "
              + MOST_COUNTED
              + " } } GROUP BY ?p");

  /** The same where a statement may be found once for each graph that has it, as in RDF4J. */
  private static final FixedQuery INCOMING_ELSEWHERE =
      FixedQuery.query(
          "SELECT ?p (COUNT(*) AS ?count) { { SELECT DISTINCT ?p ?s { ?s ?p ?thing } LIMIT "
              + MOST_COUNTED
              + " } } GROUP BY ?p");

  /**
   * Of many, some are put in order: a store would have to look up all before it gives the first.
   */
  private static final FixedQuery FIRST =
      FixedQuery.query(
          "SELECT ?p ?s { { SELECT DISTINCT ?p ?s { VALUES ?p { rdf:nil } ?s ?p ?thing"
              + " FILTER(isIRI(?s) && !STRSTARTS(STR(?s), ?below)) } LIMIT "
              + ORDERED_INCOMING
              + " } } ORDER BY ?s LIMIT "
              + FIRST_INCOMING);

  private static final FixedQuery MENTIONING =
      FixedQuery.query("SELECT ?p ?s { ?s ?p ?thing FILTER(isIRI(?s)) } LIMIT " + MENTIONS);

  private static final FixedQuery LABELS =
      FixedQuery.query("SELECT ?x ?label { ?x rdfs:label ?label }");

  /** A tombstone and the history of changes are about what may be gone. */
  private static final FixedQuery EXISTS =
      FixedQuery.query(
          """
          SELECT ?p {
            { ?thing ?p ?o
              FILTER(?p NOT IN (<http://www.w3.org/ns/prov#wasInvalidatedBy>, dcterms:isReplacedBy)) }
            UNION
            { ?s ?p ?thing FILTER(?p NOT IN (hg:added, hg:changed, hg:removed))
              FILTER NOT EXISTS { ?thing dcterms:isReplacedBy ?successor } }
            UNION
            { GRAPH ?thing { ?s ?p ?o } }
          } LIMIT 1
          """);

  private static final FixedQuery GONE =
      FixedQuery.query(
          """
          SELECT ?revision ?time ?successor ?label {
            { ?thing <http://www.w3.org/ns/prov#wasInvalidatedBy> ?revision
              OPTIONAL { ?revision dcterms:created ?time } }
            UNION
            { ?thing dcterms:isReplacedBy ?successor OPTIONAL { ?successor rdfs:label ?label } }
          } ORDER BY ?revision ?successor ?label
          """);

  private static final FixedQuery COUNTED =
      FixedQuery.query(
          "SELECT (COUNT(DISTINCT ?s) AS ?count) { ?s ?property ?thing FILTER(isIRI(?s)) }");

  private static final FixedQuery POINTING =
      FixedQuery.query("SELECT DISTINCT ?s { ?s ?property ?thing FILTER(isIRI(?s)) } ORDER BY ?s");

  /** What is known of something that was here; empty if it never was. */
  public Optional<Gone> gone(Queryable.Session session, String iri) {
    List<Binding> rows = GONE.rows(session, Map.of("thing", NodeFactory.createURI(iri)));
    Map<String, String> successors = new LinkedHashMap<>();
    Optional<String> revision = Optional.empty();
    Optional<String> time = Optional.empty();
    for (Binding row : rows) {
      if (row.get("revision") != null && row.get("revision").isURI()) {
        revision = Optional.of(row.get("revision").getURI());
        time = Optional.ofNullable(row.get("time")).map(Node::getLiteralLexicalForm);
      }
      if (row.get("successor") != null && row.get("successor").isURI()) {
        Node label = row.get("label");
        String known = row.get("successor").getURI();
        successors.putIfAbsent(known, label == null ? "" : label.getLiteralLexicalForm());
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Gone(revision, time, successors));
  }

  /** A part of what points to a thing with one property, in the order of IRIs. */
  public Pointing pointing(
      Queryable.Session session, String iri, String property, long offset, int most) {
    Map<String, Node> values =
        Map.of("thing", NodeFactory.createURI(iri), "property", NodeFactory.createURI(property));
    List<Node> subjects =
        POINTING.rows(session, values, offset, most).stream().map(row -> row.get("s")).toList();
    long all =
        Long.parseLong(COUNTED.rows(session, values).get(0).get("count").getLiteralLexicalForm());
    Set<Node> named = new HashSet<>(subjects);
    named.add(NodeFactory.createURI(iri));
    return new Pointing(subjects, all, labels(session, named));
  }

  /**
   * Things that point to another.
   *
   * @param subjects some of them
   * @param all how many there are
   * @param labels theirs, and that of the thing
   */
  public record Pointing(List<Node> subjects, long all, Map<Node, String> labels) {
    public Pointing {
      subjects = List.copyOf(subjects);
      labels = Map.copyOf(labels);
    }
  }

  /** Whether anybody states anything about the thing, or mentions it; or it is a graph. */
  public boolean exists(Queryable.Session session, String iri) {
    return !EXISTS.rows(session, Map.of("thing", NodeFactory.createURI(iri))).isEmpty();
  }

  /** Its statements, its parts and the labels of all: what its data consists of. */
  public Description data(Queryable.Session session, String iri) {
    return described(session, read(session, NodeFactory.createURI(iri)), List.of());
  }

  /** A thing that nobody describes, and what mentions it. */
  public Description mentioned(Queryable.Session session, String iri) {
    Node thing = NodeFactory.createURI(iri);
    Map<Node, List<Node>> mentioning = new TreeMap<>(BY_IRI);
    for (Binding row : MENTIONING.rows(session, Map.of("thing", thing))) {
      mentioning.computeIfAbsent(row.get("p"), p -> new ArrayList<>()).add(row.get("s"));
    }
    List<Incoming> mentions = new ArrayList<>();
    mentioning.forEach(
        (property, subjects) ->
            mentions.add(new Incoming(property, subjects.size(), true, subjects)));
    return described(session, read(session, thing), mentions);
  }

  /** Its statements, its parts and what points to it: what its page shows. */
  public Description page(Queryable.Session session, String iri) {
    Node thing = NodeFactory.createURI(iri);
    Said said = read(session, thing);
    return described(session, said, incoming(session, said));
  }

  /** What points to a thing, by property; its own parts are no news, and do not count. */
  private static List<Incoming> incoming(Queryable.Session session, Said said) {
    Node thing = said.thing();
    Map<Node, Long> counts = new TreeMap<>(BY_IRI);
    FixedQuery counting = session.version().isPresent() ? INCOMING : INCOMING_ELSEWHERE;
    for (Binding row : counting.rows(session, Map.of("thing", thing))) {
      if (row.get("p") != null) {
        counts.put(row.get("p"), Long.parseLong(row.get("count").getLiteralLexicalForm()));
      }
    }
    boolean all = counts.values().stream().mapToLong(Long::longValue).sum() < MOST_COUNTED;
    said.parts().stream()
        .filter(part -> part.object().equals(thing) && isBelow(part.subject(), thing))
        .map(part -> Map.entry(part.subject(), part.predicate()))
        .distinct()
        .forEach(part -> counts.computeIfPresent(part.getValue(), (p, count) -> count - 1));
    counts.values().removeIf(count -> count <= 0);
    Map<Node, List<Node>> first = new HashMap<>();
    Map<String, Node> values = Map.of("thing", thing, "below", below(thing));
    for (Binding row : FIRST.each(session, "p", counts.keySet(), values)) {
      first.computeIfAbsent(row.get("p"), p -> new ArrayList<>()).add(row.get("s"));
    }
    List<Incoming> incoming = new ArrayList<>();
    counts.forEach(
        (property, count) -> {
          List<Node> some = first.getOrDefault(property, List.of());
          if (!some.isEmpty()) {
            incoming.add(new Incoming(property, count, all, some));
          }
        });
    return incoming;
  }

  /** What is stated about a thing and what hangs below it. */
  private record Said(Node thing, List<Stated> statements, List<Stated> parts) {}

  private static Said read(Queryable.Session session, Node thing) {
    List<Stated> statements = new ArrayList<>();
    List<Stated> parts = new ArrayList<>();
    Node within = NodeFactory.createLiteralString(thing.getURI() + "#");
    Map<String, Node> values = Map.of("thing", thing, "below", below(thing), "within", within);
    for (Binding row : STATEMENTS.rows(session, values)) {
      Stated stated = new Stated(row.get("graph"), row.get("s"), row.get("p"), row.get("o"));
      (stated.subject().equals(thing) ? statements : parts).add(stated);
    }
    return new Said(thing, statements, parts);
  }

  /** The same with the labels of all that is named. */
  private static Description described(
      Queryable.Session session, Said said, List<Incoming> incoming) {
    Set<Node> named = new HashSet<>(Set.of(said.thing()));
    for (List<Stated> some : List.of(said.statements(), said.parts())) {
      for (Stated stated : some) {
        named.addAll(List.of(stated.subject(), stated.object()));
      }
    }
    Description.graphs(said.statements()).stream()
        .limit(Description.LISTED_GRAPHS)
        .forEach(graph -> named.add(graph.getKey()));
    incoming.forEach(one -> named.addAll(one.first()));
    return new Description(
        said.thing(), said.statements(), said.parts(), incoming, labels(session, named));
  }

  /** How the IRIs of what hangs below a thing begin. */
  private static Node below(Node thing) {
    return NodeFactory.createLiteralString(thing.getURI() + "/");
  }

  private static boolean isBelow(Node other, Node thing) {
    return other.isURI() && other.getURI().startsWith(thing.getURI() + "/");
  }

  /** The labels of all these IRIs, a thousand in one query; one without a label is left out. */
  public static Map<Node, String> labels(Queryable.Session session, Set<Node> things) {
    Map<Node, String> labels = new HashMap<>();
    List<Node> named = things.stream().filter(Node::isURI).toList();
    for (int from = 0; from < named.size(); from += AT_ONCE) {
      List<Node> some = named.subList(from, Math.min(from + AT_ONCE, named.size()));
      for (Binding row : LABELS.rows(session, "x", some)) {
        // The first in code point order, so that two labels do not take turns.
        labels.merge(
            row.get("x"),
            row.get("label").getLiteralLexicalForm(),
            (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return labels;
  }
}
