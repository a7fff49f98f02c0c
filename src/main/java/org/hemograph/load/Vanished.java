package org.hemograph.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.load.input.Scope;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.GraphReplacement;

/**
 * What is stored from within the scope of an import, and was not met by it. It is told; and taken
 * away only where the user asks for that.
 */
final class Vanished {
  private static final Node RETRIEVED_FROM = NodeFactory.createURI(HG.retrievedFrom);
  private static final int NAMED = 20;
  private static final int AT_ONCE = 500;

  private final List<Scope> scopes;
  private final Met met;
  private final Set<String> unsure;
  private final Namespaces namespaces;

  /** How many vanished from one argument, and the first of them. */
  private static final class Found {
    private long count;
    private final List<String> keys = new ArrayList<>();

    void add(String key) {
      count++;
      if (keys.size() < NAMED) {
        keys.add(key);
      }
    }
  }

  /**
   * @param scopes the arguments of the import
   * @param met what it met
   * @param unsure inputs, or folders of such, that it could not look into
   */
  Vanished(List<Scope> scopes, Met met, Set<String> unsure, Namespaces namespaces) {
    this.scopes = scopes;
    this.met = met;
    this.unsure = unsure;
    this.namespaces = namespaces;
  }

  /** Adds to the reports what vanished, by argument. */
  List<FileReport> tell(DatasetGraph dataset, List<FileReport> reports, boolean pruning) {
    Map<Scope, Found> found = new LinkedHashMap<>();
    Iterator<Quad> held = dataset.find(Node.ANY, Node.ANY, RETRIEVED_FROM, Node.ANY);
    while (held.hasNext()) {
      Quad quad = held.next();
      scopes.stream()
          .filter(scope -> vanished(quad, scope))
          .findFirst()
          .ifPresent(scope -> found.computeIfAbsent(scope, s -> new Found()).add(key(path(quad))));
    }
    List<FileReport> all = new ArrayList<>(reports);
    found.forEach((scope, which) -> add(all, scope.shown(), which, pruning));
    return all;
  }

  /** The next of them to be taken away; nothing when all are. */
  List<GraphReplacement> toPrune(DatasetGraph dataset) {
    Map<Node, List<Quad>> gone = new LinkedHashMap<>();
    Iterator<Quad> held = dataset.find(Node.ANY, Node.ANY, RETRIEVED_FROM, Node.ANY);
    while (held.hasNext() && gone.size() < AT_ONCE) {
      Quad quad = held.next();
      if (scopes.stream().anyMatch(scope -> vanished(quad, scope))) {
        gone.computeIfAbsent(quad.getGraph(), g -> new ArrayList<>()).add(quad);
      }
    }
    List<GraphReplacement> replacements = new ArrayList<>();
    gone.forEach((graph, quads) -> replacements.add(without(dataset, graph, quads)));
    return replacements;
  }

  /** A graph that other inputs hold too only forgets this one. */
  private static GraphReplacement without(DatasetGraph dataset, Node graph, List<Quad> gone) {
    Graph rest = GraphFactory.createDefaultGraph();
    new StoredGraph(dataset, graph).triples().forEachRemaining(rest::add);
    gone.forEach(quad -> rest.delete(quad.asTriple()));
    return rest.contains(graph, RETRIEVED_FROM, Node.ANY)
        ? new GraphReplacement(graph, rest)
        : new GraphReplacement(graph, GraphFactory.createDefaultGraph());
  }

  private boolean vanished(Quad quad, Scope scope) {
    String input = quad.getObject().getLiteralLexicalForm();
    return quad.getGraph().equals(quad.getSubject())
        && scope.covers(input)
        && !met.contains(path(quad), input)
        && unsure.stream().noneMatch(whole -> Scope.isWithin(input, whole));
  }

  private String path(Quad quad) {
    String space = namespaces.graph("");
    String graph = quad.getGraph().toString();
    return graph.startsWith(space) ? graph.substring(space.length()) : graph;
  }

  private static String key(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  private static void add(List<FileReport> reports, String shown, Found found, boolean pruning) {
    String which =
        String.join(", ", found.keys)
            + (found.count > NAMED ? " and " + (found.count - NAMED) + " more" : "");
    String message =
        (found.count == 1 ? "1 record was" : found.count + " records were")
            + " imported from here before and "
            + (found.count == 1 ? "is" : "are")
            + " not here any more: "
            + which
            + (pruning
                ? ". Taken out of the database, unless another input holds it too."
                : ". The database keeps what it has; --prune takes it out.");
    Problem problem = new Problem(Severity.WARNING, "", Place.of(shown), message);
    for (int i = 0; i < reports.size(); i++) {
      if (reports.get(i).path().equals(shown)) {
        reports.set(i, reports.get(i).withVanished(found.count, problem));
        return;
      }
    }
    FileReport empty = FileReport.of(shown, "", 0, 0, 0, List.of());
    reports.add(empty.withVanished(found.count, problem));
  }
}
