package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * Where a record is known from, and how surely.
 *
 * @param table the curated table
 * @param row the id of the row
 * @param verification verified, seed or recalled; empty when the record does not say
 * @param source the main source
 * @param otherSources the sources that say so too
 * @param recalledColumns columns whose values are recalled although the row is verified
 * @param recalledText the same in the curator's words
 * @param note what the curator adds
 */
public record Provenance(
    String table,
    String row,
    Optional<Code> verification,
    Optional<ThingRef> source,
    List<ThingRef> otherSources,
    List<String> recalledColumns,
    String recalledText,
    String note) {
  public Provenance {
    otherSources = List.copyOf(otherSources);
    recalledColumns = List.copyOf(recalledColumns);
  }

  /** The row among all tables: {@code studies/study-vayhit2}. */
  public String recordKey() {
    return table + "/" + row;
  }
}
