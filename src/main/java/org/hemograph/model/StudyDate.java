package org.hemograph.model;

import java.util.Optional;

/**
 * A milestone of a study: {@code start}, {@code primary-completion}, {@code completion} …
 *
 * @param key what names it among the dates of its study
 * @param type whether it is actual or estimated, of scheme {@code count}; empty when not said
 */
public record StudyDate(String key, Code kind, PartialDate date, Optional<Code> type) {
  /** The one of its kind in the tables; nobody says whether it is actual. */
  public StudyDate(Code kind, PartialDate date) {
    this(kind.name(), kind, date, Optional.empty());
  }
}
