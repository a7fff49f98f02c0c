package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.serve.pages.Link;

/**
 * One page of a long list.
 *
 * @param size how many there are in all
 * @param wanted the page asked for, from 1; one beyond the last counts as the last
 */
record Pager(int size, int wanted) {
  /** Rows a page. */
  static final int ROWS = 50;

  int last() {
    return Math.max(1, (size + ROWS - 1) / ROWS);
  }

  int page() {
    return Math.min(Math.max(1, wanted), last());
  }

  <T> List<T> of(List<T> all) {
    return all.subList(
        Math.min((page() - 1) * ROWS, all.size()), Math.min(page() * ROWS, all.size()));
  }

  /** Which rows are shown, of how many. */
  String many() {
    return last() == 1
        ? Integer.toString(size)
        : ((page() - 1) * ROWS + 1) + " to " + Math.min(page() * ROWS, size) + " of " + size;
  }

  /** The ways to the other pages. */
  List<Link> links(String anchor) {
    List<Link> links = new ArrayList<>();
    if (page() > 2) {
      links.add(new Link("First", "?page=1#" + anchor));
    }
    if (page() > 1) {
      links.add(new Link("Previous", "?page=" + (page() - 1) + "#" + anchor));
    }
    if (page() < last()) {
      links.add(new Link("Next", "?page=" + (page() + 1) + "#" + anchor));
    }
    if (page() < last() - 1) {
      links.add(new Link("Last", "?page=" + last() + "#" + anchor));
    }
    return links;
  }
}
