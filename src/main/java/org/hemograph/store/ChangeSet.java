package org.hemograph.store;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The changes of one write transaction: counted, and written to a file where there is a change log.
 * Used by the one thread that writes.
 */
final class ChangeSet {
  private final long revision;
  private final Optional<PatchFile> file;
  private final History history;
  private long added;
  private long removed;

  ChangeSet(long revision, Optional<PatchFile> file, History history) {
    this.revision = revision;
    this.file = file;
    this.history = history;
  }

  /** The revision that these changes lead to. */
  long revision() {
    return revision;
  }

  /** Notes a quad that is about to be added to the dataset, which lacks it. */
  void add(DatasetGraph before, Node g, Node s, Node p, Node o) {
    history.add(before, g, s);
    added++;
    file.ifPresent(f -> f.add(g, s, p, o));
  }

  /** Notes a quad that is about to be deleted from the dataset, which holds it. */
  void delete(DatasetGraph before, Node g, Node s, Node p, Node o) {
    history.delete(before, g, s);
    removed++;
    file.ifPresent(f -> f.delete(g, s, p, o));
  }

  Commit commit() {
    return new Commit(revision, added, removed);
  }

  /** Writes which records changed into the dataset, at that time (xsd:dateTime). */
  void record(DatasetGraph after, String time) {
    history.write(after, revision, time);
  }

  void seal() {
    file.ifPresent(PatchFile::seal);
  }

  void publish() {
    file.ifPresent(PatchFile::publish);
  }

  void discard() {
    file.ifPresent(PatchFile::discard);
  }
}
