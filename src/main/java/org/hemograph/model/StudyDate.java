package org.hemograph.model;

import java.util.Optional;

/**
 * A milestone of a study: {@code start}, {@code primary-completion}, {@code completion} …
 *
 * @param type whether it is actual or estimated, of scheme {@code count}; empty when not said
 */
public record StudyDate(Code kind, PartialDate date, Optional<Code> type) {
  /** One of which nobody says whether it is actual. */
  public StudyDate(Code kind, PartialDate date) {
    this(kind, date, Optional.empty());
  }
}
