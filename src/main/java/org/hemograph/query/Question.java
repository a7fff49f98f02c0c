package org.hemograph.query;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A curated query with what somebody typed for it, not yet looked at.
 *
 * @param query what is asked
 * @param given values by parameter name, in the order given
 * @param window which rows are wanted
 * @param atMost a shorter time limit than the service's own
 */
public record Question(
    CuratedQuery query, Map<String, List<String>> given, Window window, Optional<Duration> atMost) {
  public Question {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /** All rows, within the service's own time. */
  public static Question of(CuratedQuery query, Map<String, List<String>> given) {
    return new Question(query, given, Window.ALL, Optional.empty());
  }
}
