package org.hemograph.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that counts its revisions. Every write transaction that changes a quad, whoever made
 * it, raises {@code hg:revision} of {@code graph/meta} within that same transaction, and leaves its
 * changes as an RDF Patch. A write outside a transaction gets one of its own.
 *
 * <p>Safe for many readers beside one writer, as the dataset below is.
 */
public final class VersionedDataset extends DatasetGraphWrapper {
  private static final int SLICE = 10_000;
  private static final long UNKNOWN = -1;

  private final Optional<ChangeLog> log;
  private final Revision revision;
  private final Namespaces namespaces;
  private final Optional<TextIndexOnDemand> texts;
  private volatile String origin = "";
  private volatile StoreFaults faults = new StoreFaults("its folder");

  /** Written by the one writer, between its commit and its end. */
  private volatile long committed;

  /** Of the one write transaction that may run; only its thread looks at it. */
  private volatile @Nullable ChangeSet pending;

  VersionedDataset(DatasetGraph base, Namespaces namespaces, Optional<ChangeLog> log) {
    super(base);
    this.log = log;
    this.revision = new Revision(namespaces);
    this.namespaces = namespaces;
    if (log.map(ChangeLog::isUnsettled).orElse(false)) {
      log.get().settle(revision());
    }
    Object textIndex = base.getContext().get(TextQuery.textIndex);
    this.committed = revision();
    this.texts =
        textIndex instanceof TextIndexOnDemand onDemand ? Optional.of(onDemand) : Optional.empty();
    SearchedNames names = new SearchedNames(namespaces);
    texts.ifPresent(index -> index.follow(new TextIndexAudit(base, revision, names)));
  }

  /** The revision that the caller's transaction sees; the last committed one outside of any. */
  public long revision() {
    return isInTransaction()
        ? revision.of(getWrapped())
        : Txn.calculateRead(getWrapped(), () -> revision.of(getWrapped()));
  }

  /**
   * The revision that was committed last, without a transaction. Empty while a commit is under way,
   * and after one that failed half way, until the next.
   */
  public Optional<Long> committed() {
    long last = committed;
    return last == UNKNOWN ? Optional.empty() : Optional.of(last);
  }

  /**
   * When the first revision was made: a home made anew counts from 1 again, and this tells it from
   * the one before. Copies of a dataset have the same. Empty where nothing was ever written.
   */
  public String origin() {
    String known = origin;
    if (known.isEmpty()) {
      known =
          isInTransaction()
              ? revision.origin(getWrapped())
              : Txn.calculateRead(getWrapped(), () -> revision.origin(getWrapped()));
      if (!isWriting()) {
        origin = known;
      }
    }
    return known;
  }

  /** What each revision changed, statement by statement; empty where nobody keeps that. */
  public Optional<ChangeSets> changeSets() {
    return log.map(folder -> new ChangeSets(folder, RecordName.under(namespaces)));
  }

  /** The base that its things and graphs are named under. */
  Namespaces namespaces() {
    return namespaces;
  }

  /** Names the place of the files in what {@link #translate} says. */
  void lieIn(StoreFaults place) {
    faults = place;
  }

  /**
   * Runs a part of a read that the caller does in a transaction of its own.
   *
   * @throws HemographException (STORE_UNAVAILABLE) if the files below fail
   */
  public <T> T translate(Supplier<T> reading) {
    return faults.translate(reading);
  }

  /** What the running write transaction changed so far. */
  Commit changesSoFar() {
    ChangeSet changes = pending;
    return changes == null || !isWriting() ? new Commit(revision(), 0, 0) : changes.commit();
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node g, Node s, Node p, Node asGiven) {
    Node o = StoredForm.of(asGiven);
    write(
        () -> {
          if (!getWrapped().contains(g, s, p, o)) {
            changes().add(getWrapped(), g, s, p, o);
            getWrapped().add(g, s, p, o);
          }
        });
  }

