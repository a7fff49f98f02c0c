package org.hemograph.fetch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A question to ClinicalTrials.gov; all parts must hold.
 *
 * @param condition what is studied ({@code query.cond})
 * @param term anywhere in the record ({@code query.term})
 * @param intervention what is given ({@code query.intr})
 * @param updatedSince the last update was posted on this day or later
 */
public record StudySearch(
    Optional<String> condition,
    Optional<String> term,
    Optional<String> intervention,
    Optional<LocalDate> updatedSince) {

  /** Whether nothing is asked, which would mean the whole registry. */
  public boolean isEmpty() {
    return parameters().isEmpty();
  }

  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    condition.ifPresent(text -> parameters.put("query.cond", text));
    term.ifPresent(text -> parameters.put("query.term", text));
    intervention.ifPresent(text -> parameters.put("query.intr", text));
    updatedSince.ifPresent(
        day -> parameters.put("filter.advanced", "AREA[LastUpdatePostDate]RANGE[" + day + ",MAX]"));
    return parameters;
  }
}
