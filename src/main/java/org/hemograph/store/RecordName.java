package org.hemograph.store;

import org.apache.jena.graph.Node;
import org.hemograph.rdf.Namespaces;

/**
 * Which record a statement belongs to: its source graph; where that is a whole curated table, the
 * thing that the statement tells of.
 *
 * @param graphs what the IRIs of all source graphs begin with
 * @param marks those of graphs that the importer keeps for itself
 * @param tables those of curated tables
 * @param things those of things
 * @param activities those of imports, which are no records
 * @param meta the graph of the store's own history
 */
record RecordName(
    String graphs, String marks, String tables, String things, String activities, String meta) {
  static RecordName under(Namespaces namespaces) {
    return new RecordName(
        namespaces.graph(""),
        namespaces.graph("import/"),
        namespaces.graph("curated/"),
        namespaces.id(""),
        namespaces.id("activity/"),
        namespaces.graph("meta"));
  }

  /** Its IRI; empty where the statement belongs to no record. */
  String of(Node g, Node s) {
    return g.isURI() ? of(g.getURI(), s.isURI() ? s.getURI() : "") : "";
  }

  private String of(String graph, String subject) {
    if (!isSource(graph)) {
      return "";
    }
    if (!graph.startsWith(tables)) {
      return graph;
    }
    return isThing(subject) ? subject : "";
  }

  /** Whether an IRI names a thing that somebody may ask for. */
  boolean isThing(String iri) {
    return iri.startsWith(things) && !iri.startsWith(activities);
  }

  private boolean isSource(String graph) {
    return graph.startsWith(graphs) && !graph.equals(meta) && !graph.startsWith(marks);
  }

  /**
   * The record that a line of a patch belongs to, by its text: to parse each line of a long file
   * takes ten times as long. A change is {@code A <s> <p> o <g> .} with everything else escaped.
   */
  String ofLine(String line) {
    boolean change = line.startsWith("A <") || line.startsWith("D <");
    if (!change || !line.endsWith("> .")) {
      return "";
    }
    String graph = line.substring(line.lastIndexOf('<') + 1, line.length() - 3);
    return of(graph, line.substring(3, line.indexOf('>')));
  }
}
