package org.hemograph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a change set tells of which record: kept as comments of the RDF Patch behind its last
 * change, so that a change set and its index are one file and are there together or not at all.
 *
 * <p>{@code #members} and the places of the gzip members that it begins; then a line a record:
 * {@code #record}, its IRI, how many statements were added and removed, the members that have them
 * by number, and the things that a removed statement named. Tabs stand between the fields, spaces
 * between values.
 */
final class ChangeIndex {
  private static final String MEMBERS = "#members";
  private static final String RECORD = "#record";

  /** Of a record that names more, the rest is not looked up. */
  private static final int MOST_NAMED = 5_000;

  /**
   * What a change set has of one record.
   *
   * @param added how many statements
   * @param removed how many statements
   * @param members the numbers of the members that have them, ascending
   */
  record Entry(long added, long removed, List<Integer> members) {
    Entry {
      members = List.copyOf(members);
    }
  }

  private static final class Growing {
    private long added;
    private long removed;
    private final TreeSet<Integer> members = new TreeSet<>();
    private final Set<String> lost = new LinkedHashSet<>(0);
  }

  private final Map<String, Growing> records = new LinkedHashMap<>();

  /** Notes an added statement of a record. */
  void added(String record, int member) {
    Growing growing = at(record, member);
    growing.added++;
  }

  /** Notes a removed statement of a record, and what it named. */
  void removed(String record, int member, Iterable<String> named) {
    Growing growing = at(record, member);
    growing.removed++;
    for (String thing : named) {
      if (growing.lost.size() < MOST_NAMED) {
        growing.lost.add(thing);
      }
    }
  }

  private Growing at(String record, int member) {
    Growing growing = records.computeIfAbsent(record, r -> new Growing());
    growing.members.add(member);
    return growing;
  }

  /** Writes it, given where the members begin. */
  void write(Appendable out, List<Long> members) throws IOException {
    out.append(MEMBERS);
    for (long place : members) {
      out.append(' ').append(Long.toString(place));
    }
    out.append('\n');
    for (Map.Entry<String, Growing> each : records.entrySet()) {
      Growing record = each.getValue();
      out.append(RECORD)
          .append('\t')
          .append(bare(each.getKey()))
          .append('\t')
          .append(Long.toString(record.added))
          .append('\t')
          .append(Long.toString(record.removed))
          .append('\t')
          .append(String.join(" ", record.members.stream().map(String::valueOf).toList()))
          .append('\t')
          .append(String.join(" ", record.lost.stream().map(ChangeIndex::bare).toList()))
          .append('\n');
    }
  }

  /** An IRI has no spaces (RFC 3987, section 2.2); should one have them, they must not break it. */
  private static String bare(String iri) {
    return iri.chars().noneMatch(c -> c <= ' ') ? iri : iri.replaceAll("[\\x00-\\x20]", "%20");
  }

  /**
   * The entries of these records, and where the members begin; the others are passed over.
   *
   * @param members where each member begins, and where the last one ends
   */
  record Found(List<Long> members, Map<String, Entry> entries) {}

  static Found find(BufferedReader in, Set<String> wanted, long end) throws IOException {
    List<Long> members = new ArrayList<>();
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith(MEMBERS)) {
        for (String place : line.substring(MEMBERS.length()).strip().split(" ")) {
          members.add(Long.parseLong(place));
        }
        members.add(end);
      } else if (line.startsWith(RECORD)) {
        String[] fields = line.split("\t", -1);
        if (wanted.contains(fields[1])) {
          entries.put(fields[1], entry(fields));
        }
      }
    }
    return new Found(members, entries);
  }

  private static Entry entry(String[] fields) {
    List<Integer> members = new ArrayList<>();
    for (String number : fields[4].split(" ")) {
      members.add(Integer.parseInt(number));
    }
    return new Entry(Long.parseLong(fields[2]), Long.parseLong(fields[3]), members);
  }

  /** The records of which a removed statement named one of these things. */
  static Set<String> lost(BufferedReader in, Set<String> things) throws IOException {
    Set<String> records = new LinkedHashSet<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith(RECORD)) {
        String[] fields = line.split("\t", -1);
        if (!fields[5].isEmpty()) {
          for (String thing : fields[5].split(" ")) {
            if (things.contains(thing)) {
              records.add(fields[1]);
              break;
            }
          }
        }
      }
    }
    return records;
  }
}
