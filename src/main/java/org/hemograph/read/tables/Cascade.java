package org.hemograph.read.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Leaves out the rows that refer to a row left out, and those that refer to them in turn: a stored
 * row must not point to nothing.
 */
final class Cascade {
  private record Referrer(MappedRow row, String column) {}

  private final Map<String, List<Referrer>> referrers = new HashMap<>();
  private final Map<String, String> reasons;
  private final Deque<String> open = new ArrayDeque<>();

  private Cascade(List<MappedRow> rows, Map<String, String> lost) {
    reasons = new HashMap<>(lost);
    open.addAll(lost.keySet());
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
   * @param stands which rows may be referred to all the same, for their last good version is stored
   */
  static void over(List<MappedRow> rows, Map<String, String> lost, Predicate<String> stands) {
    var cascade = new Cascade(rows, lost);
    for (var row : rows) {
      if (row.refused()) {
        cascade.reasons.put(row.raw().id(), row.problems().get(0).place().toString());
        cascade.open.add(row.raw().id());
      }
    }
    cascade.open.removeIf(stands);
    while (!cascade.open.isEmpty()) {
      cascade.follow(cascade.open.remove(), stands);
    }
  }

  private void follow(String id, Predicate<String> stands) {
    for (var referrer : referrers.getOrDefault(id, List.of())) {
      var row = referrer.row();
      var own = row.raw().id();
      if (row.refused() || own.equals(id)) {
        continue;
      }
      row.refuse(
          referrer.column(),
          referrer.column()
              + " refers to a row that was left out — found \""
              + id
              + "\" — mend that row first: "
              + reasons.getOrDefault(id, "see its own message")
              + ".");
      reasons.put(own, reasons.getOrDefault(id, id));
      if (!stands.test(own)) {
        open.add(own);
      }
    }
  }
}
