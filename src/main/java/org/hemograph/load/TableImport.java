package org.hemograph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.load.SourceHeader.Origin;
import org.hemograph.model.Digest;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.tables.CuratedTable;
import org.hemograph.read.tables.CuratedTables;
import org.hemograph.store.GraphReplacement;

/**
 * Tables given together: read, mapped, checked, and made ready to replace what is stored of them. A
 * refused row keeps its last good version.
 */
final class TableImport {
  private final Namespaces namespaces;
  private final EvidenceWriter writer;
  private final Checks checks;
  private final Progress progress;
  private final Map<Path, String> shown;
  private final Instant started = Instant.now();
  private final List<GraphReplacement> replacements = new ArrayList<>();

  TableImport(Namespaces namespaces, Checks checks, Progress progress) {
    this(namespaces, checks, progress, Map.of());
  }

  /**
   * @param shown what to call a file that the user did not give under its path
   */
  TableImport(Namespaces namespaces, Checks checks, Progress progress, Map<Path, String> shown) {
    this.namespaces = namespaces;
    this.writer = new EvidenceWriter(namespaces);
    this.checks = checks;
    this.progress = progress;
    this.shown = Map.copyOf(shown);
  }

  /** Reads the tables against what is stored, within the caller's transaction. */
  List<FileReport> read(List<Path> files, DatasetGraph stored) {
    List<FileReport> reports = new ArrayList<>();
    List<CuratedTable> tables = CuratedTables.read(files, StoredRows.of(stored, namespaces));
    for (CuratedTable table : tables) {
      progress.file(name(table));
      progress.bytes(length(List.of(table.file())));
      FileReport report =
          table.rejected()
              ? FileReport.rejected(name(table), "table", shown(table, table.problems()))
              : read(table, stored);
      reports.add(report);
      progress.records(report.imported() + report.unchanged() + report.skipped());
    }
    return reports;
  }

  /** What the store shall hold of these tables. */
  List<GraphReplacement> replacements() {
    return replacements;
  }

  private FileReport read(CuratedTable table, DatasetGraph dataset) {
    StoredGraph stored =
        new StoredGraph(
            dataset, NodeFactory.createURI(namespaces.graph("curated/" + table.name())));
    Set<String> leftOut = refusedByReader(table);
    Optional<String> before = stored.digest();
    if (before.filter(table.digest()::equals).isPresent()) {
      return report(table, 0, table.refused(), table.records().size(), List.of());
    }
    TableGraph mapped = TableGraph.of(table, writer, checks.shapes());
    leftOut.addAll(mapped.refusedKeys());
    long skipped = table.refused() + mapped.refusedKeys().size();
    String digest = digest(table, mapped.refusedKeys());
    long unchanged = mapped.accepted().stream().filter(r -> stored.holds(r.statements())).count();
    long imported = mapped.accepted().size() - unchanged;
    if (before.filter(digest::equals).isEmpty()) {
      replacements.add(
          new GraphReplacement(stored.name(), content(mapped, stored, leftOut, digest)));
    }
    return report(table, imported, skipped, unchanged, mapped.problems());
  }

  private Graph content(TableGraph mapped, StoredGraph stored, Set<String> leftOut, String digest) {
    Graph content = mapped.content();
    String table = mapped.table().name();
    leftOut.forEach(key -> stored.record(table + "/" + key).forEach(content::add));
    new SourceHeader("curated/" + table, "Curated table " + table, digest, Origin.CURATION)
        .addTo(content, namespaces, started);
    return content;
  }

  /**
   * What a shape refuses may pass tomorrow, with the table as it is: so the digest of such a table
   * is another one, and it is looked at again.
   */
  private static String digest(CuratedTable table, Collection<String> refused) {
    if (refused.isEmpty()) {
      return table.digest();
    }
    String text = table.digest() + "\n" + String.join("\n", refused);
    return new Digest().add(text).labelled();
  }

  /** Records of which nothing new is stored; a row without an id, or with one taken, is none. */
  private static Set<String> refusedByReader(CuratedTable table) {
    Set<String> keys = new LinkedHashSet<>();
    for (Problem problem : table.problems()) {
      if (problem.severity() == Severity.ERROR && !problem.record().isEmpty()) {
        keys.add(problem.record());
      }
    }
    table.records().forEach(record -> keys.remove(record.key()));
    return keys;
  }

  private FileReport report(
      CuratedTable table, long imported, long skipped, long unchanged, Collection<Problem> found) {
    List<Problem> problems = new ArrayList<>(table.problems());
    problems.addAll(found);
    return FileReport.of(
        name(table), "table", imported, skipped, unchanged, shown(table, problems));
  }

  private String name(CuratedTable table) {
    String path = table.file().toString();
    return shown.getOrDefault(table.file(), path);
  }

  /** Nobody knows the place of a copy that was made of an archive's member. */
  private List<Problem> shown(CuratedTable table, List<Problem> problems) {
    String path = table.file().toString();
    String name = name(table);
    if (path.equals(name)) {
      return problems;
    }
    return problems.stream()
        .map(
            p ->
                new Problem(
                    p.severity(),
                    p.record(),
                    new Place(
                        p.place().file().replace(path, name), p.place().line(), p.place().detail()),
                    p.message().replace(path, name)))
        .toList();
  }

  /** Bytes of these files; none of those that cannot be looked at, as only progress asks. */
  static long length(List<Path> files) {
    long sum = 0;
    for (Path file : files) {
      try {
        sum += Files.size(file);
      } catch (IOException e) {
        sum += 0;
      }
    }
    return sum;
  }
}
