package org.hemograph.load;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hemograph.rdf.HG;

/**
 * A named graph as it is stored now. Used within a transaction.
 *
 * @param dataset the store's
 * @param name the graph's IRI
 */
record StoredGraph(DatasetGraph dataset, Node name) {
  private static final Node RECORD_KEY = NodeFactory.createURI(HG.recordKey);

  /** What its header says it was made from, by the present version of the ontology. */
  Optional<String> digest() {
    boolean current =
        dataset.contains(
            name,
            name,
            NodeFactory.createURI(HG.schemaVersion),
            NodeFactory.createLiteralString(SourceHeader.SCHEMA_VERSION));
    Iterator<Quad> digest =
        dataset.find(name, name, NodeFactory.createURI(HG.contentDigest), Node.ANY);
    return current && digest.hasNext()
        ? Optional.of(digest.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  /**
   * All that is stored of a record: its roots, known by their key, and what hangs below them
   * without a key of its own.
   */
  Set<Triple> record(String recordKey) {
    Set<Triple> statements = new HashSet<>();
    Set<Node> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>();
    dataset
        .find(name, Node.ANY, RECORD_KEY, NodeFactory.createLiteralString(recordKey))
        .forEachRemaining(root -> open.add(root.getSubject()));
    while (!open.isEmpty()) {
      Node subject = open.remove();
      if (!seen.add(subject)) {
        continue;
      }
      dataset
          .find(name, subject, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                statements.add(quad.asTriple());
                Node object = quad.getObject();
                if (object.isURI() && !dataset.contains(name, object, RECORD_KEY, Node.ANY)) {
                  open.add(object);
                }
              });
    }
    return statements;
  }

  /** Whether these statements of a record are stored, and no others about its roots. */
  boolean holds(Collection<Triple> statements) {
    Set<Node> roots = new HashSet<>();
    for (Triple t : statements) {
      if (!dataset.contains(name, t.getSubject(), t.getPredicate(), t.getObject())) {
        return false;
      }
      if (t.getPredicate().equals(RECORD_KEY)) {
        roots.add(t.getSubject());
      }
    }
    long given = statements.stream().filter(t -> roots.contains(t.getSubject())).distinct().count();
    return given == roots.stream().mapToLong(this::statementsAbout).sum();
  }

  private long statementsAbout(Node subject) {
    return Iter.count(dataset.find(name, subject, Node.ANY, Node.ANY));
  }

  /** Its triples, as stored. */
  Iterator<Triple> triples() {
    return Iter.map(dataset.find(name, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple);
  }

  /** Whether it holds exactly this, in stored form. */
  boolean isSame(Graph content) {
    long stored = Iter.count(triples());
    return stored > 0
        && stored == content.size()
        && !content
            .find()
            .filterDrop(
                t -> dataset.contains(name, t.getSubject(), t.getPredicate(), t.getObject()))
            .hasNext();
  }
}
