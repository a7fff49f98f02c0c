package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemograph.model.Evidence;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.model.SourceRecord;

/** A row with what it says, and what is wrong with it. */
final class MappedRow {
  private final RawRow raw;
  private final List<Evidence> evidence;
  private final Row row;
  private final List<Problem> problems;

  MappedRow(RawRow raw, Row row, List<Evidence> evidence) {
    this.raw = raw;
    this.row = row;
    this.evidence = evidence;
    this.problems = new ArrayList<>(row.problems());
  }

  RawRow raw() {
    return raw;
  }

  Set<Row.Link> links() {
    return row.links();
  }

  Set<String> facts() {
    return row.facts();
  }

  boolean refused() {
    return !problems.isEmpty();
  }

  List<Problem> problems() {
    return problems;
  }

  void refuse(String column, String message) {
    problems.add(new Problem(Severity.ERROR, raw.id(), raw.place(column), message));
  }

  SourceRecord record() {
    return new SourceRecord(raw.id(), raw.place(""), evidence);
  }
}
