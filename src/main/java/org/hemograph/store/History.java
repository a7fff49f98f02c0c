package org.hemograph.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/**
 * Which records one write transaction adds, changes and removes, kept in {@code graph/meta} within
 * that same transaction. A record is a source graph; where a graph holds a whole curated table, it
 * is each thing that the table tells of. The statements themselves are in the change sets. Used by
 * the one thread that writes.
 */
final class History {
  private final Node graph;
  private final String graphs;
  private final String marks;
  private final String tables;
  private final String things;
  private final String activities;
  private final String revisions;
  private final Map<Node, Map<Node, Boolean>> touched = new LinkedHashMap<>();
  private Node lastGraph = Node.ANY;
  private Node lastSubject = Node.ANY;

  /** An empty one. */
  History(Namespaces namespaces) {
    this.graph = NodeFactory.createURI(namespaces.graph("meta"));
    this.graphs = namespaces.graph("");
    this.marks = namespaces.graph("import/");
    this.tables = namespaces.graph("curated/");
    this.things = namespaces.id("");
    this.activities = namespaces.id("activity/");
    this.revisions = namespaces.id("revision/");
  }

  /** Notes that a statement of that graph and subject is about to be added or deleted. */
  void touch(DatasetGraph before, Node g, Node s) {
    if (g.equals(lastGraph) && s.equals(lastSubject)) {
      return; // as most statements of a record come together
    }
    lastGraph = g;
    lastSubject = s;
    if (!g.isURI() || !g.getURI().startsWith(graphs) || isOurs(g)) {
      return;
    }
    if (!g.getURI().startsWith(tables)) {
      touched
          .computeIfAbsent(g, graph -> new HashMap<>(2))
          .computeIfAbsent(g, graph -> before.contains(g, Node.ANY, Node.ANY, Node.ANY));
    } else if (s.isURI() && s.getURI().startsWith(things) && !s.getURI().startsWith(activities)) {
      touched
          .computeIfAbsent(g, graph -> new LinkedHashMap<>())
          .computeIfAbsent(s, subject -> before.contains(g, s, Node.ANY, Node.ANY));
    }
  }

  /** Whether a graph holds what the program keeps for itself. */
  private boolean isOurs(Node g) {
    return g.equals(graph) || g.getURI().startsWith(marks);
  }

  /** Writes it down, within the transaction; nothing where no record was touched. */
  void write(DatasetGraph after, long revision, String time) {
    if (touched.isEmpty()) {
      return;
    }
    Node name = NodeFactory.createURI(revisions + revision);
    touched.forEach(
        (source, records) ->
            records.forEach(
                (record, existed) -> {
                  Node subject = record.equals(source) ? Node.ANY : record;
                  boolean exists = after.contains(source, subject, Node.ANY, Node.ANY);
                  if (exists || existed) {
                    String change = !existed ? HG.added : exists ? HG.changed : HG.removed;
                    after.add(graph, name, NodeFactory.createURI(change), record);
                  }
                }));
    after.add(graph, name, RDF.type.asNode(), NodeFactory.createURI(HG.Revision));
    after.add(
        graph,
        name,
        NodeFactory.createURI(HG.revision),
        NodeFactory.createLiteralDT(Long.toString(revision), XSDDatatype.XSDinteger));
    after.add(
        graph,
        name,
        DCTerms.created.asNode(),
        NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime));
  }
}
