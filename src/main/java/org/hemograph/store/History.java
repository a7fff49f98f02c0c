package org.hemograph.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/**
 * Which records one write transaction adds, changes and removes, kept in {@code graph/meta} within
 * that same transaction. A record is a source graph; where a graph holds a whole curated table, it
 * is each thing that the table tells of. The statements themselves are in the change sets. Used by
 * the one thread that writes.
 *
 * <p>A thing that loses its last statement leaves a tombstone: {@code prov:wasInvalidatedBy} the
 * revision. When somebody tells of it again, the tombstone goes.
 */
final class History {
  private static final Node INVALIDATED = NodeFactory.createURI(External.provWasInvalidatedBy);
  private static final Node REPLACED = NodeFactory.createURI(External.dctermsIsReplacedBy);

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

  /** Things that lost a statement, and may have lost their last one. */
  private final Set<Node> thinned = new LinkedHashSet<>();

  /** Things that were gone and are told of again. */
  private final Set<Node> returned = new LinkedHashSet<>();

  private Node lastAdded = Node.ANY;
  private Node lastDeleted = Node.ANY;
  private Optional<Boolean> tombstones = Optional.empty();

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

  /** Notes that a statement of that graph and subject is about to be added. */
  void add(DatasetGraph before, Node g, Node s) {
    touch(before, g, s);
    if (!s.equals(lastAdded)) {
      lastAdded = s;
      // Where nothing ever went, as in most imports, nothing can return.
      boolean some =
          tombstones.orElseGet(() -> before.contains(graph, Node.ANY, INVALIDATED, Node.ANY));
      tombstones = Optional.of(some);
      if (some && isIdentified(s) && before.contains(graph, s, INVALIDATED, Node.ANY)) {
        returned.add(s);
      }
    }
  }

  /** Notes that a statement of that graph and subject is about to be deleted. */
  void delete(DatasetGraph before, Node g, Node s) {
    touch(before, g, s);
    if (!s.equals(lastDeleted)) {
      lastDeleted = s;
      if (isIdentified(s) && g.isURI() && !isOurs(g)) {
        thinned.add(s);
      }
    }
  }

  /**
   * Whether somebody may have kept this identifier: of a thing or a source, not of a part of it.
   */
  private boolean isIdentified(Node s) {
    return s.isURI()
        && (s.getURI().startsWith(things) || s.getURI().startsWith(graphs))
        && !s.getURI().startsWith(activities)
        && s.getURI().indexOf('#') < 0
        && !isOurs(s);
  }

  private void touch(DatasetGraph before, Node g, Node s) {
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

  /** Whether nothing is left but a pointer to what took its place. */
  private boolean isGone(DatasetGraph after, Node thing) {
    Iterator<Quad> left = after.find(Node.ANY, thing, Node.ANY, Node.ANY);
    while (left.hasNext()) {
      Quad quad = left.next();
      if (!quad.getGraph().equals(graph) && !quad.getPredicate().equals(REPLACED)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a graph holds what the program keeps for itself. */
  private boolean isOurs(Node g) {
    return g.equals(graph) || g.getURI().startsWith(marks);
  }

  /** Writes it down, within the transaction; nothing where no record was touched. */
  void write(DatasetGraph after, long revision, String time) {
    returned.forEach(thing -> after.deleteAny(graph, thing, INVALIDATED, Node.ANY));
    if (touched.isEmpty()) {
      return;
    }
    Node name = NodeFactory.createURI(revisions + revision);
    for (Node thing : thinned) {
      if (isGone(after, thing)) {
        after.add(graph, thing, INVALIDATED, name);
      }
    }
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
