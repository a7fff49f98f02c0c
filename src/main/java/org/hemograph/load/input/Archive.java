package org.hemograph.load.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hemograph.read.Gzip;

/**
 * The members of one archive as inputs, in the order of their names. A member's name is only ever a
 * name: it never becomes a path of this machine, so one that says {@code ../../etc/passwd} harms
 * nobody.
 */
final class Archive {
  private final Input archive;
  private final UnpackLimits limits;
  private final List<Input> members = new ArrayList<>();

  private Archive(Input archive, UnpackLimits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /**
   * Members of a zip file, read from it when asked for.
   *
   * @param open takes the open archive, to be closed when nobody reads any more
   */
  static List<Input> zip(Input archive, Path file, UnpackLimits limits, List<AutoCloseable> open)
      throws IOException {
    ZipFile zip = openZip(file);
    open.add(zip);
    Archive content = new Archive(archive, limits);
    long total = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!entry.isDirectory()) {
        total += Math.max(0, entry.getSize());
        content.add(
            entry.getName(),
            entry.getCompressedSize(),
            entry.getSize(),
            () -> content.counted(zip.getInputStream(entry), entry.getCompressedSize()));
      }
    }
    limits.requireTotal(total);
    return content.sorted();
  }

  /** Some zip writers name members in the code page of DOS, and do not say so. */
  private static ZipFile openZip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("bad entry name")) {
        return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
      }
      throw e;
    }
  }

  /** Members of a tar file, which has no table of contents: each is copied to the spool. */
  static List<Input> tar(Input archive, Path file, UnpackLimits limits, Spool spool)
      throws IOException {
    Archive content = new Archive(archive, limits);
    long total = 0;
    try (InputStream bytes = Gzip.unpacked(Files.newInputStream(file));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new UnpackedStream(bytes, limits.ofArchive(), Files.size(file)),
                StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          long size = entry.getRealSize();
          total += size;
          limits.requireTotal(total);
          Path copy = spool.keep(new OpenAfterwards(tar));
          content.add(
              entry.getName(), size, size, () -> content.counted(Files.newInputStream(copy), size));
        }
      }
    }
    return content.sorted();
  }

  private void add(String member, long packed, long size, Input.Opener opener) {
    if (!isHidden(member)) {
      String below = "!/" + member;
      members.add(
          new Input(
              archive.name() + below,
              archive.shown() + below,
              archive.file(),
              Math.max(0, packed),
              Math.max(size, packed),
              false,
              Optional.empty(),
              opener));
    }
  }

  /** As in folders; macOS adds such members to its archives. */
  private static boolean isHidden(String member) {
    for (String step : member.split("/", -1)) {
      if (step.startsWith(".") && !step.equals(".") && !step.equals("..")
          || step.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  /** A member may be gzipped once more; it is one file all the same. */
  private InputStream counted(InputStream bytes, long packed) throws IOException {
    return new UnpackedStream(Gzip.unpacked(bytes), limits, packed);
  }

  private List<Input> sorted() {
    members.sort(Comparator.comparing(Input::name));
    return members;
  }

  /** A tar stream goes on after a member. */
  private static final class OpenAfterwards extends FilterInputStream {
    OpenAfterwards(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive is read on.
    }
  }
}
