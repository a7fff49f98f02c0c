package org.hemograph.model;

import java.math.BigDecimal;
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
 * @param kind curated, registry or extracted: one of scheme {@code kind}
 * @param path where in its source it stands (a JSON Pointer, RFC 6901, or an XPath); empty for rows
 * @param confidence how sure an extraction is, from 0 to 1; empty unless {@code kind} is extracted
 */
public record Provenance(
    String table,
    String row,
    Optional<Code> verification,
    Optional<ThingRef> source,
    List<ThingRef> otherSources,
    List<String> recalledColumns,
    String recalledText,
    String note,
    Code kind,
    String path,
    Optional<BigDecimal> confidence) {
  private static final Code CURATED = new Code("kind", "curated");
  private static final Code REGISTRY = new Code("kind", "registry");
  private static final Code EXTRACTED = new Code("kind", "extracted");

  public Provenance {
    otherSources = List.copyOf(otherSources);
    recalledColumns = List.copyOf(recalledColumns);
  }

  /** Of a row of the curated tables. */
  public Provenance(
      String table,
      String row,
      Optional<Code> verification,
      Optional<ThingRef> source,
      List<ThingRef> otherSources,
      List<String> recalledColumns,
      String recalledText,
      String note) {
    this(
        table,
        row,
        verification,
        source,
        otherSources,
        recalledColumns,
        recalledText,
        note,
        CURATED,
        "",
        Optional.empty());
  }

  /** Of a place in a record of a registry or bibliography, as the record itself says. */
  public static Provenance ofRecord(ThingRef source, String path) {
    return of(source, path, REGISTRY, Optional.empty());
  }

  /** Of a place in a record whose text was parsed for it: never surer than the confidence says. */
  public static Provenance extracted(ThingRef source, String path, BigDecimal confidence) {
    return of(source, path, EXTRACTED, Optional.of(confidence));
  }

  private static Provenance of(
      ThingRef source, String path, Code kind, Optional<BigDecimal> confidence) {
    return new Provenance(
        "",
        "",
        Optional.empty(),
        Optional.of(source),
        List.of(),
        List.of(),
        "",
        "",
        kind,
        path,
        confidence);
  }

  /** The row among all tables: {@code studies/study-vayhit2}; empty when it is of no table. */
  public String recordKey() {
    return table.isEmpty() ? "" : table + "/" + row;
  }

  /** Where it stands in its source: the row, or the path in the record. */
  public String sourcePath() {
    return table.isEmpty() ? path : recordKey();
  }
}
