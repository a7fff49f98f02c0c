package org.hemograph.read.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Nearest;
import org.hemograph.model.ThingRef;

/** Reads our curated tables: CSV files (RFC 4180, UTF-8) known by their names. */
public final class CuratedTables {
  /** Raised whenever equal tables would give other statements than before. */
  public static final String MAPPING_VERSION = "1";

  private final TableCatalog catalog = TableCatalog.ofAll();
  private final List<TableReading> readings;
  private final Map<String, String> lost = new HashMap<>();
  private final Batch batch;

  private CuratedTables(List<Path> files, KnownRows known) {
    this.readings = files.stream().map(TableFile::read).map(TableReading::new).toList();
    this.batch = new Batch(catalog, known, new Siblings(files));
  }

  /**
   * Reads the files as one batch: a row may refer to a row of any of them, or to one already known.
   * Nothing is thrown for bad input: a bad row is left out with its problem, a bad file is rejected
   * with its own, and all others go on. Tables lying beside the given ones are looked into for
   * labels only.
   *
   * @param files the tables, each at most once
   * @param known rows stored before
   * @return one table a file, in the same order
   */
  public static List<CuratedTable> read(List<Path> files, KnownRows known) {
    return new CuratedTables(files, known).read();
  }

  /**
   * Which of our tables a text is: the one that its file is named after, else the one that has all
   * the columns of its first line.
   *
   * @param text the beginning of the text
   * @param fileName with its suffix
   */
  public static Optional<String> named(String text, String fileName) {
    return TableCatalog.ofAll().recognise(text.lines().findFirst().orElse(""), fileName);
  }

  private List<CuratedTable> read() {
    var names = new HashSet<String>();
    readings.forEach(reading -> index(reading, names.add(reading.file().name())));
    var all = new ArrayList<MappedRow>();
    for (var reading : readings) {
      if (!reading.rejected()) {
        map(reading);
        all.addAll(reading.rows());
      }
    }
    refuseTwins(all);
    Cascade.over(all, lost, batch::stands);
    return readings.stream().map(TableReading::table).toList();
  }

  /** Checks a file's name and header, and makes its rows known to all others. */
  private void index(TableReading reading, boolean first) {
    var file = reading.file();
    var mapping = catalog.mapping(file.name());
    if (mapping.isEmpty()) {
      reading.reject(
          "No table of ours has this name — found \""
              + file.name()
              + "\" — name the file after one of "
              + String.join(", ", catalog.names())
              + Nearest.suggestion(file.name(), catalog.names())
              + ".");
    } else if (!first) {
      reading.reject(
          "The table was given twice — found \""
              + file.name()
              + "\" again — import one file of each name.");
    } else if (file.readable()) {
      reading.header(Header.check(file, mapping.get()));
    }
    if (reading.rejected()) {
      batch.reject(file.name());
      return;
    }
    file.problems().forEach(problem -> lost.put(problem.record(), problem.place().toString()));
    file.rows().forEach(row -> index(row, reading));
  }

  private void index(RawRow row, TableReading reading) {
    if (row.id().isEmpty()) {
      reading.refuse(
          row, "id", "The row has no id — found \"\" — give it one that no other row has.");
      return;
    }
    batch
        .add(row)
        .ifPresent(
            first ->
                reading.refuse(
                    row,
                    "id",
                    "The id is used twice — found \""
                        + row.id()
                        + "\" in "
                        + first.place("")
                        + " and in "
                        + row.place("")
                        + " — give one of them another id; this one is left out."));
  }

  private void map(TableReading reading) {
    var mapping = catalog.mapping(reading.file().name()).orElseThrow();
    for (var raw : reading.file().rows()) {
      if (batch.holds(raw)) {
        var row = new Row(raw, batch);
        var evidence = mapping.map(row);
        batch.complaintsOf(raw).forEach(row::alsoRefuse);
        reading.add(new MappedRow(raw, row, evidence));
      }
    }
  }

  /** Two rows of a table that make the same thing would overwrite each other unseen. */
  private void refuseTwins(List<MappedRow> rows) {
    var makers = new HashMap<ThingRef, MappedRow>();
    for (var row : rows) {
      if (row.refused()) {
        continue;
      }
      for (var ref : batch.refs(row.raw().id())) {
        var first = makers.putIfAbsent(ref, row);
        if (first != null && !first.equals(row)) {
          row.refuse(
              "id",
              "The row is the same thing as another — found "
                  + ref.path()
                  + " in "
                  + first.raw().place("")
                  + " ("
                  + first.raw().id()
                  + ") and here — correct the public id or the columns that tell them apart, or"
                  + " join the rows.");
        }
      }
    }
  }
}
