package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * How a study is built.
 *
 * @param phases one code, or two for phase 2/3
 * @param phaseText the phase as printed
 * @param text the design in words
 * @param allocationRatio for instance {@code 1:1:1}
 * @param comparatorText what it compares with, in words
 */
public record StudyDesign(
    List<Code> phases,
    String phaseText,
    String text,
    Optional<Code> allocation,
    String allocationRatio,
    Optional<Code> interventionModel,
    Optional<Code> masking,
    String maskingText,
    String comparatorText) {
  public StudyDesign {
    phases = List.copyOf(phases);
  }
}
