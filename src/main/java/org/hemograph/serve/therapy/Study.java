package org.hemograph.serve.therapy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A study in a list. What several sources say differently is there as often; the best kind of
 * source comes first.
 *
 * @param phases codes
 * @param statuses in words
 * @param tested investigated drugs
 * @param beside background drugs
 * @param against comparators
 * @param people how many, as printed; may be empty
 */
public record Study(
    Named named,
    Set<String> phases,
    String phase,
    List<String> statuses,
    List<Named> tested,
    List<Named> beside,
    List<Named> against,
    List<Named> sponsors,
    String people,
    Optional<Day> start,
    Optional<Day> end,
    boolean recalled) {
  /** A date, and how it is printed. */
  public record Day(LocalDate date, String text) {}

  /** 1 to 4, or 0. */
  int phaseNumber() {
    return Phase.of(phases);
  }

  /** Whether it runs or has not begun, so that its end is planned. */
  boolean runs() {
    return statuses.stream()
        .limit(1)
        .anyMatch(
            status -> {
              String said = status.toLowerCase(java.util.Locale.ROOT);
              return said.contains("recruiting") || said.contains("invitation");
            });
  }

  /** What part this drug plays in it; empty where none is stated. */
  public String part(Set<String> drugs) {
    if (any(tested, drugs)) {
      return "tested";
    }
    if (any(against, drugs)) {
      return "comparator";
    }
    return any(beside, drugs) ? "background" : "";
  }

  private static boolean any(List<Named> some, Set<String> drugs) {
    return some.stream().anyMatch(one -> drugs.contains(one.iri()));
  }
}
