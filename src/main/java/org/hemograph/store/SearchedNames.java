package org.hemograph.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.text.Entity;
import org.hemograph.rdf.Namespaces;

/**
 * Which texts the text index takes. All of what people wrote; of a registry or bibliography only
 * the names of things that stand for themselves: studies, publications, people; the names of a
 * study's arms and endpoints are gathered into one text ({@link PartNames}). The labels of its
 * dates, sites, mentions and results are made by us of what is beside them, are fifteen times as
 * many, and would bury the names among the hits.
 *
 * @param namespaces where our graphs and things lie
 */
record SearchedNames(Namespaces namespaces) {
  private static final List<String> RECORDS =
      List.of("ctgov/", "pubmed/", "nbib/", "ris/", "csl-json/");

  /** Things that have no other name than what they say. */
  private static final Set<String> NAMELESS = Set.of("result", "quantity", "activity", "source");

  private static final Set<String> WITHIN_OTHERS = Set.of("person", "org");

  /** What the names of a record's parts are gathered from. */
  private static final Set<String> PARTS = Set.of("arm", "group", "endpoint");

  /** Whether the index takes it. */
  boolean include(Entity entity) {
    return !isOfRecord(String.valueOf(entity.getGraph())) || standsForItself(entity.getId());
  }

  /** The study that this is the name of an arm, a group or an endpoint of, within a record. */
  Optional<String> wholeOf(String graph, String subject) {
    String things = namespaces.id("");
    if (!subject.startsWith(things) || !isOfRecord(graph)) {
      return Optional.empty();
    }
    String[] path = subject.substring(things.length()).split("/", 5);
    return path.length == 4 && path[0].equals("study") && PARTS.contains(path[2])
        ? Optional.of(things + path[0] + "/" + path[1])
        : Optional.empty();
  }

  private boolean isOfRecord(String graph) {
    String graphs = namespaces.graph("");
    return graph.startsWith(graphs)
        && RECORDS.stream().anyMatch(source -> graph.startsWith(source, graphs.length()));
  }

  private boolean standsForItself(String subject) {
    String things = namespaces.id("");
    if (!subject.startsWith(things)) {
      return false; // the graph itself
    }
    String[] path = subject.substring(things.length()).split("/", 4);
    return WITHIN_OTHERS.contains(path[0]) || (path.length == 2 && !NAMELESS.contains(path[0]));
  }
}
