package org.hemograph.model;

import java.util.List;

/**
 * The parameter that is wrong and what would be right. Texts may be empty where nothing is known.
 *
 * @param parameter its name
 * @param value what was given, shortened for display
 * @param expected the type in words: "a drug", "a date like 2026-03-01"
 * @param nearest names or values close to what was given, best first
 * @param example a value that works
 */
public record Offence(
    String parameter, String value, String expected, List<String> nearest, String example) {
  public Offence {
    nearest = List.copyOf(nearest);
  }
}
