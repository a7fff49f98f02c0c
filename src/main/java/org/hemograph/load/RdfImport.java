package org.hemograph.load;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.check.Violation;
import org.hemograph.load.SourceHeader.Origin;
import org.hemograph.load.input.Input;
import org.hemograph.load.input.Inputs.Recognised;
import org.hemograph.model.Digest;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Keys;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.Unreadable;
import org.hemograph.read.rdf.RdfReader;
import org.hemograph.store.GraphReplacement;
import org.hemograph.store.StoredForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An RDF file: quads go to their named graphs, triples without one to {@code graph/rdf/} and the
 * file's name; a graph is a record. Our revision ({@code graph/meta}) is never taken from a file.
 * One violated shape refuses the file.
 */
final class RdfImport {
  private static final Logger LOG = LoggerFactory.getLogger(RdfImport.class);
  private static final String PREFIX = Digest.LABEL;
  private static final Node RETRIEVED_FROM = NodeFactory.createURI(HG.retrievedFrom);

  /** Below {@code graph/}: what importers keep. */
  private static final List<String> KEPT =
      List.of("curated/", "ctgov/", "pubmed/", "nbib/", "ris/", "csl-json/", "rdf/", "review/");

  private final Input input;
  private final RdfReader reader;
  private final Namespaces namespaces;
  private final Checks checks;
  private final Instant started = Instant.now();
  private final Map<Node, Graph> graphs = new LinkedHashMap<>();
  private final Map<Node, List<String>> former = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<GraphReplacement> replacements = new ArrayList<>();

  RdfImport(Recognised file, Namespaces namespaces, Checks checks) {
    this.input = file.input();
    this.reader = RdfReader.of(input.asShown(), file.format().rdf().orElseThrow());
    this.namespaces = namespaces;
    this.checks = checks;
  }

  /** Reads and checks the file against what is stored, within the caller's transaction. */
  FileReport read(DatasetGraph stored) {
    try {
      String digest = Digests.of(input);
      String key = digest.substring(PREFIX.length(), PREFIX.length() + 12);
      Node home = NodeFactory.createURI(namespaces.graph(path()));
      parse(home, key);
      if (graphs.isEmpty()) {
        return rejected("The file holds no statement.");
      }
      Optional<Node> kept =
          graphs.keySet().stream().filter(g -> isKept(g, home, stored)).findFirst();
      if (kept.isPresent()) {
        return rejected(keptByAnother(kept.get()));
      }
      addHeader(home, digest, stored);
      return compare(stored);
    } catch (IOException e) {
      return rejected("The file cannot be read (" + Unreadable.why(e) + ").");
    } catch (HemographException e) {
      return rejected(e.place().orElseGet(() -> Place.of(input.shown())), e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be read", input.name(), e);
      return rejected(RecordImport.OUR_MISTAKE);
    }
  }

  /** What the store shall hold; nothing if the file was refused. */
  List<GraphReplacement> replacements() {
    return replacements;
  }

  /** Notes all its graphs as met, each in the inputs that the graph itself names. */
  void meet(Familiar familiar, Met met) {
    former.forEach((graph, inputs) -> familiar.meets(below(graph), inputs, met));
    graphs.forEach(
        (graph, content) -> inputs(content, graph).forEach(from -> met.add(below(graph), from)));
  }

  private static List<String> inputs(Graph content, Node graph) {
    return content
        .find(graph, RETRIEVED_FROM, Node.ANY)
        .mapWith(t -> t.getObject().isLiteral() ? t.getObject().getLiteralLexicalForm() : "")
        .toList();
  }

  /** The path of a graph of ours below {@code graph/}; empty for others. */
  private String below(Node graph) {
    String space = namespaces.graph("");
    String name = graph.toString();
    return name.startsWith(space) ? name.substring(space.length()) : "";
  }

  /** Whether an importer keeps this graph, and keeps something else in it. */
  private boolean isKept(Node graph, Node home, DatasetGraph stored) {
    String path = below(graph);
    StoredGraph before = new StoredGraph(stored, graph);
    return !graph.equals(home)
        && KEPT.stream().anyMatch(path::startsWith)
        && before.triples().hasNext()
        && !stored.contains(
            graph, graph, RETRIEVED_FROM, NodeFactory.createLiteralString(input.name()))
        && !before.isSame(Objects.requireNonNull(graphs.get(graph)));
  }

  private static String keptByAnother(Node graph) {
    return "It would replace <"
        + graph
        + ">, which the database keeps from another source, with other content. Import it into an"
        + " empty home, or import that source itself.";
  }

  private void parse(Node home, String key) {
    Node meta = NodeFactory.createURI(namespaces.graph("meta"));
    BlankNodes blanks = new BlankNodes(namespaces, key);
    reader.read(
        JenaSink.into(
            home,
            (g, s, p, o) -> {
              if (GraphReplacement.isReserved(g)) {
                throw reserved(g);
              }
              if (!g.equals(meta)) {
                graphs
                    .computeIfAbsent(blanks.named(g), name -> GraphFactory.createDefaultGraph())
                    .add(blanks.named(s), p, StoredForm.of(blanks.named(o)));
              }
            }),
        problems::add);
  }

  /** Jena takes these names for views of the store, where nothing can be kept. */
  private static HemographException reserved(Node graph) {
    return new HemographException(
        Fault.BAD_DATA,
        "A graph of this name cannot be stored: <"
            + graph
            + "> stands for several graphs at once. Give it another name, or none.");
  }

  /** Under the header it has, if the very same file was imported before: its time would differ. */
  private void addHeader(Node home, String digest, DatasetGraph stored) {
    Graph content = graphs.get(home);
    if (content == null) {
      return;
    }
    StoredGraph before = new StoredGraph(stored, home);
    if (before.digest().filter(digest::equals).isPresent()) {
      before.triples().forEachRemaining(content::add);
    } else {
      new SourceHeader(path(), "RDF file " + input.fileName(), digest, Origin.FILE)
          .addTo(content, namespaces, started);
      content.add(
          home,
          NodeFactory.createURI(HG.retrievedFrom),
          NodeFactory.createLiteralString(input.name()));
    }
  }

  private FileReport compare(DatasetGraph stored) {
    long unchanged = 0;
    for (Map.Entry<Node, Graph> graph : graphs.entrySet()) {
      Node name = graph.getKey();
      former.put(name, inputs(stored.getGraph(name), name));
      if (new StoredGraph(stored, graph.getKey()).isSame(graph.getValue())) {
        unchanged++;
      } else {
        checks.shapes().check(graph.getValue()).forEach(this::take);
        replacements.add(new GraphReplacement(graph.getKey(), graph.getValue()));
      }
    }
    if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      replacements.clear();
      return FileReport.rejected(input.shown(), reader.syntax().label(), problems);
    }
    return FileReport.of(
        input.shown(), reader.syntax().label(), replacements.size(), 0, unchanged, problems);
  }

  private void take(Violation violation) {
    problems.add(
        new Problem(
            violation.severity(),
            violation.focus().toString(),
            Place.of(input.shown()),
            violation.message()));
  }

  private FileReport rejected(String message) {
    return rejected(Place.of(input.shown()), message);
  }

  private FileReport rejected(Place place, String message) {
    Problem problem = new Problem(Severity.ERROR, "", place, message);
    return FileReport.rejected(input.shown(), reader.syntax().label(), List.of(problem));
  }

  /** Of its loose triples, below {@code graph/}: a corrected file replaces its earlier version. */
  String path() {
    String slug = Keys.slug(input.name());
    return "rdf/" + (slug.isEmpty() ? "file" : slug);
  }
}
