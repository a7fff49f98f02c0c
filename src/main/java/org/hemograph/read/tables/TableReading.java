package org.hemograph.read.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.model.SourceRecord;

/** One file on its way to a {@link CuratedTable}. */
final class TableReading {
  private final TableFile file;
  private final List<Problem> problems;
  private final List<MappedRow> rows = new ArrayList<>();
  private long refused;
  private boolean rejected;

  TableReading(TableFile file) {
    this.file = file;
    this.problems = new ArrayList<>(file.problems());
    this.refused = problems.size();
    this.rejected = !file.readable();
  }

  TableFile file() {
    return file;
  }

  boolean rejected() {
    return rejected;
  }

  /** Refuses the file as a whole. */
  void reject(String message) {
    rejected = true;
    problems.add(new Problem(Severity.ERROR, "", Place.of(file.file().toString()), message));
  }

  /** Takes in what is wrong with the header; an error there refuses the file. */
  void header(List<Problem> found) {
    problems.addAll(found);
    rejected |= found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Leaves a row out before anybody asks what it says. */
  void refuse(RawRow row, String column, String message) {
    refused++;
    problems.add(new Problem(Severity.ERROR, row.id(), row.place(column), message));
  }

  void add(MappedRow row) {
    rows.add(row);
  }

  List<MappedRow> rows() {
    return rows;
  }

  CuratedTable table() {
    var found = new ArrayList<>(problems);
    var records = new ArrayList<SourceRecord>();
    var facts = new TreeSet<String>();
    long leftOut = refused;
    for (var row : rows) {
      facts.addAll(row.facts());
      found.addAll(row.problems());
      if (row.refused()) {
        leftOut++;
      } else {
        records.add(row.record());
      }
    }
    return new CuratedTable(
        file.name(), file.file(), digest(facts), records, leftOut, found, rejected);
  }

  private String digest(TreeSet<String> facts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(CuratedTables.MAPPING_VERSION.getBytes(StandardCharsets.UTF_8));
      digest.update(file.bytes());
      for (var fact : facts) {
        digest.update((byte) 0);
        digest.update(fact.getBytes(StandardCharsets.UTF_8));
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
