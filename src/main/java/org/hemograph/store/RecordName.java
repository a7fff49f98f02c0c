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
    if (!g.isURI() || !isSource(g.getURI())) {
      return "";
    }
    if (!g.getURI().startsWith(tables)) {
      return g.getURI();
    }
    return s.isURI() && isThing(s.getURI()) ? s.getURI() : "";
  }

  /** Whether an IRI names a thing that somebody may ask for. */
  boolean isThing(String iri) {
    return iri.startsWith(things) && !iri.startsWith(activities);
  }

  private boolean isSource(String graph) {
    return graph.startsWith(graphs) && !graph.equals(meta) && !graph.startsWith(marks);
  }
}
