package org.hemograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.Answer;
import org.hemograph.query.Binder;
import org.hemograph.query.Codes;
import org.hemograph.query.QueryRunner;
import org.hemograph.query.QueryableDataset;
import org.hemograph.query.Question;
import org.hemograph.query.Things;
import org.hemograph.rdf.Namespaces;
import org.hemograph.rdf.Prefixes;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Exporter;
import org.hemograph.store.Home;
import org.hemograph.write.About;
import org.hemograph.write.AnswerWriter;
import org.jspecify.annotations.Nullable;

/** A home whose database this process opens for itself. */
final class OwnedHome implements HomeAccess {
  /** Nobody else waits for this process, so a query may take its time. */
  private static final Duration LONGEST_QUERY = Duration.ofMinutes(10);

  private final EvidenceStore store;
  private final Namespaces namespaces = Namespaces.DEFAULT;
  private volatile @Nullable Importer running;
  private volatile boolean stopping;

  OwnedHome(Home home) {
    this(EvidenceStore.open(home));
  }

  /** Takes the store over, to close it. */
  OwnedHome(EvidenceStore store) {
    this.store = store;
  }

  /** Whether nothing was ever stored: a command may have opened the home and refused its input. */
  boolean isEmpty() {
    return store.revision() == 0;
  }

  @Override
  public void query(QueryRequest request, OutputStream out) throws IOException {
    QueryRunner runner =
        new QueryRunner(
            new QueryableDataset(store.dataset(), namespaces),
            new Binder(new Things(namespaces), new Codes(namespaces)),
            LONGEST_QUERY);
    AnswerWriter writer = new AnswerWriter(namespaces, StandardOutput.columns());
    runner.ask(
        Question.of(request.query(), request.values()),
        prepared -> {
          Answer answer = prepared.answer();
          About about =
              new About(
                  prepared.bound(),
                  request.values(),
                  prepared.version(),
                  prepared.extent(),
                  Optional.empty());
          writer.write(answer, about, request.format(), out);
          return true;
        });
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
