package org.hemograph.store;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The changes of one write transaction: counted, and written to a file where there is a change log.
 * Used by the one thread that writes.
 */
final class ChangeSet {
  private final long revision;
  private final Optional<PatchFile> file;
  private long added;
  private long removed;

  ChangeSet(long revision, Optional<PatchFile> file) {
    this.revision = revision;
    this.file = file;
  }

  /** The revision that these changes lead to. */
  long revision() {
    return revision;
  }

  void add(Node g, Node s, Node p, Node o) {
    added++;
    file.ifPresent(f -> f.changes().add(g, s, p, o));
  }

  void delete(Node g, Node s, Node p, Node o) {
    removed++;
    file.ifPresent(f -> f.changes().delete(g, s, p, o));
  }

  Commit commit() {
    return new Commit(revision, added, removed);
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
