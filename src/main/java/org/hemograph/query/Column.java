package org.hemograph.query;

/**
 * One column of an answer.
 *
 * @param name the variable's name, without the question mark
 * @param meaning what a cell says, in a sentence
 * @param unit the unit of its numbers (UCUM); empty when there is none
 * @param type what its cells are
 */
public record Column(String name, String meaning, String unit, ColumnType type) {
  private static final String LABEL = "Label";

  /** The column that holds the label of this column's thing: {@code drug} has {@code drugLabel}. */
  public String labelName() {
    return name + LABEL;
  }
}
