package org.hemograph.serve.pages;

import java.util.List;

/**
 * What is one step away from a thing.
 *
 * @param thing its name and page
 * @param kind what it is
 * @param steps one a statement that joins it with a neighbour
 * @param remark how many are shown; empty when all are
 * @param data where the same is as JSON
 * @param library where the script is that draws graphs
 */
public record NeighboursPage(
    Frame frame,
    Link thing,
    String kind,
    List<Step> steps,
    String remark,
    String data,
    String library) {
  /**
   * A statement.
   *
   * @param outgoing whether the thing is its subject
   * @param around where the neighbours of that neighbour are
   */
  public record Step(boolean outgoing, Link property, Link other, String kind, String around) {}

  public NeighboursPage {
    steps = List.copyOf(steps);
  }
}
