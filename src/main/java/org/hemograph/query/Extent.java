package org.hemograph.query;

import java.util.Optional;

/**
 * How much of the whole answer a window shows.
 *
 * @param window what was asked for
 * @param total of all rows, where they were counted
 */
public record Extent(Window window, Optional<Total> total) {
  /**
   * The number of rows without any window.
   *
   * @param rows how many there are, or the number that counting stopped at
   * @param capped whether there are more than {@code rows}
   */
  public record Total(long rows, boolean capped) {}

  /** Whether rows follow after those of the window. */
  public boolean truncated() {
    return window.limit().isPresent()
        && total
            .filter(t -> t.capped() || window.offset() + window.limit().getAsLong() < t.rows())
            .isPresent();
  }
}
