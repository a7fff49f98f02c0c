package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * Whom a study enrolls, and how many.
 *
 * @param text the population in words
 * @param condition the disease treated
 * @param lines lines of treatment
 * @param linesText the same as printed
 * @param enrollment number of people
 * @param enrollmentType actual, estimated, interim or not stated
 * @param enrollmentText the number and its kind as printed
 */
public record StudyPopulation(
    String text,
    Optional<ThingRef> condition,
    List<Code> ageGroups,
    List<Code> lines,
    String linesText,
    Optional<Integer> enrollment,
    Optional<Code> enrollmentType,
    String enrollmentText) {
  public StudyPopulation {
    ageGroups = List.copyOf(ageGroups);
    lines = List.copyOf(lines);
  }
}
