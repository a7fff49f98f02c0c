package org.hemograph.read.tables;

import java.nio.file.Path;
import java.util.List;

/** Reads our curated tables: CSV files (RFC 4180, UTF-8) known by their names. */
public final class CuratedTables {
  private CuratedTables() {}

  /**
   * Reads the files as one batch: a row may refer to a row of any of them, or to one already known.
   *
   * @param files the tables, each at most once
   * @param known rows stored before
   * @return one table a file, in the same order
   */
  public static List<CuratedTable> read(List<Path> files, KnownRows known) {
    return List.of();
  }
}