  /** Adds graphs none of which is there, within the caller's transaction. */
  void addNew(List<GraphReplacement> graphs) {
    NewStatements statements = NewStatements.to(getWrapped());
    List<Quad> others = new ArrayList<>();
    for (GraphReplacement graph : graphs) {
      Iterator<Triple> triples = graph.content().find();
      while (triples.hasNext()) {
        Triple t = triples.next();
        if (StoredForm.of(t.getObject()).equals(t.getObject())) {
          changes()
              .add(getWrapped(), graph.name(), t.getSubject(), t.getPredicate(), t.getObject());
          statements.add(graph.name(), t.getSubject(), t.getPredicate(), t.getObject());
        } else {
          others.add(Quad.create(graph.name(), t)); // two of them may be stored as the same
        }
      }
    }
    statements.end();
    others.forEach(this::add);
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node g, Node s, Node p, Node asGiven) {
    Node o = StoredForm.of(asGiven);
    write(
        () -> {
          if (getWrapped().contains(g, s, p, o)) {
            changes().delete(getWrapped(), g, s, p, o);
            getWrapped().delete(g, s, p, o);
          }
        });
  }

  /** Deletes in slices: an index must not change under an open iterator, nor fill the memory. */
  @Override
  public void deleteAny(Node g, Node s, Node p, Node o) {
    write(
        () -> {
          List<Quad> slice = slice(g, s, p, o);
          while (!slice.isEmpty()) {
            slice.forEach(this::delete);
            slice = slice(g, s, p, o);
          }
        });
  }

  private List<Quad> slice(Node g, Node s, Node p, Node o) {
    List<Quad> slice = new ArrayList<>();
    Iterator<Quad> found = getWrapped().find(g, s, p, o);
    while (slice.size() < SLICE && found.hasNext()) {
      slice.add(found.next());
    }
    return slice;
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    write(
        () -> {
          removeGraph(name);
          graph.find().forEach(t -> add(name, t.getSubject(), t.getPredicate(), t.getObject()));
        });
  }

  @Override
  public void removeGraph(Node name) {
    deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  /** Graphs are views of this dataset, so that writing to one is noticed too. */
  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(TxnType type) {
    super.begin(type);
    prepareTexts();
  }

  @Override
  public void begin(ReadWrite mode) {
    super.begin(mode);
    prepareTexts();
  }

  /** The text index must be of the revision that this writer starts from. */
  private void prepareTexts() {
    if (isWriting()) {
      try {
        texts.ifPresent(TextIndexOnDemand::ready);
      } catch (RuntimeException e) {
        super.end();
        throw e;
      }
    }
  }

  @Override
  public void commit() {
    ChangeSet changes = isWriting() ? pending : null;
    if (changes == null) {
      super.commit();
      return;
    }
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    changes.record(getWrapped(), now);
    revision.set(getWrapped(), changes.revision(), now);
    texts.ifPresent(TextIndexOnDemand::gather);
    changes.seal();
    // From here on only the stored revision tells whether it was committed: settle() goes by it.
    pending = null;
    // Readers that begin now see either revision; if this fails half way, nobody knows which.
    committed = UNKNOWN;
    super.commit();
    committed = changes.revision();
    changes.publish();
  }

  /** A reader only ends: jena-text would roll its index back, beneath a writer at work. */
  @Override
  public void abort() {
    if (isInTransaction() && !isWriting()) {
      super.end();
      return;
    }
    ChangeSet changes = takePending();
    super.abort();
    if (changes != null) {
      changes.discard();
    }
  }

  @Override
  public void end() {
    ChangeSet changes = takePending();
    super.end();
    if (changes != null) {
      changes.discard();
    }
  }

  private @Nullable ChangeSet takePending() {
    if (!isWriting()) {
      return null;
    }
    ChangeSet changes = pending;
    pending = null;
    return changes;
  }

  private boolean isWriting() {
    return isInTransaction() && transactionMode() == ReadWrite.WRITE;
  }

  private void write(Runnable action) {
    if (isInTransaction()) {
      action.run();
    } else {
      Txn.executeWrite(this, action);
    }
  }

  private ChangeSet changes() {
    ChangeSet changes = pending;
    if (changes == null) {
      long now = revision.of(getWrapped());
      log.filter(ChangeLog::isUnsettled).ifPresent(l -> l.settle(now));
      changes =
          new ChangeSet(
              now + 1,
              log.map(l -> l.start(now + 1, RecordName.under(namespaces))),
              new History(namespaces));
      pending = changes;
    }
    return changes;
  }
}
