package org.hemograph.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemograph.model.ScreenedRecord;
import org.hemograph.model.ScreenedRecord.Decision;
import org.hemograph.model.ThingRef;

/**
 * A file may have a publication several times: ASReview writes a row for each reviewer. The first
 * decision of each reviewer counts; a person who is not named is one person.
 */
final class FirstDecisions {
  private final Map<ThingRef, Set<String>> decided = new HashMap<>();

  /** The record without decisions of those who have decided about this publication already. */
  ScreenedRecord of(ScreenedRecord record, ThingRef publication) {
    Set<String> before = decided.computeIfAbsent(publication, any -> new HashSet<>());
    List<Decision> first = new ArrayList<>();
    for (Decision decision : record.decisions()) {
      if (before.add(decision.reviewer())) {
        first.add(decision);
      }
    }
    return new ScreenedRecord(
        record.place(), record.ids(), first, record.reasons(), record.tags(), record.troubles());
  }
}
