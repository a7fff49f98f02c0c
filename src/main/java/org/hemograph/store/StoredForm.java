package org.hemograph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * How TDB2 gives a term back. It keeps small numbers and dates by value, so that {@code 4.20}
 * returns as {@code 4.2}; comparing what is new with what is stored has to know.
 */
public final class StoredForm {
  private StoredForm() {}

  /** The term as it will be read again; any but a number, date or truth value as it is. */
  public static Node of(Node term) {
    if (!term.isLiteral()) {
      return term;
    }
    NodeId inline = NodeIdInline.inline(term);
    return inline == null ? term : NodeIdInline.extract(inline);
  }

  /** Whether a graph, as it will be once stored, contains a stored triple. */
  static boolean contains(Graph graph, Triple stored) {
    if (graph.contains(stored)) {
      return true;
    }
    return stored.getObject().isLiteral()
        && graph
            .find(stored.getSubject(), stored.getPredicate(), Node.ANY)
            .filterKeep(t -> of(t.getObject()).equals(stored.getObject()))
            .hasNext();
  }
}
