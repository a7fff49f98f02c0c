package org.hemograph.serve.neighbours;

import java.util.List;
import org.hemograph.serve.pages.Link;

/**
 * A thing and what is one step away from it.
 *
 * @param centre the thing
 * @param others its neighbours, at most {@link NeighbourReader#MOST}
 * @param edges the statements that join them, those among neighbours too
 * @param total how many neighbours there are
 * @param counted whether {@code total} is all of them; else there are more
 */
record Neighbourhood(
    Place centre, List<Place> others, List<Edge> edges, int total, boolean counted) {
  /**
   * A thing in the picture.
   *
   * @param key its path below {@code /id/}
   * @param kind what it is, for readers; may be empty
   */
  record Place(String key, String label, String kind) {
    /** Its path without a fragment: a part that is named so is on the page of the whole. */
    String page() {
      int fragment = key.indexOf('#');
      return fragment < 0 ? key : key.substring(0, fragment);
    }
  }

  /**
   * A statement between two places.
   *
   * @param property its label, and its entry in the ontology
   */
  record Edge(String source, Link property, String target) {}

  Neighbourhood {
    others = List.copyOf(others);
    edges = List.copyOf(edges);
  }

  /** How much of it is shown; empty when all is. */
  String remark() {
    return others.size() == total && counted
        ? ""
        : String.format(
            java.util.Locale.ROOT,
            "%d of %s%,d neighbours are shown, some for each property.",
            others.size(),
            counted ? "" : "at least ",
            total);
  }
}
