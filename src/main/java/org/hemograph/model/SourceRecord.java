package org.hemograph.model;

import java.util.List;

/**
 * One record as a source gave it: accepted or refused as a whole.
 *
 * @param key the record's key in its source, for instance {@code study-vayhit2}
 * @param place where it stands
 * @param evidence what it says
 */
public record SourceRecord(String key, Place place, List<Evidence> evidence) {
  public SourceRecord {
    evidence = List.copyOf(evidence);
  }
}
