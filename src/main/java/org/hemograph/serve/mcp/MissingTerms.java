package org.hemograph.serve.mcp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.Nearest;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.query.Shortened;
import org.hemograph.serve.describe.DataCounts.Counts;

/** Tells a query without rows which of its names the data do not have. */
record MissingTerms(Knowledge knowledge) {
  /** No query that somebody wrote names more. */
  private static final int MOST = 200;

  private static final FixedQuery PROPERTIES =
      FixedQuery.query("SELECT ?x { VALUES ?x { UNDEF } FILTER(EXISTS { ?s ?x ?o }) }");
  private static final FixedQuery CLASSES =
      FixedQuery.query("SELECT ?x { VALUES ?x { UNDEF } FILTER(EXISTS { ?s a ?x }) }");
  private static final FixedQuery THINGS =
      FixedQuery.query(
          "SELECT ?x { VALUES ?x { UNDEF }"
              + " FILTER(EXISTS { ?x ?p ?o } || EXISTS { ?s ?q ?x } || EXISTS { GRAPH ?x { ?a ?b ?c } }) }");

  List<String> in(Queryable.Session session, Query query) {
    Mentions mentions = Mentions.of(query);
    Counts counts = knowledge.counts().current();
    List<String> notes = new ArrayList<>();
    tell(
        "No statement has the property ",
        missing(session, PROPERTIES, mentions.properties()),
        counts.properties().keySet(),
        notes);
    tell(
        "Nothing is a ",
        missing(session, CLASSES, mentions.classes()),
        counts.classes().keySet(),
        notes);
    tell("Nobody says anything of ", missing(session, THINGS, mentions.things()), Set.of(), notes);
    if (notes.isEmpty()) {
      notes.add(
          "The data have each property, class and thing of the query, but not together: leave"
              + " patterns away until rows come; names are literals whose language may differ, so"
              + " compare STR(?name), or find the thing's IRI with search.");
    }
    return notes;
  }

  private static List<Node> missing(Queryable.Session session, FixedQuery query, Set<Node> terms) {
    List<Node> some = terms.stream().limit(MOST).toList();
    if (some.isEmpty()) {
      return List.of();
    }
    Set<Node> there = new HashSet<>();
    for (Binding row : query.within(session, Map.of("x", some))) {
      there.add(row.get("x"));
    }
    return some.stream().filter(term -> !there.contains(term)).toList();
  }

  private static void tell(String what, List<Node> missing, Set<String> known, List<String> notes) {
    for (Node term : missing) {
      Map<String, String> byLocal = new LinkedHashMap<>();
      known.forEach(iri -> byLocal.putIfAbsent(local(iri), iri));
      List<String> near = Nearest.among(local(term.getURI()), byLocal);
      notes.add(
          what
              + "<"
              + Shortened.forDisplay(term.getURI())
              + ">"
              + (near.isEmpty()
                  ? "."
                  : "; near: "
                      + String.join(
                          ", ", near.stream().map(iri -> "<" + iri + ">").limit(3).toList())
                      + "."));
    }
  }

  private static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
