package org.hemograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * The folder of change sets, one RDF Patch a revision: {@code 000000001.rdfp.gz}, read by {@link
 * ChangeSets}. A change set is written below {@code open/} while its transaction runs and moves up
 * once that is committed, so a crash in between leaves a file that {@link #settle} can judge by the
 * stored revision.
 */
final class ChangeLog {
  private static final String SUFFIX = ".rdfp.gz";

  private final Path folder;
  private final Path open;

  ChangeLog(Path folder) {
    this.folder = folder;
    this.open = folder.resolve("open");
  }

  /** Where the change set of a revision is, or will be. */
  Path file(long revision) {
    return folder.resolve(name(revision));
  }

  /** Where a change set waits for its transaction. */
  Path open() {
    return open;
  }

  /** Starts the change set that leads to a revision. */
  PatchFile start(long revision, RecordName records) {
    try {
      Files.createDirectories(open);
      return new PatchFile(this, revision, open.resolve(name(revision)), records);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the change set below " + folder, e);
    }
  }

  /** After a crash: keeps what was committed up to this revision, drops what was not. */
  void settle(long storedRevision) {
    if (!Files.isDirectory(open)) {
      return;
    }
    try (DirectoryStream<Path> leftOver = Files.newDirectoryStream(open, "*" + SUFFIX)) {
      for (Path file : leftOver) {
        String name = String.valueOf(file.getFileName());
        long revision = Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
        if (revision <= storedRevision && !Files.exists(file(revision))) {
          publish(revision, file);
        } else {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot settle the change sets of " + folder, e);
    }
  }

  /** Whether an earlier process left a change set behind. */
  boolean isUnsettled() {
    String[] names = open.toFile().list();
    return names != null && names.length > 0;
  }

  void publish(long revision, Path written) throws IOException {
    Files.move(written, file(revision), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
  }

  /** A rename or a new file is durable only when its folder is. */
  static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static String name(long revision) {
    return String.format(Locale.ROOT, "%09d", revision) + SUFFIX;
  }
}
