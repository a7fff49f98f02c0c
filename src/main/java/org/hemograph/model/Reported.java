package org.hemograph.model;

/**
 * What a registry says around a value; all empty where it says nothing.
 *
 * @param category the class and category that the value is of
 * @param countedUnit what is counted: participants, eyes, lesions
 * @param naReason why there is no number
 * @param description what else is said of the value
 */
public record Reported(String category, String countedUnit, String naReason, String description) {
  /** Nothing said. */
  public static final Reported NOTHING = new Reported("", "", "", "");
}
