package org.hemograph.write;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lines in the order of their characters, each once, however many there are: what does not fit into
 * some megabytes goes to temporary files, which are merged. Closing deletes them.
 */
final class SortedLines implements AutoCloseable {
  private static final long IN_MEMORY = 6_000_000;
  private static final int BYTES_OF_AN_OBJECT = 64;
  private static final int MOST_FILES = 64;

  private final List<String> lines = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final long most;
  private long bytes;

  SortedLines() {
    this(IN_MEMORY);
  }

  /** With another number of bytes that may stay in memory, for a test. */
  SortedLines(long most) {
    this.most = most;
  }

  /** Takes a line in order. */
  @FunctionalInterface
  interface Use {
    void use(String line) throws IOException;
  }

  /** A line has no line end in it. */
  void add(String line) throws IOException {
    lines.add(line);
    bytes += BYTES_OF_AN_OBJECT + 2L * line.length();
    if (bytes > most) {
      spill();
    }
  }

  private void spill() throws IOException {
    if (files.size() == MOST_FILES) {
      List<Path> merged = List.copyOf(files);
      Path file = create();
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        merge(merged, line -> out.append(line).append('\n'));
      }
      for (Path old : merged) {
        Files.delete(old);
        files.remove(old);
      }
    }
    Collections.sort(lines);
    try (BufferedWriter out = Files.newBufferedWriter(create(), StandardCharsets.UTF_8)) {
      for (String line : lines) {
        out.append(line).append('\n');
      }
    }
    lines.clear();
    bytes = 0;
  }

  private Path create() throws IOException {
    Path file = Files.createTempFile("hemograph-sorted-", ".txt");
    files.add(file);
    return file;
  }

  /** Hands over all lines that were added. */
  void forEach(Use use) throws IOException {
    if (!files.isEmpty()) {
      spill();
      merge(files, use);
      return;
    }
    Collections.sort(lines);
    String before = null;
    for (String line : lines) {
      if (!line.equals(before)) {
        use.use(line);
      }
      before = line;
    }
  }

  /** A file, and its line whose turn may come. */
  private record Next(String line, BufferedReader from) {}

  private static void merge(List<Path> sorted, Use use) throws IOException {
    PriorityQueue<Next> queue = new PriorityQueue<>(Comparator.comparing(Next::line));
    List<BufferedReader> readers = new ArrayList<>();
    try {
      for (Path file : sorted) {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        readers.add(reader);
        enqueue(reader, queue);
      }
      @Nullable String before = null;
      for (Next next = queue.poll(); next != null; next = queue.poll()) {
        if (!next.line().equals(before)) {
          use.use(next.line());
        }
        before = next.line();
        enqueue(next.from(), queue);
      }
    } finally {
      for (BufferedReader reader : readers) {
        reader.close();
      }
    }
  }

  private static void enqueue(BufferedReader reader, PriorityQueue<Next> queue) throws IOException {
    String line = reader.readLine();
    if (line != null) {
      queue.add(new Next(line, reader));
    }
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
