package org.hemograph.load.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.hemograph.read.Gzip;
import org.hemograph.read.Unreadable;

/** Finds the inputs behind paths: the files of folders, the members of archives. */
final class Locations implements AutoCloseable {
  private final UnpackLimits limits;
  private final Spool spool;
  private final Consumer<Input> found;
  private final Consumer<Refusal> refused;
  private final Set<Path> seen = new HashSet<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  Locations(UnpackLimits limits, Spool spool, Consumer<Input> found, Consumer<Refusal> refused) {
    this.limits = limits;
    this.spool = spool;
    this.found = found;
    this.refused = refused;
  }

  /**
   * Looks at one argument.
   *
   * @param called what it is to be called, where its path says nothing
   */
  Scope look(Path path, Optional<String> called) {
    String name = called.orElseGet(() -> lastStep(path));
    String shown = called.orElseGet(path::toString);
    if (Files.isDirectory(path)) {
      folder(path, name);
    } else if (!Files.exists(path)) {
      refused.accept(
          new Refusal(name, shown, shown, "There is no such file or folder. Check the path."));
    } else {
      file(path, name, shown, true);
    }
    return new Scope(called.filter(STANDARD_INPUT::equals).isPresent() ? "" : name, shown);
  }

  /** What standard input is called that was given no name. */
  static final String STANDARD_INPUT = "stdin";

  private static String lastStep(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  private void folder(Path folder, String name) {
    try {
      Folder below = Folder.of(folder);
      below
          .unreadable()
          .forEach((path, why) -> refuseUnreadable(within(name, folder, path), path, why));
      below.files().forEach(file -> file(file, within(name, folder, file), file.toString(), false));
    } catch (IOException e) {
      refuseUnreadable(name, folder, Unreadable.why(e));
    }
  }

  private static String within(String name, Path folder, Path file) {
    StringBuilder path = new StringBuilder(name);
    folder.relativize(file).forEach(step -> path.append('/').append(step));
    return path.toString();
  }

  private void file(Path path, String name, String shown, boolean named) {
    if (!seen.add(path.toAbsolutePath().normalize())) {
      return;
    }
    try {
      file(path, plain(path, name, shown, named));
    } catch (IOException e) {
      refused.accept(new Refusal(name, shown, shown, why(e)));
    }
  }

  private void file(Path path, Input file) throws IOException {
    byte[] head;
    try (InputStream in = file.open()) {
      head = in.readNBytes(1024);
    }
    switch (Packaging.of(head)) {
      case ZIP -> {
        if (isGzipped(path)) {
          found.accept(file); // an archive within another packing: refused there
        } else {
          Archive.zip(file, path, limits, open).forEach(found);
        }
      }
      case TAR -> Archive.tar(file, path, limits, spool).forEach(found);
      default -> found.accept(file);
    }
  }

  private Input plain(Path path, String name, String shown, boolean named) throws IOException {
    long size = Files.size(path);
    boolean gzipped = isGzipped(path);
    return new Input(
        name,
        shown,
        shown,
        size,
        gzipped ? size * 20 : size,
        named,
        gzipped ? Optional.empty() : Optional.of(path),
        () ->
            gzipped
                ? new UnpackedStream(Gzip.unpacked(Files.newInputStream(path)), limits, size)
                : new BufferedInputStream(Files.newInputStream(path), 1 << 16));
  }

  private static boolean isGzipped(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  private void refuseUnreadable(String name, Path path, String why) {
    String shown = path.toString();
    String message = "What is here cannot be read (" + why + "). Check its permissions.";
    refused.accept(new Refusal(name, shown, shown, message));
  }

  static String why(IOException e) {
    String said = String.valueOf(e.getMessage());
    if (e instanceof ZipException && said.contains("encrypted")) {
      return "The archive is encrypted. Unpack it first, and give what it holds.";
    }
    boolean damaged = e instanceof ZipException || e instanceof EOFException;
    return damaged
        ? "It ends too early or is damaged (" + said + "). Copy or download it again."
        : "It cannot be read: " + Unreadable.why(e) + ".";
  }

  @Override
  public void close() {
    for (AutoCloseable one : open) {
      try {
        one.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
