package org.hemograph.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** All tables of a folder, by name. */
record Tables(Map<String, List<Row>> byName) {

  private static final CSVFormat FORM =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** The tables of this project. */
  static Tables ours() {
    return of(Path.of("data"));
  }

  /** The article and the tables that ours come from lie beside a checkout of the workshop only. */
  static Optional<Path> shared(String path) {
    return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
        .map(up -> up.resolve("shared").resolve(path))
        .filter(Files::exists)
        .findFirst();
  }

  static Tables of(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, List<Row>> tables = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        String name = file.getFileName().toString().replace(".csv", "");
        tables.put(name, rows(name, file));
      }
      return new Tables(tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Row> rows(String table) {
    return byName.getOrDefault(table, List.of());
  }

  Stream<Row> all() {
    return byName.values().stream().flatMap(List::stream);
  }

  /** The rows of a table by their id. */
  Map<String, Row> byId(String table) {
    return rows(table).stream().collect(Collectors.toMap(Row::id, Function.identity()));
  }

  private static List<Row> rows(String name, Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = FORM.parse(reader)) {
      List<Row> rows = new ArrayList<>();
      parser.forEach(
          record -> {
            if (!record.isConsistent()) {
              throw new IllegalStateException(name + ".csv: ragged row " + record);
            }
            rows.add(new Row(name, parser.getCurrentLineNumber(), record.toMap()));
          });
      return rows;
    }
  }
}
