package org.hemograph.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the sections of one record agree on, drawn before any of them is written. */
record StudyPlan(
    String nctId,
    boolean interventional,
    boolean hasResults,
    LocalDate start,
    String condition,
    List<Intervention> interventions,
    List<Arm> arms,
    List<Outcome> primary,
    List<Outcome> secondary,
    List<Outcome> other) {

  /** An intervention as the registry names it. */
  record Intervention(String type, String name) {
    /** As arms name it: {@code Drug: Ianalumab}. */
    String inArm() {
      return type.charAt(0) + type.substring(1).toLowerCase(java.util.Locale.ROOT) + ": " + name;
    }
  }

  /** An arm, with what is given in it. */
  record Arm(String label, String type, List<Intervention> given) {}

  /** An outcome, as the protocol plans it and the results report it. */
  record Outcome(String measure, String timeFrame) {}

  static StudyPlan draw(long number, int resultsShare, Chance chance, Words words) {
    boolean results = chance.percent(resultsShare);
    boolean interventional = results || chance.percent(80);
    List<Intervention> interventions = interventions(interventional, chance, words);
    return new StudyPlan(
        String.format("NCT9%07d", number),
        interventional,
        results,
        LocalDate.of(chance.between(2005, results ? 2020 : 2025), 1, 1).plusDays(chance.below(365)),
        chance.of(chance.percent(60) ? Known.CONDITIONS : Known.OTHER_CONDITIONS),
        interventions,
        interventional || chance.percent(40) ? arms(interventions, chance) : List.of(),
        outcomes(chance.length(1, 1, 1, 2, 4, 7), chance, words),
        outcomes(chance.length(0, 2, 5, 9, 22, 40), chance, words),
        outcomes(chance.percent(15) ? chance.between(1, 6) : 0, chance, words));
  }

  private static List<Intervention> interventions(
      boolean interventional, Chance chance, Words words) {
    Set<Intervention> drawn = new LinkedHashSet<>();
    int count = interventional ? chance.length(1, 1, 2, 3, 4, 6) : chance.between(0, 2);
    while (drawn.size() < count) {
      drawn.add(intervention(chance, words));
    }
    return List.copyOf(drawn);
  }

  private static Intervention intervention(Chance chance, Words words) {
    int kind = chance.below(100);
    if (kind < 45) {
      return new Intervention("DRUG", chance.of(Known.DRUGS));
    }
    if (kind < 70) {
      return new Intervention(kind < 60 ? "DRUG" : "BIOLOGICAL", words.drug());
    }
    if (kind < 85) {
      return new Intervention("DRUG", "Placebo");
    }
    return new Intervention(
        chance.of(List.of("OTHER", "PROCEDURE", "BEHAVIORAL")), words.measure());
  }

  private static List<Arm> arms(List<Intervention> interventions, Chance chance) {
    List<Arm> arms = new ArrayList<>();
    int count = chance.length(1, 1, 2, 3, 4, 10);
    for (int i = 0; i < count; i++) {
      List<Intervention> given = new ArrayList<>();
      for (int j = 0; j < interventions.size(); j++) {
        if (j % count == i || (count == 1 || chance.percent(15))) {
          given.add(interventions.get(j));
        }
      }
      arms.add(new Arm(label(i, given, chance), type(i, given, chance), List.copyOf(given)));
    }
    return List.copyOf(arms);
  }

  private static String label(int i, List<Intervention> given, Chance chance) {
    String what =
        given.isEmpty()
            ? "Observation"
            : given.get(0).name() + (given.size() > 1 ? " combined" : "");
    String dose = chance.percent(40) ? " " + chance.of(List.of("3", "9", "25", "50")) + " mg" : "";
    return "Arm " + (char) ('A' + i) + ": " + what + dose;
  }

  private static String type(int i, List<Intervention> given, Chance chance) {
    if (given.isEmpty()) {
      return "NO_INTERVENTION";
    }
    if (given.get(0).name().equals("Placebo")) {
      return "PLACEBO_COMPARATOR";
    }
    return i > 0 && chance.percent(50) ? "ACTIVE_COMPARATOR" : "EXPERIMENTAL";
  }

  private static List<Outcome> outcomes(int count, Chance chance, Words words) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> measures = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      String measure = words.measure();
      if (!measures.add(measure)) {
        measure = measure + ", part " + (i + 1);
        measures.add(measure);
      }
      String frame =
          chance.percent(50)
              ? "Week " + 4 * chance.between(1, 24)
              : "From the first dose up to " + chance.between(2, 36) + " months";
      outcomes.add(new Outcome(measure, frame));
    }
    return List.copyOf(outcomes);
  }
}
