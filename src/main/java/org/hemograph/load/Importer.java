package org.hemograph.load;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.load.SourceHeader.Origin;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.rdf.RdfReader;
import org.hemograph.read.rdf.RdfSyntax;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/**
 * Files become evidence: read, mapped, checked against the shapes, and stored, a record whole or
 * not at all. Bad input is reported and never stops the rest. One import at a time.
 *
 * <p>Tables given together are one revision, for their rows refer to each other; each RDF file is a
 * revision of its own, so that many of them need no more memory than the largest.
 */
public final class Importer {
  private static final String ONTOLOGY = "ontology";

  private final EvidenceStore store;
  private final Progress progress;
  private final Namespaces namespaces = Namespaces.DEFAULT;

  public Importer(EvidenceStore store, Progress progress) {
    this.store = store;
    this.progress = progress;
  }

  /**
   * Imports files and folders, or only checks them.
   *
   * @throws HemographException (STORE_UNAVAILABLE) if the store fails; what was reported before it
   *     is stored
   */
  public ImportReport run(ImportOptions options, List<Path> paths) {
    Inputs inputs = Inputs.of(paths, options.as());
    Checks checks = new Checks();
    progress.started(inputs.count());
    List<FileReport> reports = new ArrayList<>(inputs.refused());
    OnFirstWrite ontology = new OnFirstWrite();
    if (!inputs.tables().isEmpty()) {
      TableImport tables = new TableImport(namespaces, checks, progress);
      reports.addAll(store.read(dataset -> tables.read(inputs.tables(), dataset)));
      write(tables.replacements(), options, ontology);
    }
    for (RdfReader reader : inputs.rdf()) {
      progress.file(reader.file().toString());
      RdfImport file = new RdfImport(reader, namespaces, checks);
      FileReport report = store.read(file::read);
      write(file.replacements(), options, ontology);
      reports.add(report);
      progress.records(report.imported() + report.unchanged());
    }
    progress.finished();
    return new ImportReport(reports, store.revision());
  }

  /**
   * Imports the ontology and the tables that travel with the program. Costs milliseconds when the
   * store has them already.
   */
  public ImportReport importBundled() {
    try (BundledEvidence bundled = BundledEvidence.open()) {
      String digest = bundled.digest();
      return storedOntology().filter(digest::equals).isPresent()
          ? new ImportReport(List.of(), store.revision())
          : importBundled(
              bundled, new GraphReplacement(ontologyGraph(), ontology(bundled, digest)));
    }
  }

  private ImportReport importBundled(BundledEvidence bundled, GraphReplacement ontology) {
    List<Path> files = bundled.tables();
    progress.started(files.size());
    TableImport tables = new TableImport(namespaces, new Checks(), progress);
    List<FileReport> reports = store.read(dataset -> tables.read(files, dataset));
    List<GraphReplacement> replacements = new ArrayList<>(tables.replacements());
    replacements.add(ontology);
    store.replace(replacements);
    progress.finished();
    return new ImportReport(reports, store.revision());
  }

  /**
   * The ontology, where the store lacks this program's: evidence without it would have codes
   * without names. Its graph's digest is that of the ontology alone here; only {@link
   * #importBundled} knows the tables to be in as well.
   */
  private Optional<GraphReplacement> missingOntology() {
    try (BundledEvidence bundled = BundledEvidence.open()) {
      String digest = bundled.ontologyDigest();
      return storedOntology()
              .filter(d -> d.equals(digest) || d.equals(bundled.digest()))
              .isPresent()
          ? Optional.empty()
          : Optional.of(new GraphReplacement(ontologyGraph(), ontology(bundled, digest)));
    }
  }

  private Node ontologyGraph() {
    return NodeFactory.createURI(namespaces.graph(ONTOLOGY));
  }

  private Optional<String> storedOntology() {
    return store.read(dataset -> new StoredGraph(dataset, ontologyGraph()).digest());
  }

  private Graph ontology(BundledEvidence bundled, String digest) {
    Graph content = GraphFactory.createDefaultGraph();
    BlankNodes blanks = new BlankNodes(namespaces, ONTOLOGY);
    for (Path file : bundled.ontology()) {
      RdfReader.of(file, RdfSyntax.TURTLE)
          .read(
              JenaSink.into(
                  ontologyGraph(),
                  (g, s, p, o) -> content.add(blanks.named(s), p, blanks.named(o))),
              problem -> {
                throw new IllegalStateException("The bundled ontology is odd: " + problem);
              });
    }
    new SourceHeader(ONTOLOGY, "The ontology of Hemograph", digest, Origin.CURATION)
        .addTo(content, namespaces, Instant.now());
    return content;
  }

  private void write(
      List<GraphReplacement> replacements, ImportOptions options, OnFirstWrite ontology) {
    if (options.checkOnly() || replacements.isEmpty()) {
      return;
    }
    List<GraphReplacement> together = new ArrayList<>(ontology.take());
    together.addAll(replacements); // after it, so that a file's own version of it wins
    store.replace(together);
  }

  /** Brings the missing ontology with the first write of an import; looking costs a read of it. */
  private final class OnFirstWrite {
    private boolean taken;

    List<GraphReplacement> take() {
      if (taken) {
        return List.of();
      }
      taken = true;
      return missingOntology().stream().toList();
    }
  }
}
