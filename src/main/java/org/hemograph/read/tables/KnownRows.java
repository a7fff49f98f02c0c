package org.hemograph.read.tables;

import java.util.Optional;

/** The rows that are stored already, so that one table can be imported without the others. */
@FunctionalInterface
public interface KnownRows {
  /**
   * The path below {@code id/} of the thing that a row made, for instance {@code
   * study/NCT05653219}.
   */
  Optional<String> path(String rowId);

  /** No row is known: an empty home. */
  static KnownRows none() {
    return rowId -> Optional.empty();
  }
}
