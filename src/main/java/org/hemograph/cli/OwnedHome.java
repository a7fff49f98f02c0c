package org.hemograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.text.TextQuery;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.Namespaces;
import org.hemograph.rdf.Prefixes;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.sparql.Federation;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Exporter;
import org.hemograph.store.Home;
import org.jspecify.annotations.Nullable;

/** A home whose database this process opens for itself. */
final class OwnedHome implements HomeAccess {
  private final EvidenceStore store;
  private final Namespaces namespaces;
  private volatile @Nullable Importer running;
  private volatile boolean stopping;

  OwnedHome(Home home) {
    this(EvidenceStore.open(home));
  }

  /** Takes the store over, to close it. */
  OwnedHome(EvidenceStore store) {
    this.store = store;
    this.namespaces = store.namespaces();
  }

  /** Whether nothing was ever stored: a command may have opened the home and refused its input. */
  boolean isEmpty() {
    return store.revision() == 0;
  }

  @Override
  public void query(QueryRequest request, OutputStream out) throws IOException {
    // A query of the user's own may have a SERVICE: the rule is the one of a server over this home.
    Federation.of(store.configuration().service()).rule(store.dataset().getContext());
    new LocalAnswers(new QueryableDataset(store.dataset(), namespaces), namespaces)
        .write(request, out);
  }

  @Override
  public void cite(CiteOrder order, OutputStream out) throws IOException {
    Federation.of(store.configuration().service()).rule(store.dataset().getContext());
    boolean indexed = store.dataset().getContext().isDefined(TextQuery.textIndex);
    new LocalReferences(
            new Evidence(new QueryableDataset(store.dataset(), namespaces), indexed), namespaces)
        .write(order, out);
  }

  @Override
  public ImportReport importFrom(List<Path> paths, ImportOptions options, Progress progress) {
    Importer importer = new Importer(store, progress);
    running = importer;
    if (stopping) {
      importer.stop();
    }
    return importer.run(options, paths);
  }

  @Override
  public void stopImport() {
    stopping = true;
    Importer importer = running;
    if (importer != null) {
      importer.stop();
    }
  }

  @Override
  public void export(String format, OutputStream out) throws IOException {
    new Exporter(store, Prefixes.ALL).export(format, out);
  }

  @Override
  public void close() {
    store.close();
  }
}
