package org.hemograph.load.input;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemograph.read.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a folder and below it, without what is hidden there.
 *
 * @param files in order
 * @param unreadable what could not be looked at, and why; the rest is there all the same
 */
record Folder(SortedSet<Path> files, SortedMap<Path, String> unreadable) {

  static Folder of(Path top) throws IOException {
    Folder folder = new Folder(new TreeSet<>(), new TreeMap<>());
    Files.walkFileTree(top, folder.new Visitor(top));
    return folder;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path top;

    Visitor(Path top) {
      this.top = top;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && Files.isRegularFile(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      return missed(path, e);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return e == null ? FileVisitResult.CONTINUE : missed(folder, e);
    }

    private FileVisitResult missed(Path path, IOException e) {
      if (!isHidden(path)) {
        unreadable.put(path, Unreadable.why(e));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Only below the top: who names a hidden folder means it. */
    private boolean isHidden(Path path) {
      return !path.equals(top) && String.valueOf(path.getFileName()).startsWith(".");
    }
  }
}
