package org.hemograph.store;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A change set on its way to the disk, so that the number of its changes costs no memory. */
final class PatchFile {
  private static final Logger LOG = LoggerFactory.getLogger(PatchFile.class);

  private final ChangeLog log;
  private final long revision;
  private final Path file;
  private final FileOutputStream disk;
  private final GZIPOutputStream zipped;
  private final RDFChangesWriterText patch;

  /** Change sets repeat themselves: the quickest level packs them nearly as well as any other. */
  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  PatchFile(ChangeLog log, long revision, Path file) throws IOException {
    this.log = log;
    this.revision = revision;
    this.file = file;
    this.disk = new FileOutputStream(file.toFile());
    this.zipped = new Quick(new BufferedOutputStream(disk, 1 << 16));
    this.patch = RDFPatchOps.textWriter(zipped);
    patch.header("revision", NodeFactory.createLiteralString(Long.toString(revision)));
    patch.txnBegin();
  }

  RDFChanges changes() {
    return patch;
  }

  /** Ends the patch and waits until it is on the disk. The transaction may commit after this. */
  void seal() {
    try {
      patch.txnCommit();
      patch.finish();
      zipped.finish();
      zipped.flush();
      disk.getFD().sync();
      zipped.close();
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
      zipped.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove the change set " + file, e);
    }
  }
}
