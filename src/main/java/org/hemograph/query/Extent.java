package org.hemograph.query;

import java.util.Optional;
import java.util.OptionalLong;

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

  /** Where the next page begins; empty when nothing follows. */
  public OptionalLong next() {
    return truncated()
        ? OptionalLong.of(window.offset() + window.limit().getAsLong())
        : OptionalLong.empty();
  }

  /**
   * Where the page before begins; empty on the first one. From beyond the end it is the last page
   * that has rows.
   */
  public OptionalLong previous() {
    if (window.offset() == 0 || window.limit().isEmpty()) {
      return OptionalLong.empty();
    }
    long before = Math.max(0, window.offset() - window.limit().getAsLong());
    OptionalLong last = last();
    return OptionalLong.of(last.isPresent() ? Math.min(before, last.getAsLong()) : before);
  }

  /** Where the first page begins; empty when nothing is cut. */
  public OptionalLong first() {
    return window.limit().isPresent() || window.offset() > 0
        ? OptionalLong.of(0)
        : OptionalLong.empty();
  }

  /**
   * Where the last page with rows begins, counted in pages from this one, as {@link #next} does;
   * empty where nobody knows, because not all rows were counted.
   */
  public OptionalLong last() {
    if (window.limit().isEmpty() || total.isEmpty() || total.get().capped()) {
      return OptionalLong.empty();
    }
    long limit = window.limit().getAsLong();
    long shift = window.offset() % limit;
    long pages = Math.max(0, total.get().rows() - 1 - shift) / limit;
    return OptionalLong.of(total.get().rows() <= shift ? 0 : shift + pages * limit);
  }
}
