package org.hemograph.query;

import java.util.OptionalLong;

/**
 * Which rows of an answer are wanted.
 *
 * @param limit how many at most, at least 1; empty for all
 * @param offset how many are passed over first
 * @param count whether the number of all rows is wanted even where nothing is cut
 */
public record Window(OptionalLong limit, long offset, boolean count) {
  /** All rows, uncounted. */
  public static final Window ALL = new Window(OptionalLong.empty(), 0, false);

  public Window {
    if (limit.orElse(1) < 1 || offset < 0) {
      throw new IllegalArgumentException("No window: limit " + limit + ", offset " + offset);
    }
  }

  /** Whether rows are counted before the first one is sent. */
  public boolean counted() {
    return count || limit.isPresent() || offset > 0;
  }

  /** The same rows, each page of them elsewhere. */
  public Window from(long other) {
    return new Window(limit, other, count);
  }
}
