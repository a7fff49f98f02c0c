package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** What one of our tables means: its columns, and what a row of it says. */
interface TableMapping {
  /** The table, which is also its file's name without suffix. */
  String name();

  /** What ids of its rows begin with. */
  String prefix();

  /** The columns it must have, besides {@code id}. */
  List<String> columns();

  /**
   * The things that a row makes, the main one first. Problems noted on the way are not reported:
   * {@link #map} finds them again.
   */
  List<ThingRef> refs(Row row);

  /** What the row says. */
  List<Evidence> map(Row row);

  /** Column names from one text, for readable declarations. */
  static List<String> columns(String names) {
    return List.of(names.strip().split("\\s+"));
  }
}
