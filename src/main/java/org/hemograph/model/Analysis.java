package org.hemograph.model;

import java.util.Optional;

/**
 * How groups were compared.
 *
 * @param method the statistical test, as the source names it
 * @param hypothesis superiority, non-inferiority …, of scheme {@code hypothesis}
 * @param note what the source says about the analysis
 */
public record Analysis(String method, Optional<Code> hypothesis, String note) {
  /** Nothing said. */
  public static final Analysis NOT_STATED = new Analysis("", Optional.empty(), "");
}
