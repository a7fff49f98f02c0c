package org.hemograph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.hemograph.check.Violation;
import org.hemograph.graph.ScreeningWriter;
import org.hemograph.load.SourceHeader.Origin;
import org.hemograph.model.Digest;
import org.hemograph.model.HemographException;
import org.hemograph.model.Keys;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.ScreenedRecord;
import org.hemograph.model.Severity;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.Unreadable;
import org.hemograph.read.screening.ScreeningReader;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/**
 * Screening decisions come back: each file of a review is a graph of its own, {@code
 * graph/review/{review}/{file}}, which a later import of the file replaces. Records are matched on
 * DOI, PMID, PMCID and our own keys, never on titles; what matches no publication, or several, is
 * told and left out.
 */
final class ReviewImport {
  static final String FORMAT = "screening";

  /** A file of a screening tool that is larger is none. */
  private static final long LARGEST = 256L << 20;

  /** So many records that match nothing are told one by one. */
  private static final int TOLD = 100;

  private static final ThingRef NONE = new ThingRef("none");

  private final EvidenceStore store;
  private final Namespaces namespaces;
  private final ImportOptions options;
  private final Progress progress;
  private final Checks checks = new Checks();
  private final Consumer<List<GraphReplacement>> sink;
  private final Map<String, String> taken = new HashMap<>();

  ReviewImport(
      EvidenceStore store,
      ImportOptions options,
      Progress progress,
      Consumer<List<GraphReplacement>> sink) {
    this.store = store;
    this.namespaces = store.namespaces();
    this.options = options;
    this.progress = progress;
    this.sink = sink;
  }

  ImportReport run(String review, List<Path> paths) {
    progress.started(paths.size(), 0);
    List<FileReport> reports = new ArrayList<>();
    for (Path path : paths) {
      String shown = options.called().getOrDefault(path, path.toString());
      progress.file(shown);
      reports.add(file(review, path, shown));
    }
    progress.finished();
    return new ImportReport(reports, store.revision());
  }

  private FileReport file(String review, Path path, String shown) {
    String before = taken.putIfAbsent(graph(review, shown), shown);
    if (before != null) {
      return rejected(
          shown,
          Place.of(shown),
          "Not imported, as it would replace what came from "
              + before
              + ": of names only letters and digits count, and each file of a review needs a name"
              + " of its own. Rename one of the two.");
    }
    try {
      Optional<String> no = noExport(path);
      if (no.isPresent()) {
        return rejected(shown, Place.of(shown), no.get());
      }
      List<ScreenedRecord> records = ScreeningReader.read(shown, Files.readAllBytes(path));
      return records(review, shown, records);
    } catch (IOException e) {
      return rejected(shown, Place.of(shown), "It cannot be read (" + Unreadable.why(e) + ").");
    } catch (HemographException e) {
      return rejected(shown, e.place().orElseGet(() -> Place.of(shown)), e.getMessage());
    }
  }

  private static Optional<String> noExport(Path path) throws IOException {
    if (!Files.exists(path)) {
      return Optional.of("There is no such file. Check the path.");
    }
    if (!Files.isRegularFile(path)) {
      return Optional.of("It is no file of a screening tool; give files, not folders.");
    }
    return Files.size(path) > LARGEST
        ? Optional.of("It is larger than 256 MB, so it is no file of a screening tool.")
        : Optional.empty();
  }

  /** Its graph, where an import finds what an earlier one brought from the same file. */
  private static String graph(String review, String shown) {
    String file = Keys.slug(String.valueOf(Path.of(shown).getFileName()));
    return "review/" + Keys.slug(review) + "/" + (file.isEmpty() ? "file" : file);
  }

  private FileReport records(String review, String shown, List<ScreenedRecord> records) {
    List<Problem> problems = new ArrayList<>();
    List<ThingRef> found = store.read(stored -> targets(stored, records, problems));
    Graph content = GraphFactory.createDefaultGraph();
    JenaSink sinkOfGraph = JenaSink.into(content);
    sinkOfGraph.startRDF();
    ScreeningWriter writer = new ScreeningWriter(namespaces, review, sinkOfGraph);
    Set<ThingRef> written = new HashSet<>();
    FirstDecisions first = new FirstDecisions();
    long leftOut = 0;
    for (int i = 0; i < records.size(); i++) {
      ThingRef publication = found.get(i);
      ScreenedRecord record = records.get(i);
      record.troubles().forEach(trouble -> tell(problems, record, trouble));
      if (!record.saysSomething()) {
        continue;
      }
      if (publication.equals(NONE)) {
        leftOut++;
      } else {
        ScreenedRecord counted = first.of(record, publication);
        if (counted.decisions().size() < record.decisions().size()) {
          tell(
              problems,
              record,
              "A reviewer's second decision about this publication; the first counts.");
        }
        writer.write(counted, publication);
        written.add(publication);
      }
    }
    sinkOfGraph.endRDF();
    FileReport report =
        written.isEmpty()
            ? rejected(
                shown, problems, "No record with a decision or tag matches a publication here.")
            : written(review, shown, content, written.size(), problems);
    return report.withSkipped(leftOut);
  }

