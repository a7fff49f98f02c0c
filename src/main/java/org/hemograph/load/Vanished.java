package org.hemograph.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Below {@code graph/}: what imports of records and of RDF keep, and nobody else. */
  private static final List<String> OURS =
      List.of("ctgov/", "pubmed/", "nbib/", "ris/", "csl-json/", "rdf/");

  private static final int NAMED = 20;
  private static final int AT_ONCE = 500;

  private final Familiar familiar;
  private final Met met;
  private final Set<String> unsure;
  private final Namespaces namespaces;
  private final boolean pruning;
  private final Deque<Node> toPrune = new ArrayDeque<>();

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
   * @param familiar the arguments of the import
   * @param met what it met
   * @param unsure inputs, or folders of such, that it could not look into
   * @param pruning whether what vanished shall be taken away
   */
  Vanished(Familiar familiar, Met met, Set<String> unsure, Namespaces namespaces, boolean pruning) {
    this.familiar = familiar;
    this.met = met;
    this.unsure = unsure;
    this.namespaces = namespaces;
    this.pruning = pruning;
  }

  /** Adds to the reports what vanished, by argument. */
  List<FileReport> tell(DatasetGraph dataset, List<FileReport> reports) {
    Map<Scope, Found> found = new LinkedHashMap<>();
    Iterator<Quad> held = dataset.find(Node.ANY, Node.ANY, RETRIEVED_FROM, Node.ANY);
    while (held.hasNext()) {
      Quad quad = held.next();
      Optional<Scope> scope = vanishedFrom(quad);
      if (scope.isPresent()) {
        found.computeIfAbsent(scope.get(), s -> new Found()).add(key(path(quad)));
        if (prunes(scope.get())) {
          toPrune.add(quad.getGraph());
        }
      }
    }
    List<FileReport> all = new ArrayList<>(reports);
    found.forEach((scope, which) -> add(all, scope, which));
    return all;
  }

  private boolean prunes(Scope scope) {
    return pruning && familiar.knows(scope);
  }

  /** The next of those that were told, to be taken away; nothing when all are. */
  List<GraphReplacement> toPrune(DatasetGraph dataset) {
    Set<Node> next = new LinkedHashSet<>();
    while (next.size() < AT_ONCE && !toPrune.isEmpty()) {
      next.add(toPrune.remove());
    }
    return next.stream().map(graph -> without(dataset, graph)).toList();
  }

  /** A graph that other inputs hold too only forgets this one. */
  private GraphReplacement without(DatasetGraph dataset, Node graph) {
    Graph rest = GraphFactory.createDefaultGraph();
    new StoredGraph(dataset, graph).triples().forEachRemaining(rest::add);
    dataset
        .find(graph, graph, RETRIEVED_FROM, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (vanishedFrom(quad).filter(this::prunes).isPresent()) {
                rest.delete(quad.asTriple());
              }
            });
    return rest.contains(graph, RETRIEVED_FROM, Node.ANY)
        ? new GraphReplacement(graph, rest)
        : new GraphReplacement(graph, GraphFactory.createDefaultGraph());
  }

  private Optional<Scope> vanishedFrom(Quad quad) {
    String path = path(quad);
    if (!quad.getGraph().equals(quad.getSubject())
        || !quad.getObject().isLiteral()
        || OURS.stream().noneMatch(path::startsWith)) {
      return Optional.empty();
    }
    String input = quad.getObject().getLiteralLexicalForm();
    return familiar
        .scope(input)
        .filter(scope -> !met.contains(path, input))
        .filter(scope -> Scope.wholes(input).stream().noneMatch(unsure::contains));
  }

  /** Below {@code graph/}; empty for graphs of others. */
  private String path(Quad quad) {
    String space = namespaces.graph("");
    String graph = quad.getGraph().toString();
    return graph.startsWith(space) ? graph.substring(space.length()) : "";
  }

  private static String key(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  private void add(List<FileReport> reports, Scope scope, Found found) {
    String shown = scope.shown();
    String which =
        String.join(", ", found.keys)
            + (found.count > NAMED ? " and " + (found.count - NAMED) + " more" : "");
    String message =
        (found.count == 1 ? "1 record was" : found.count + " records were")
            + " imported from here before and "
            + (found.count == 1 ? "is" : "are")
            + " not here any more: "
            + which
            + ". "
            + whatIsDone(scope);
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

  private String whatIsDone(Scope scope) {
    if (prunes(scope)) {
      return "Taken out of the database, unless another input holds it too.";
    }
    return familiar.knows(scope)
        ? "The database keeps what it has; --prune takes it out."
        : "Not one record is here that was imported before, so that seems to have been another"
            + " file, folder or archive of the same name. The database keeps it, with --prune as"
            + " well.";
  }
}
