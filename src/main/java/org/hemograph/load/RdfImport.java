package org.hemograph.load;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * An RDF file: quads go to their named graphs, triples without one to {@code graph/rdf/} and the
 * file's name; a graph is a record. Our revision ({@code graph/meta}) is never taken from a file.
 * One violated shape refuses the file.
 */
final class RdfImport {
  private static final String PREFIX = Digest.LABEL;

  private final Input input;
  private final RdfReader reader;
  private final Namespaces namespaces;
  private final Checks checks;
  private final Instant started = Instant.now();
  private final Map<Node, Graph> graphs = new LinkedHashMap<>();
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
      addHeader(home, digest, stored);
      return compare(stored);
    } catch (IOException e) {
      return rejected("The file cannot be read (" + Unreadable.why(e) + ").");
    } catch (HemographException e) {
      return rejected(e.place().orElseGet(() -> Place.of(input.shown())), e.getMessage());
    }
  }

  /** What the store shall hold; nothing if the file was refused. */
  List<GraphReplacement> replacements() {
    return replacements;
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