  private FileReport written(
      String review, String shown, Graph content, int count, List<Problem> problems) {
    String path = graph(review, shown);
    Node name = NodeFactory.createURI(namespaces.graph(path));
    String digest = digest(content);
    boolean same =
        store.read(
            stored -> new StoredGraph(stored, name).digest().filter(digest::equals).isPresent());
    if (same) {
      return report(shown, 0, count, problems);
    }
    new SourceHeader(path, "Screening of " + review, digest, Origin.REVIEW)
        .addTo(content, namespaces, Instant.now());
    for (Violation violation : checks.shapes().check(content)) {
      problems.add(
          new Problem(
              violation.severity(),
              violation.focus().toString(),
              Place.of(shown),
              violation.message()));
    }
    if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      return FileReport.rejected(shown, FORMAT, problems);
    }
    sink.accept(List.of(new GraphReplacement(name, content)));
    progress.records(count);
    return report(shown, count, 0, problems);
  }

  private static FileReport report(
      String shown, long imported, long unchanged, List<Problem> problems) {
    List<Problem> first = problems.subList(0, Math.min(TOLD, problems.size()));
    return FileReport.of(shown, FORMAT, imported, 0, unchanged, first)
        .withMore(problems.size() - first.size());
  }

  private static String digest(Graph content) {
    Set<String> lines = new TreeSet<>();
    content.find().forEachRemaining(triple -> lines.add(triple.toString()));
    return new Digest().add(String.join("\n", lines)).labelled();
  }

  /** The publication of each record, or none. */
  private List<ThingRef> targets(
      DatasetGraph stored, List<ScreenedRecord> records, List<Problem> problems) {
    List<ThingRef> targets = new ArrayList<>();
    Map<String, Set<String>> known = new HashMap<>();
    for (ScreenedRecord record : records) {
      Set<String> found = new TreeSet<>();
      ScreenedRecord.Ids ids = record.ids();
      ids.dois().forEach(doi -> found.addAll(having(stored, known, HG.doi, doi)));
      ids.pmids().forEach(pmid -> found.addAll(having(stored, known, HG.pmid, pmid)));
      ids.pmcids().forEach(pmcid -> found.addAll(having(stored, known, HG.pmcid, pmcid)));
      ids.keys().stream().filter(key -> exists(stored, key)).forEach(found::add);
      targets.add(found.size() == 1 ? new ThingRef(found.iterator().next()) : NONE);
      if (!record.saysSomething()) {
        continue;
      }
      if (found.size() > 1) {
        tell(
            problems,
            record,
            "Left out: its identifiers lead to several publications: "
                + String.join(", ", found)
                + ".");
      } else if (found.isEmpty()) {
        tell(problems, record, unmatched(ids));
      }
    }
    return targets;
  }

  private static String unmatched(ScreenedRecord.Ids ids) {
    if (ids.ofOtherThings()) {
      return "Left out: screening decisions are kept for publications; this is a registry record or"
          + " a page ("
          + ids.keys().get(0)
          + ").";
    }
    return ids.isEmpty()
        ? "Left out: it has neither DOI nor PMID, PMCID or a key of ours."
        : "Left out: no publication here has its identifiers.";
  }

  private static void tell(List<Problem> problems, ScreenedRecord record, String message) {
    problems.add(new Problem(Severity.WARNING, "", record.place(), message));
  }

  private boolean exists(DatasetGraph stored, String key) {
    return stored.contains(
        Node.ANY,
        NodeFactory.createURI(namespaces.id(key)),
        RDF.type.asNode(),
        NodeFactory.createURI(HG.Publication));
  }

  /** The keys of the publications with this identifier; a DOI in any case. */
  private Set<String> having(
      DatasetGraph stored, Map<String, Set<String>> known, String property, String value) {
    if (known.isEmpty()) {
      known.put("", Set.of());
      for (String each : List.of(HG.doi, HG.pmid, HG.pmcid)) {
        stored
            .find(Node.ANY, Node.ANY, NodeFactory.createURI(each), Node.ANY)
            .forEachRemaining(
                quad -> {
                  String space = namespaces.id("publication/");
                  if (quad.getSubject().isURI()
                      && quad.getSubject().getURI().startsWith(space)
                      && quad.getObject().isLiteral()) {
                    known
                        .computeIfAbsent(
                            each
                                + " "
                                + quad.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT),
                            id -> new TreeSet<>())
                        .add(quad.getSubject().getURI().substring(namespaces.id("").length()));
                  }
                });
      }
    }
    return known.getOrDefault(property + " " + value.toLowerCase(Locale.ROOT), Set.of());
  }

  private static FileReport rejected(String shown, Place place, String message) {
    return FileReport.rejected(
        shown, FORMAT, List.of(new Problem(Severity.ERROR, "", place, message)));
  }

  private static FileReport rejected(String shown, List<Problem> problems, String message) {
    List<Problem> all = new ArrayList<>();
    all.add(new Problem(Severity.ERROR, "", Place.of(shown), message));
    all.addAll(problems.subList(0, Math.min(TOLD, problems.size())));
    return FileReport.rejected(shown, FORMAT, all).withMore(problems.size() + 1 - all.size());
  }
}
