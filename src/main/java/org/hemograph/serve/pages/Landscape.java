package org.hemograph.serve.pages;

import java.util.List;

/**
 * The therapy landscape at a glance: a row a class, a column a phase.
 *
 * @param condition what the landscape is about
 * @param stages the headings, from approved to earliest
 * @param rows furthest first
 * @param source the query behind it; empty when the catalogue has none
 */
public record Landscape(Link condition, List<String> stages, List<Row> rows, String source) {
  /**
   * One class.
   *
   * @param cls the class
   * @param targets what it acts on
   * @param drugs how many drugs
   * @param cells one a stage, how many studies (or approved drugs) there are
   */
  public record Row(Link cls, List<Link> targets, String drugs, List<Square> cells) {
    public Row {
      targets = List.copyOf(targets);
      cells = List.copyOf(cells);
    }
  }

  /**
   * One square of the chart.
   *
   * @param many what is written in it; empty when none
   * @param weight 0 to 4, how dark it is
   * @param furthest whether the class got this far and no farther
   */
  public record Square(String many, int weight, boolean furthest) {}

  public Landscape {
    stages = List.copyOf(stages);
    rows = List.copyOf(rows);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
