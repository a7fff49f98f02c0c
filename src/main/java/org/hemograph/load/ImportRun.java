package org.hemograph.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hemograph.load.input.Input;
import org.hemograph.load.input.InputFormat;
import org.hemograph.load.input.Inputs;
import org.hemograph.load.input.Inputs.Recognised;
import org.hemograph.load.input.Refusal;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.Unreadable;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/**
 * One import, part by part: tables first, as records are understood by their names; then RDF, then
 * records; at the end what vanished.
 */
final class ImportRun {
  private final EvidenceStore store;
  private final Namespaces namespaces;
  private final ImportOptions options;
  private final Progress progress;
  private final BooleanSupplier stopped;
  private final Consumer<List<GraphReplacement>> sink;
  private final Joining joining;
  private final Checks checks = new Checks();
  private final Met met = new Met();
  private final Set<String> unsure = Collections.synchronizedSet(new HashSet<>());
  private final List<FileReport> reports = new ArrayList<>();
  private final Tallies tallies = new Tallies();

  /**
   * @param sink writes graphs, or does not where the import only checks
   */
  ImportRun(
      EvidenceStore store,
      Namespaces namespaces,
      ImportOptions options,
      Progress progress,
      BooleanSupplier stopped,
      Consumer<List<GraphReplacement>> sink) {
    this.store = store;
    this.namespaces = namespaces;
    this.options = options;
    this.progress = progress;
    this.stopped = stopped;
    this.joining = new Joining(store, namespaces, sink);
    this.sink = options.checkOnly() ? sink : joining::write;
  }

  ImportReport run(Inputs inputs) {
    Familiar familiar = new Familiar(inputs.scopes());
    inputs.refused().forEach(this::refuse);
    unsure.addAll(inputs.passedOver().names());
    progress.started(inputs.count(), inputs.bytes());
    tables(inputs);
    inputs.of(format -> format.rdf().isPresent()).forEach(one -> rdf(one, familiar));
    records(inputs.of(f -> f.rdf().isEmpty() && !f.equals(InputFormat.TABLE)), familiar);
    reports.addAll(tallies.reports());
    List<FileReport> all = stopped.getAsBoolean() ? reports : withVanished(familiar);
    if (!options.checkOnly()) {
      joining.finish();
    }
    progress.finished();
    return new ImportReport(
        all,
        inputs.passedOver().count(),
        inputs.passedOver().first(),
        stopped.getAsBoolean(),
        store.revision());
  }

  private void refuse(Refusal refusal) {
    unsure.add(refusal.name());
    if (refusal.shown().equals(refusal.file())) {
      reject(refusal.shown(), refusal.message());
    } else {
      FileTally tally = tallies.of(refusal.file());
      tally.takes("");
      tally.refuse(Place.of(refusal.shown()), refusal.message());
    }
  }

  private void reject(String shown, String message) {
    Problem problem = new Problem(Severity.ERROR, "", Place.of(shown), message);
    reports.add(FileReport.rejected(shown, "", List.of(problem)));
  }

  private void tables(Inputs inputs) {
    Map<Path, String> shown = new HashMap<>();
    List<Path> files = new ArrayList<>();
    for (Recognised one : inputs.of(InputFormat.TABLE::equals)) {
      try {
        files.add(inputs.table(one.input(), shown));
      } catch (IOException e) {
        reject(one.input().shown(), "It cannot be read (" + Unreadable.why(e) + ").");
      }
    }
    if (!files.isEmpty() && !stopped.getAsBoolean()) {
      TableImport tables = new TableImport(namespaces, checks, progress, shown);
      reports.addAll(store.read(dataset -> tables.read(files, dataset)));
      sink.accept(tables.replacements());
    }
  }

  private void rdf(Recognised one, Familiar familiar) {
    if (stopped.getAsBoolean()) {
      return;
    }
    Input input = one.input();
    progress.file(input.shown());
    RdfImport file = new RdfImport(one, namespaces, checks);
    FileReport report = store.read(file::read);
    if (report.outcome() == Outcome.REJECT) {
      unsure.add(input.name());
    } else {
      file.meet(familiar, met);
    }
    sink.accept(file.replacements());
    reports.add(report);
    progress.bytes(input.packed());
    progress.records(report.imported() + report.unchanged());
  }

  private void records(List<Recognised> inputs, Familiar familiar) {
    if (inputs.isEmpty() || stopped.getAsBoolean()) {
      return;
    }
    RecordMapper mapper = new RecordMapper(store, namespaces, checks);
    RecordBatch batch = new RecordBatch(store, namespaces, mapper, met, familiar, unsure, sink);
    try (InOrder<Candidate> pipeline =
        new InOrder<>(
            options.jobs(),
            Math.max(16, options.jobs() * 8),
            candidate -> {
              batch.take(candidate);
              progress.records(1);
              candidate.done().run();
            })) {
      RecordReaders readers = store.read(d -> RecordReaders.of(StoredVocabulary.of(d, namespaces)));
      new RecordImport(readers, pipeline, mapper, tallies, unsure, progress, stopped).read(inputs);
      pipeline.finish();
    }
    batch.finish(!stopped.getAsBoolean());
  }

  private List<FileReport> withVanished(Familiar familiar) {
    boolean pruning = options.prune() && !options.checkOnly();
    Vanished vanished = new Vanished(familiar, met, unsure, namespaces, pruning);
    List<FileReport> all = store.read(dataset -> vanished.tell(dataset, reports));
    List<GraphReplacement> gone = store.read(vanished::toPrune);
    while (!gone.isEmpty()) {
      sink.accept(gone);
      gone = store.read(vanished::toPrune);
    }
    return all;
  }
}
