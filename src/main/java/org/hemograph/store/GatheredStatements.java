package org.hemograph.store;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.hemograph.store.RecordChanges.Change;

/**
 * The first statements of some records, and how many there are. A change set removes all of a graph
 * before it adds: added ones are gathered apart, so that many removed ones leave them room. Used by
 * one thread.
 */
final class GatheredStatements {
  private final RecordName names;
  private final Set<String> records;
  private final int most;
  private final Lines added = new Lines();
  private final Lines removed = new Lines();

  /** Lines of one sort, by record. */
  private static final class Lines {
    private final Map<String, List<String>> first = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    void take(String record, String line, int most) {
      counts.merge(record, 1L, Long::sum);
      List<String> some = first.computeIfAbsent(record, r -> new ArrayList<>());
      if (some.size() < most) {
        some.add(line);
      }
    }

    List<String> first(String record) {
      return first.getOrDefault(record, List.of());
    }

    long count(String record) {
      return counts.getOrDefault(record, 0L);
    }
  }

  GatheredStatements(RecordName names, Set<String> records, int most) {
    this.names = names;
    this.records = records;
    this.most = most;
  }

  void take(BufferedReader in) throws IOException {
    try (in) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String record = names.ofLine(line);
        if (records.contains(record)) {
          (line.startsWith("A") ? added : removed).take(record, line, most);
        }
      }
    }
  }

  /** Whether nothing is left to gather of a record that has so many statements. */
  boolean enough(String record, ChangeIndex.Entry all) {
    return added.first(record).size() >= Math.min(most, all.added())
        && removed.first(record).size() >= Math.min(most, all.removed());
  }

  List<Change> changes(String record) {
    List<String> lines = new ArrayList<>(removed.first(record));
    lines.addAll(added.first(record));
    return parsed(lines);
  }

  long added(String record) {
    return added.count(record);
  }

  long removed(String record) {
    return removed.count(record);
  }

  /** As one patch: to begin a parser anew for each line takes ten times as long. */
  private static List<Change> parsed(List<String> lines) {
    List<Change> changes = new ArrayList<>(lines.size());
    RDFChanges taking =
        new RDFChangesBase() {
          @Override
          public void add(Node g, Node s, Node p, Node o) {
            changes.add(new Change(true, s, p, o));
          }

          @Override
          public void delete(Node g, Node s, Node p, Node o) {
            changes.add(new Change(false, s, p, o));
          }
        };
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    new RDFPatchReaderText(new ByteArrayInputStream(text)).apply(taking);
    return changes;
  }
}
