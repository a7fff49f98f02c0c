package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.hemograph.model.Nearest;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;

/** Whether a file has the columns of its table. */
final class Header {
  private Header() {}

  /** An error when columns are missing or doubled, warnings for those that mean nothing to us. */
  static List<Problem> check(TableFile file, TableMapping mapping) {
    var problems = new ArrayList<Problem>();
    var wanted = new LinkedHashSet<String>(List.of("id"));
    wanted.addAll(mapping.columns());
    var found = file.header();
    var unknown = found.stream().filter(column -> !wanted.contains(column)).toList();
    var missing = wanted.stream().filter(column -> !found.contains(column)).toList();
    var place = new Place(file.file().toString(), 1, "");
    if (!missing.isEmpty()) {
      var hints = new ArrayList<String>();
      for (var column : missing) {
        hints.add(column + Nearest.suggestion(column, unknown));
      }
      problems.add(
          new Problem(
              Severity.ERROR,
              "",
              place,
              file.file().getFileName()
                  + " lacks "
                  + (missing.size() == 1 ? "a column: " : "columns: ")
                  + String.join(", ", hints)
                  + " — found "
                  + String.join(", ", found)
                  + " — add the column, with empty cells where nothing is known."));
    }
    var doubled = new LinkedHashSet<String>();
    var seen = new HashSet<String>();
    found.stream().filter(column -> !seen.add(column)).forEach(doubled::add);
    if (!doubled.isEmpty()) {
      problems.add(
          new Problem(
              Severity.ERROR,
              "",
              place,
              file.file().getFileName()
                  + " has a column twice — found "
                  + String.join(", ", doubled)
                  + " — keep one of each."));
    }
    for (var column : unknown) {
      if (missing.isEmpty()) {
        problems.add(
            new Problem(
                Severity.WARNING,
                "",
                new Place(file.file().toString(), 1, "column " + column),
                "The column means nothing to us and is not stored — found \""
                    + column
                    + "\" — check its spelling"
                    + Nearest.suggestion(column, wanted)
                    + " or take it out."));
      }
    }
    return problems;
  }
}
