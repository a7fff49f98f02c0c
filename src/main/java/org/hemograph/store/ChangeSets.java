package org.hemograph.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.shared.JenaException;
import org.hemograph.model.Digest;
import org.hemograph.store.RecordChanges.Change;
import org.hemograph.store.RecordChanges.State;

/**
 * Reads what revisions changed, record by record, by the index of each change set; one without an
 * index, of an earlier program, is read through. No change set is ever in memory as a whole: its
 * index is read line by line, and of its statements one member at a time. Safe for many threads.
 */
public final class ChangeSets {
  private static final int BUFFER = 1 << 16;

  /** Statements that are kept in all, so that memory has a bound: about 20 MB. */
  private static final long MOST = 40_000;

  /** A record in a change set as it lies on the disk, which never changes unless it is damaged. */
  private record Place(Path file, long length, FileTime written, String record, int most) {}

  private final ChangeLog log;
  private final RecordName names;

  /** What was read through, as that takes seconds where one revision has thousands of records. */
  private final Cache<Place, RecordChanges> readThrough =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .<Place, RecordChanges>weigher((place, changes) -> 1 + changes.first().size())
          .build();

  ChangeSets(ChangeLog log, RecordName names) {
    this.log = log;
    this.names = names;
  }

  /**
   * What a revision changed in each of these records.
   *
   * @param records their IRIs
   * @param most at most so many removed statements of each, and as many added ones
   * @return by record; what cannot be read says so and hinders no other
   */
  public Map<String, RecordChanges> of(long revision, Set<String> records, int most) {
    Path file = log.file(revision);
    Map<String, RecordChanges> found = new LinkedHashMap<>();
    State state = State.READ;
    try {
      OptionalLong index = index(file);
      if (index.isPresent()) {
        indexed(file, index.getAsLong(), records, most, found);
      } else {
        remembered(file, records, most, found);
      }
    } catch (NoSuchFileException e) {
      state = State.MISSING;
    } catch (IOException | JenaException | IllegalArgumentException e) {
      state = State.BROKEN;
    }
    for (String record : records) {
      found.putIfAbsent(
          record,
          state == State.READ
              ? new RecordChanges(0, 0, List.of(), State.READ)
              : RecordChanges.unread(state));
    }
    return found;
  }

