package org.hemograph.read.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out the rows that refer to a row left out, and those that refer to them in turn: a stored
 * row must not point to nothing.
 */
final class Cascade {
  private record Referrer(MappedRow row, String column) {}

  private final Map<String, List<Referrer>> referrers = new HashMap<>();

  private Cascade(List<MappedRow> rows) {
    for (var row : rows) {
      for (var link : row.links()) {
        referrers
            .computeIfAbsent(link.id(), id -> new ArrayList<>())
            .add(new Referrer(row, link.column()));
      }
    }
  }

  /**
   * Refuses what depends on a refused row.
   *
   * @param lost ids of rows that never became a mapped row, and why
   */
  static void over(List<MappedRow> rows, Map<String, String> lost) {
    var cascade = new Cascade(rows);
    var open = new ArrayDeque<String>();
    var reasons = new HashMap<>(lost);
    open.addAll(lost.keySet());
    for (var row : rows) {
      if (row.refused()) {
        reasons.put(row.raw().id(), row.problems().get(0).place().toString());
        open.add(row.raw().id());
      }
    }
    while (!open.isEmpty()) {
      var id = open.remove();
      for (var referrer : cascade.referrers.getOrDefault(id, List.of())) {
        var row = referrer.row();
        boolean fresh = !row.refused();
        if (fresh && !row.raw().id().equals(id)) {
          row.refuse(
              referrer.column(),
              referrer.column()
                  + " refers to a row that was left out — found \""
                  + id
                  + "\" — mend that row first: "
                  + reasons.getOrDefault(id, "see its own message")
                  + ".");
          reasons.put(row.raw().id(), reasons.getOrDefault(id, id));
          open.add(row.raw().id());
        }
      }
    }
  }
}
