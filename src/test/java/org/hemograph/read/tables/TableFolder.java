package org.hemograph.read.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small hand-made tables on disk, with all the columns they must have and defaults in them. */
public final class TableFolder {
  private final Path folder;
  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

  public TableFolder(Path folder) {
    this.folder = folder;
    row("sources", "src-a", "citation", "A registry", "source_kind_code", "registry");
  }

  /** A row of pairs column, cell; source and confidence are filled unless they are given. */
  public TableFolder row(String table, String id, String... cells) {
    var row = new LinkedHashMap<String, String>();
    row.put("id", id);
    row.put("source_id", "src-a");
    row.put("confidence", "verified");
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    tables.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
    return this;
  }

  /** Writes all tables and reads them as one batch. */
  public Map<String, CuratedTable> read() {
    return read(write(), KnownRows.none());
  }

  static Map<String, CuratedTable> read(List<Path> files, KnownRows known) {
    var read = new LinkedHashMap<String, CuratedTable>();
    CuratedTables.read(files, known).forEach(table -> read.put(table.name(), table));
    return read;
  }

  List<Path> write() {
    return tables.keySet().stream().map(this::write).toList();
  }

  /** Writes one table. */
  Path write(String table) {
    var columns = new ArrayList<>(List.of("id"));
    columns.addAll(TableCatalog.ofAll().mapping(table).orElseThrow().columns());
    var text = new StringBuilder(String.join(",", columns)).append("\r\n");
    for (var row : tables.get(table)) {
      text.append(
              String.join(",", columns.stream().map(c -> quoted(row.getOrDefault(c, ""))).toList()))
          .append("\r\n");
    }
    return write(table, text.toString());
  }

  /** Writes a file as it is. */
  Path write(String table, String text) {
    return write(table, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String table, byte[] bytes) {
    try {
      return Files.write(folder.resolve(table + ".csv"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String cell) {
    return cell.matches("[^,\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
