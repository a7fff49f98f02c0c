package org.hemograph.serve.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Description.Pointer;
import org.hemograph.serve.data.Description.Stated;

/** Reads descriptions: four queries a thing, however much there is to say. */
public final class Describer {
  /** More things than this that point to one are counted, not listed. */
  public static final int MOST_INCOMING = 5_000;

  /** So many IRIs fit into what any store takes as one query. */
  private static final int AT_ONCE = 1_000;

  private static final Asked STATEMENTS =
      Asked.query("SELECT ?graph ?p ?o { GRAPH ?graph { ?thing ?p ?o } } ORDER BY ?p ?o ?graph");

  private static final Asked PARTS =
      Asked.query(
          """
          SELECT ?graph ?s ?p ?o {
            { SELECT DISTINCT ?s {
                { ?thing ?to ?s } UNION { ?s ?from ?thing }
                FILTER(isIRI(?s) && (STRSTARTS(STR(?s), ?below) || STRSTARTS(STR(?s), ?within)))
            } }
            GRAPH ?graph { ?s ?p ?o }
          } ORDER BY ?s ?p ?o
          """);

  private static final Asked INCOMING =
      Asked.query(
          "SELECT DISTINCT ?p ?s { ?s ?p ?thing } ORDER BY ?p ?s LIMIT " + (MOST_INCOMING + 1));

  private static final Asked LABELS = Asked.query("SELECT ?x ?label { ?x rdfs:label ?label }");

  /** A tombstone and the history of changes are about what may be gone. */
  private static final Asked EXISTS =
      Asked.query(
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

  private static final Asked GONE =
      Asked.query(
          """
          SELECT ?revision ?time ?successor ?label {
            { ?thing <http://www.w3.org/ns/prov#wasInvalidatedBy> ?revision
              OPTIONAL { ?revision dcterms:created ?time } }
            UNION
            { ?thing dcterms:isReplacedBy ?successor OPTIONAL { ?successor rdfs:label ?label } }
          } ORDER BY ?revision ?successor ?label
          """);

  private static final Asked COUNTED =
      Asked.query(
          "SELECT (COUNT(DISTINCT ?s) AS ?count) { ?s ?property ?thing FILTER(isIRI(?s)) }");

  private static final Asked POINTING =
      Asked.query("SELECT DISTINCT ?s { ?s ?property ?thing FILTER(isIRI(?s)) } ORDER BY ?s");

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
    return describe(session, NodeFactory.createURI(iri), List.of());
  }

  /** The same, and what points to it: what its page shows. */
  public Description page(Queryable.Session session, String iri) {
    Node thing = NodeFactory.createURI(iri);
    List<Pointer> incoming =
        INCOMING.rows(session, Map.of("thing", thing)).stream()
            .map(row -> new Pointer(row.get("p"), row.get("s")))
            .filter(pointer -> pointer.subject().isURI())
            .toList();
    return describe(session, thing, incoming);
  }

  private Description describe(Queryable.Session session, Node thing, List<Pointer> incoming) {
    List<Stated> statements = new ArrayList<>();
    for (Binding row : STATEMENTS.rows(session, Map.of("thing", thing))) {
      statements.add(new Stated(row.get("graph"), thing, row.get("p"), row.get("o")));
    }
    List<Stated> parts = new ArrayList<>();
    Map<String, Node> below =
        Map.of(
            "thing",
            thing,
            "below",
            NodeFactory.createLiteralString(thing.getURI() + "/"),
            "within",
            NodeFactory.createLiteralString(thing.getURI() + "#"));
    for (Binding row : PARTS.rows(session, below)) {
      parts.add(new Stated(row.get("graph"), row.get("s"), row.get("p"), row.get("o")));
    }
    return new Description(
        thing, statements, parts, incoming, labels(session, thing, statements, parts, incoming));
  }

  private static Map<Node, String> labels(
      Queryable.Session session,
      Node thing,
      List<Stated> statements,
      List<Stated> parts,
      List<Pointer> incoming) {
    Set<Node> mentioned = new HashSet<>(Set.of(thing));
    for (List<Stated> some : List.of(statements, parts)) {
      for (Stated stated : some) {
        mentioned.addAll(List.of(stated.graph(), stated.subject(), stated.object()));
      }
    }
    incoming.forEach(pointer -> mentioned.add(pointer.subject()));
    return labels(session, mentioned);
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
