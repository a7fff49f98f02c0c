package org.hemograph.load;

import java.util.Locale;

/** What became of a file. */
public enum Outcome {
  /** All of it is stored. */
  ACCEPT,
  /** All of it is stored, and something about it is worth a look. */
  WARN,
  /** Some of its records were left out. */
  SKIP,
  /** None of it was taken. */
  REJECT;

  /** As the report has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
