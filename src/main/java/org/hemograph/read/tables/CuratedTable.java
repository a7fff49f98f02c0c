package org.hemograph.read.tables;

import java.nio.file.Path;
import java.util.List;
import org.hemograph.model.Problem;
import org.hemograph.model.SourceRecord;

/**
 * One curated table as it was read.
 *
 * @param name the table: {@code studies}; for a file that is no table of ours, its name without
 *     suffix
 * @param file where it was read from
 * @param digest {@code sha256:…} over the file, the version of the mapping and whatever its rows
 *     drew from other tables: equal digests give equal statements
 * @param records the accepted rows, in the file's order
 * @param refused how many rows are left out, those without an id of their own included
 * @param problems what is wrong with it
 * @param rejected whether the file as a whole was refused
 */
public record CuratedTable(
    String name,
    Path file,
    String digest,
    List<SourceRecord> records,
    long refused,
    List<Problem> problems,
    boolean rejected) {
  public CuratedTable {
    records = List.copyOf(records);
    problems = List.copyOf(problems);
  }
}
