package org.hemograph.serve.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param incoming what points to it, in the order of properties
 * @param labels of every IRI that occurs, where it has one; of graphs, of the first {@link
 *     #LISTED_GRAPHS}
 */
public record Description(
    Node thing,
    List<Stated> statements,
    List<Stated> parts,
    List<Incoming> incoming,
    Map<Node, String> labels) {
  /** More graphs than this a page counts, without their labels; the data has all. */
  public static final int LISTED_GRAPHS = 40;

  /**
   * A statement and the graph it stands in.
   *
   * @param graph the named graph
   */
  public record Stated(Node graph, Node subject, Node predicate, Node object) {}

  /**
   * What points to the thing with one property.
   *
   * @param count how many do
   * @param all whether there are no more than that; what half the data points to is not counted out
   * @param first some of them
   */
  public record Incoming(Node predicate, long count, boolean all, List<Node> first) {
    public Incoming {
      first = List.copyOf(first);
    }
  }

  public Description {
    statements = List.copyOf(statements);
    parts = List.copyOf(parts);
    incoming = List.copyOf(incoming);
    labels = Map.copyOf(labels);
  }

  /**
   * The graphs that state something of it and how much: those that say most first, as a thousand
   * registry records may do no more than name a sponsor.
   */
  public List<Map.Entry<Node, Integer>> graphs() {
    return graphs(statements);
  }

  static List<Map.Entry<Node, Integer>> graphs(List<Stated> statements) {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    statements.forEach(stated -> counts.merge(stated.graph(), 1, Integer::sum));
    List<Map.Entry<Node, Integer>> most = new ArrayList<>(counts.entrySet());
    most.sort(Map.Entry.<Node, Integer>comparingByValue().reversed());
    return most;
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
