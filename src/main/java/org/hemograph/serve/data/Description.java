package org.hemograph.serve.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;

/**
 * What the dataset holds about one thing.
 *
 * @param thing the thing
 * @param statements with it as their subject
 * @param parts statements about what hangs below it
 * @param incoming what points to it, first by property; at most {@link Describer#MOST_INCOMING}
 * @param labels of every IRI that occurs, where it has one
 */
public record Description(
    Node thing,
    List<Stated> statements,
    List<Stated> parts,
    List<Pointer> incoming,
    Map<Node, String> labels) {
  /**
   * A statement and the graph it stands in.
   *
   * @param graph the named graph
   */
  public record Stated(Node graph, Node subject, Node predicate, Node object) {}

  /** Something that points to the thing. */
  public record Pointer(Node predicate, Node subject) {}

  public Description {
    statements = List.copyOf(statements);
    parts = List.copyOf(parts);
    incoming = List.copyOf(incoming);
    labels = Map.copyOf(labels);
  }

  /** Whether nobody says anything about it, nor mentions it. */
  public boolean isEmpty() {
    return statements.isEmpty() && incoming.isEmpty();
  }

  /** Whether somebody tells what it is: more than that it is gone, and what took its place. */
  public boolean isStated() {
    return statements.stream()
        .anyMatch(
            stated ->
                !stated.predicate().hasURI(External.provWasInvalidatedBy)
                    && !stated.predicate().hasURI(External.dctermsIsReplacedBy));
  }

  /** Everything stated about it with one property, each once. */
  public List<Node> objects(String property) {
    List<Node> objects = new ArrayList<>();
    for (Stated stated : statements) {
      if (stated.predicate().hasURI(property) && !objects.contains(stated.object())) {
        objects.add(stated.object());
      }
    }
    return objects;
  }
}
