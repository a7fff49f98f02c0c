package org.hemograph.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.load.input.Inputs;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/**
 * Files become evidence: read, mapped, checked against the shapes, and stored, a record whole or
 * not at all. Bad input is reported and never stops the rest. One import at a time.
 *
 * <p>Tables given together are one revision, for their rows refer to each other; each RDF file is a
 * revision of its own, and so is each batch of records, so that many of them need no more memory
 * than the largest.
 */
public final class Importer {
  private final EvidenceStore store;
  private final Progress progress;
  private final Namespaces namespaces;
  private volatile boolean stopping;

  public Importer(EvidenceStore store, Progress progress) {
    this.store = store;
    this.namespaces = store.namespaces();
    this.progress = progress;
  }

  /**
   * Imports files, folders and archives, or only checks them.
   *
   * @throws HemographException (STORE_UNAVAILABLE) if the store fails; what was reported before it
   *     is stored
   */
  public ImportReport run(ImportOptions options, List<Path> paths) {
    StoredOntology ontology = new StoredOntology(store, namespaces);
    if (options.review().isPresent()) {
      return new ReviewImport(store, options, progress, graphs -> write(graphs, options, ontology))
          .run(options.review().get(), paths);
    }
    try (Inputs inputs = Inputs.of(paths, options.as(), options.called(), options.limits())) {
      return new ImportRun(
              store,
              namespaces,
              options,
              progress,
              () -> stopping,
              graphs -> write(graphs, options, ontology))
          .run(inputs);
    }
  }

  /**
   * Asks a running import to end early: it commits what it has read, and reports. May be called by
   * any thread.
   */
  public void stop() {
    stopping = true;
  }

  /**
   * Imports the ontology and the tables that travel with the program. Costs milliseconds when the
   * store has them already.
   */
  public ImportReport importBundled() {
    try (BundledEvidence bundled = BundledEvidence.open()) {
      Optional<GraphReplacement> ontology = new StoredOntology(store, namespaces).outdated(bundled);
      return ontology.isEmpty()
          ? new ImportReport(List.of(), store.revision())
          : importBundled(bundled, ontology.get());
    }
  }

  private ImportReport importBundled(BundledEvidence bundled, GraphReplacement ontology) {
    List<Path> files = bundled.tables();
    progress.started(files.size(), TableImport.length(files));
    TableImport tables = new TableImport(namespaces, new Checks(), progress);
    List<FileReport> reports = store.read(dataset -> tables.read(files, dataset));
    List<GraphReplacement> replacements = new ArrayList<>(tables.replacements());
    replacements.add(ontology);
    store.replace(replacements);
    store.read(stored -> SamePublications.of(stored, namespaces)).join(store, store::replace);
    progress.finished();
    return new ImportReport(reports, store.revision());
  }

  private void write(
      List<GraphReplacement> replacements, ImportOptions options, StoredOntology ontology) {
    if (options.checkOnly() || replacements.isEmpty()) {
      return;
    }
    List<GraphReplacement> together = new ArrayList<>(ontology.onFirstWrite());
    together.addAll(replacements); // after it, so that a file's own version of it wins
    store.replace(together);
  }
}
