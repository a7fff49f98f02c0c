package org.hemograph.serve.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private static final Asked EXISTS =
      Asked.query("SELECT ?p { { ?thing ?p ?o } UNION { ?s ?p ?thing } } LIMIT 1");

  /** Whether anybody states anything about the thing, or mentions it. */
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
