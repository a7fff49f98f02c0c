package org.hemograph.serve.pages;

import java.util.List;

/**
 * What was found.
 *
 * @param query what was searched for; empty before the first search
 * @param groups what was found, by kind, best first
 * @param total how many were found
 * @param near labels close to the query, when nothing was found
 * @param capped whether there is more than is shown
 */
public record SearchPage(
    Frame frame, String query, List<Group> groups, int total, List<Hit> near, boolean capped) {
  /**
   * The hits of one kind.
   *
   * @param kind in the plural
   * @param hits the best
   * @param total how many there are
   */
  public record Group(String kind, List<Hit> hits, int total) {
    public Group {
      hits = List.copyOf(hits);
    }
  }

  /**
   * One thing found.
   *
   * @param thing its label and page
   * @param kind what it is
   * @param matched the synonym or id that matched, when it is not the label
   */
  public record Hit(Link thing, String kind, String matched) {}

  public SearchPage {
    groups = List.copyOf(groups);
    near = List.copyOf(near);
  }
}
