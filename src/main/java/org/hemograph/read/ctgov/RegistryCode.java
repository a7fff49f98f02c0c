package org.hemograph.read.ctgov;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.read.json.JsonValue;

/** The enumerations of the registry's API, and our codes for them. */
final class RegistryCode {
  static final Map<String, Code> STATUS =
      codes(
          "status",
          "ACTIVE_NOT_RECRUITING COMPLETED ENROLLING_BY_INVITATION NOT_YET_RECRUITING RECRUITING"
              + " SUSPENDED TERMINATED WITHDRAWN AVAILABLE NO_LONGER_AVAILABLE"
              + " TEMPORARILY_NOT_AVAILABLE APPROVED_FOR_MARKETING WITHHELD UNKNOWN");
  static final Map<String, Code> PHASE =
      Map.of(
          "NA", new Code("phase", "na"),
          "EARLY_PHASE1", new Code("phase", "early-1"),
          "PHASE1", new Code("phase", "1"),
          "PHASE2", new Code("phase", "2"),
          "PHASE3", new Code("phase", "3"),
          "PHASE4", new Code("phase", "4"));
  static final Map<String, Code> ALLOCATION = codes("allocation", "RANDOMIZED NON_RANDOMIZED NA");
  static final Map<String, Code> MODEL =
      codes("model", "SINGLE_GROUP PARALLEL CROSSOVER FACTORIAL SEQUENTIAL");
  static final Map<String, Code> OBSERVATIONAL =
      codes(
          "observational",
          "COHORT CASE_CONTROL CASE_ONLY CASE_CROSSOVER ECOLOGIC_OR_COMMUNITY FAMILY_BASED"
              + " DEFINED_POPULATION NATURAL_HISTORY OTHER");
  static final Map<String, Code> PERSPECTIVE =
      codes("perspective", "PROSPECTIVE RETROSPECTIVE CROSS_SECTIONAL OTHER");
  static final Map<String, Code> PURPOSE =
      codes(
          "purpose",
          "TREATMENT PREVENTION DIAGNOSTIC ECT SUPPORTIVE_CARE SCREENING HEALTH_SERVICES_RESEARCH"
              + " BASIC_SCIENCE DEVICE_FEASIBILITY OTHER");
  static final Map<String, Code> MASKING = codes("masking", "NONE SINGLE DOUBLE TRIPLE QUADRUPLE");
  static final Map<String, Code> MASKED =
      codes("masked", "PARTICIPANT CARE_PROVIDER INVESTIGATOR OUTCOMES_ASSESSOR");
  static final Map<String, Code> COUNT = codes("count", "ACTUAL ESTIMATED");
  static final Code COUNT_NOT_STATED = new Code("count", "not-stated");
  static final Map<String, Code> ARM =
      codes(
          "arm",
          "EXPERIMENTAL ACTIVE_COMPARATOR PLACEBO_COMPARATOR SHAM_COMPARATOR NO_INTERVENTION OTHER");
  static final Map<String, Code> INTERVENTION =
      codes(
          "intervention",
          "BEHAVIORAL BIOLOGICAL COMBINATION_PRODUCT DEVICE DIAGNOSTIC_TEST DIETARY_SUPPLEMENT DRUG"
              + " GENETIC PROCEDURE RADIATION OTHER");
  static final Map<String, Code> SEX = codes("sex", "ALL FEMALE MALE");
  static final Map<String, Code> AGE = codes("age", "CHILD ADULT OLDER_ADULT");
  static final Map<String, Code> AGENCY =
      codes("agency", "NIH FED OTHER_GOV INDIV INDUSTRY NETWORK AMBIG OTHER UNKNOWN");
  static final Map<String, Code> REPORT =
      Map.of(
          "BACKGROUND", new Code("report", "background"),
          "RESULT", new Code("report", "results"),
          "DERIVED", new Code("report", "derived"));

  private RegistryCode() {}

  private static Map<String, Code> codes(String scheme, String names) {
    Map<String, Code> codes = new HashMap<>();
    for (String name : names.split(" ")) {
      codes.put(name, new Code(scheme, name.toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    return Map.copyOf(codes);
  }

  /** The code of a value; one that the registry's API does not know is reported. */
  static Optional<Code> of(JsonValue value, Map<String, Code> known) {
    String text = value.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Code code = known.get(text);
    if (code == null) {
      value
          .record()
          .warn(
              value.pointer(),
              "Not a value that the registry has here: \"" + shown(text) + "\". Left out.");
    }
    return Optional.ofNullable(code);
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
