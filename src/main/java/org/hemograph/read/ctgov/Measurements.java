package org.hemograph.read.ctgov;

import java.util.Map;
import org.hemograph.model.Measurement;
import org.hemograph.read.json.JsonValue;

/** The table of a measure: classes of rows, categories within a class, a column for each group. */
final class Measurements {
  /** Takes one cell of the table. */
  @FunctionalInterface
  interface Cell {
    void take(JsonValue at, ReportedGroups.Reported group, String category, Measurement value);
  }

  private final Reporting reporting;
  private final ReportedGroups groups;

  Measurements(Reporting reporting, ReportedGroups groups) {
    this.reporting = reporting;
    this.groups = groups;
  }

  /** Hands on every cell that can be kept. */
  void read(
      JsonValue table,
      Measure measure,
      Denominators ofMeasure,
      Map<String, ReportedGroups.Reported> byId,
      Cell cells) {
    for (JsonValue row : table.get("classes").items()) {
      Denominators ofClass = ofMeasure.within(row.get("denoms"), reporting);
      String title = row.get("title").text();
      for (JsonValue category : row.get("categories").items()) {
        Denominators nearest = ofClass.within(category.get("denoms"), reporting);
        String named = Reporting.joined(title, " / ", category.get("title").text());
        for (JsonValue cell : category.get("measurements").items()) {
          groups
              .of(cell, byId)
              .ifPresent(group -> one(cell, group, measure, named, nearest, cells));
        }
      }
    }
  }

  private void one(
      JsonValue cell,
      ReportedGroups.Reported group,
      Measure measure,
      String category,
      Denominators nearest,
      Cell cells) {
    var of = nearest.of(cell.get("groupId").text(), measure.denominatorUnits());
    ReportedValue.of(cell, measure, category, of, reporting)
        .ifPresent(value -> cells.take(cell, group, category, value));
  }

  /** What a cell is called: measure, group, category and what it says. */
  static String label(
      Measure measure, ReportedGroups.Reported group, String category, Measurement value) {
    String where = Reporting.joined(group.label(), ", ", category);
    return Reporting.brief(measure.title()) + ", " + where + ": " + ReportedValue.said(value);
  }
}
