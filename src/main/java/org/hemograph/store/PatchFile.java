package org.hemograph.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A change set on its way to the disk, so that the number of its changes costs no memory; that of
 * its records does. A file is whole RDF Patch, packed in members, with an index of its records.
 */
final class PatchFile {
  private static final Logger LOG = LoggerFactory.getLogger(PatchFile.class);

  /** A record begins a new member where the one before it has so many statements. */
  private static final int ENOUGH = 250;

  /** No member has more statements, so that one can be read into memory. */
  private static final int MOST = 5_000;

  private final ChangeLog log;
  private final long revision;
  private final Path file;
  private final RecordName records;
  private final ChangeIndex index = new ChangeIndex();
  private final FileOutputStream disk;
  private final MemberedStream packed;
  private final RDFChangesWriterText patch;
  private int inMember;
  private Node lastGraph = Node.ANY;
  private Node lastSubject = Node.ANY;
  private String record = "";

  PatchFile(ChangeLog log, long revision, Path file, RecordName records) throws IOException {
    this.log = log;
    this.revision = revision;
    this.file = file;
    this.records = records;
    this.disk = new FileOutputStream(file.toFile());
    this.packed = new MemberedStream(disk);
    this.patch = RDFPatchOps.textWriter(packed);
    patch.header("revision", NodeFactory.createLiteralString(Long.toString(revision)));
    patch.txnBegin();
  }

  /** Notes a quad that is about to be added. */
  void add(Node g, Node s, Node p, Node o) {
    move(g, s);
    if (!record.isEmpty()) {
      index.added(record, packed.number());
    }
    patch.add(g, s, p, o);
  }

  /** Notes a quad that is about to be deleted. */
  void delete(Node g, Node s, Node p, Node o) {
    move(g, s);
    if (!record.isEmpty()) {
      List<String> named = new ArrayList<>(2);
      name(s, named);
      name(o, named);
      index.removed(record, packed.number(), named);
    }
    patch.delete(g, s, p, o);
  }

  private void name(Node node, List<String> named) {
    if (node.isURI() && records.isThing(node.getURI())) {
      named.add(node.getURI());
    }
  }

  private void move(Node g, Node s) {
    if (!g.equals(lastGraph) || !s.equals(lastSubject)) {
      lastGraph = g;
      lastSubject = s;
      String now = records.of(g, s);
      if (!now.equals(record)) {
        record = now;
        cut(ENOUGH);
      }
    }
    cut(MOST);
    inMember++;
  }

  private void cut(int full) {
    if (inMember < full) {
      return;
    }
    try {
      patch.finish(); // which only empties its buffer
      packed.cut();
      inMember = 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the change set " + file, e);
    }
  }

  /** Ends the patch and waits until it is on the disk. The transaction may commit after this. */
  void seal() {
    try {
      patch.txnCommit();
      patch.finish();
      packed.cut();
      List<Long> places = packed.places();
      long end = places.get(places.size() - 1);
      StringBuilder text = new StringBuilder(1 << 14);
      index.write(text, places.subList(0, places.size() - 1));
      packed.write(text.toString().getBytes(StandardCharsets.UTF_8));
      packed.finish();
      packed.append(IndexPointer.to(end));
      disk.getFD().sync();
      packed.close();
      ChangeLog.force(log.open());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the change set " + file, e);
    }
  }

  /**
   * The transaction is committed: the patch becomes part of the history. Should that fail, the
   * writer must not hear of it, for its data is safe; the next change set tries again.
   */
  void publish() {
    try {
      log.publish(revision, file);
    } catch (IOException e) {
      LOG.warn("Cannot keep the change set {} yet: {}", file, e.toString());
    }
  }

  /** The transaction was given up. */
  void discard() {
    try {
      packed.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove the change set " + file, e);
    }
  }
}