  private void indexed(
      Path file, long place, Set<String> records, int most, Map<String, RecordChanges> found)
      throws IOException {
    ChangeIndex.Found index;
    try (BufferedReader in = reader(file, place)) {
      index = ChangeIndex.find(in, records, place);
    }
    try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "r")) {
      for (Map.Entry<String, ChangeIndex.Entry> each : index.entries().entrySet()) {
        ChangeIndex.Entry entry = each.getValue();
        GatheredStatements gathering = new GatheredStatements(names, Set.of(each.getKey()), most);
        State state = State.READ;
        List<Change> changes = List.of();
        try {
          for (int member : entry.members()) {
            if (gathering.enough(each.getKey(), entry)) {
              break;
            }
            gathering.take(member(disk, index.members(), member));
          }
          changes = gathering.changes(each.getKey());
        } catch (IOException | JenaException | IllegalArgumentException e) {
          state = State.BROKEN;
        }
        found.put(each.getKey(), new RecordChanges(entry.added(), entry.removed(), changes, state));
      }
    }
  }

  private static BufferedReader member(RandomAccessFile disk, List<Long> members, int number)
      throws IOException {
    long from = members.get(number);
    byte[] bytes = new byte[Math.toIntExact(members.get(number + 1) - from)];
    disk.seek(from);
    disk.readFully(bytes);
    return new BufferedReader(text(new ByteArrayInputStream(bytes)));
  }

  private void remembered(
      Path file, Set<String> records, int most, Map<String, RecordChanges> found)
      throws IOException {
    long length = Files.size(file);
    FileTime written = Files.getLastModifiedTime(file);
    Set<String> unknown = new LinkedHashSet<>();
    for (String record : records) {
      RecordChanges known =
          readThrough.getIfPresent(new Place(file, length, written, record, most));
      if (known == null) {
        unknown.add(record);
      } else {
        found.put(record, known);
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    throughout(file, unknown, most, found);
    for (String record : unknown) {
      RecordChanges read = found.get(record);
      if (read != null && read.state() == State.READ) {
        readThrough.put(new Place(file, length, written, record, most), read);
      }
    }
  }

  private void throughout(
      Path file, Set<String> records, int most, Map<String, RecordChanges> found)
      throws IOException {
    GatheredStatements gathering = new GatheredStatements(names, records, most);
    State state = State.READ;
    try (BufferedReader in = reader(file, 0)) {
      gathering.take(in);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException | JenaException e) {
      state = State.BROKEN;
    }
    for (String record : records) {
      found.put(
          record,
          new RecordChanges(
              state == State.READ ? gathering.added(record) : -1,
              state == State.READ ? gathering.removed(record) : -1,
              gathering.changes(record),
              state));
    }
  }

  /**
   * The records of which a statement that named one of these things was removed by a revision;
   * empty where nobody can tell, as its change set has no index, is missing or broken.
   */
  public Optional<Set<String>> lost(long revision, Set<String> things) {
    Path file = log.file(revision);
    try {
      OptionalLong index = index(file);
      if (index.isEmpty()) {
        return Optional.empty();
      }
      try (BufferedReader in = reader(file, index.getAsLong())) {
        return Optional.of(ChangeIndex.lost(in, things));
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** What stays the same while these change sets lie on the disk as they do now. */
  public String state(List<Long> revisions) {
    Digest digest = new Digest();
    for (long revision : revisions) {
      digest.add(revision + " " + state(log.file(revision)) + "\n");
    }
    return digest.hex();
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return "cannot be read";
    }
  }

  /** Whether the change set of a revision is there. */
  public boolean has(long revision) {
    return Files.isReadable(log.file(revision));
  }

  /**
   * Writes a change set as RDF Patch, as it comes.
   *
   * @param record the only record wanted; empty for all of it
   * @throws IOException if the change set is missing or breaks off, or the writing fails
   */
  public void write(long revision, String record, OutputStream out) throws IOException {
    Path file = log.file(revision);
    if (!record.isEmpty()) {
      OptionalLong index = index(file);
      if (index.isPresent()) {
        writeMembers(file, index.getAsLong(), record, out);
        return;
      }
    }
    try (BufferedReader in = reader(file, 0)) {
      copy(in, record, out);
    }
  }

  private void writeMembers(Path file, long place, String record, OutputStream out)
      throws IOException {
    ChangeIndex.Found index;
    try (BufferedReader in = reader(file, place)) {
      index = ChangeIndex.find(in, Set.of(record), place);
    }
    ChangeIndex.Entry entry = index.entries().get(record);
    if (entry == null) {
      return;
    }
    try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "r")) {
      for (int member : entry.members()) {
        copy(member(disk, index.members(), member), record, out);
      }
    }
  }

  private void copy(BufferedReader in, String record, OutputStream out) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (record.isEmpty() ? !line.startsWith("#") : names.ofLine(line).equals(record)) {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
  }

  private static OptionalLong index(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(disk.length(), IndexPointer.LENGTH)];
      disk.seek(disk.length() - end.length);
      disk.readFully(end);
      OptionalLong place = IndexPointer.read(end);
      return place.isPresent() && place.getAsLong() < disk.length() ? place : OptionalLong.empty();
    }
  }

  private static BufferedReader reader(Path file, long place) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(place);
      return new BufferedReader(text(new BufferedInputStream(in, BUFFER)), BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static Reader text(InputStream packed) throws IOException {
    return new InputStreamReader(new GZIPInputStream(packed, BUFFER), StandardCharsets.UTF_8);
  }
}
