package org.hemograph.read.ctgov;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Code;

/**
 * Codes for what the results section prints, as a name of the interface ({@code
 * LEAST_SQUARES_MEAN}) or as people see it ({@code Least Squares Mean}).
 */
final class PrintedCodes {
  private static final Map<String, String> STATISTICS =
      Map.ofEntries(
          entry("MEAN", "mean"),
          entry("MEDIAN", "median"),
          entry("NUMBER", "number"),
          entry("COUNTOFPARTICIPANTS", "count"),
          entry("COUNTOFUNITS", "number-of-units"),
          entry("LEASTSQUARESMEAN", "ls-mean"),
          entry("LSMEAN", "ls-mean"),
          entry("GEOMETRICMEAN", "geometric-mean"),
          entry("GEOMETRICLEASTSQUARESMEAN", "geometric-ls-mean"),
          entry("LOGMEAN", "log-mean"),
          entry("HAZARDRATIO", "hazard-ratio"),
          entry("ODDSRATIO", "odds-ratio"),
          entry("RISKRATIO", "risk-ratio"),
          entry("RELATIVERISK", "risk-ratio"),
          entry("RISKDIFFERENCE", "risk-difference"),
          entry("MEANDIFFERENCE", "mean-difference"),
          entry("MEDIANDIFFERENCE", "median-difference"),
          entry("LEASTSQUARESMEANDIFFERENCE", "ls-mean-difference"),
          entry("LSMEANDIFFERENCE", "ls-mean-difference"),
          entry("DIFFERENCE", "difference"),
          entry("SLOPE", "slope"),
          entry("RATIO", "ratio"));

  private static final Map<String, String> ROLES =
      Map.of(
          "PRIMARY", "primary",
          "SECONDARY", "secondary",
          "OTHERPRESPECIFIED", "other",
          "OTHER", "other",
          "POSTHOC", "post-hoc");

  private static final Map<String, String> HYPOTHESES =
      Map.ofEntries(
          entry("SUPERIORITY", "superiority"),
          entry("NONINFERIORITY", "non-inferiority"),
          entry("EQUIVALENCE", "equivalence"),
          entry("NONINFERIORITYOREQUIVALENCE", "non-inferiority-or-equivalence"),
          entry("NONINFERIORITYOREQUIVALENCELEGACY", "non-inferiority-or-equivalence"),
          entry("SUPERIORITYOROTHER", "superiority-or-other"),
          entry("SUPERIORITYOROTHERLEGACY", "superiority-or-other"),
          entry("OTHER", "other"));

  private static final Map<String, String> ASSESSMENTS =
      Map.of(
          "SYSTEMATICASSESSMENT", "systematic",
          "NONSYSTEMATICASSESSMENT", "non-systematic");

  private PrintedCodes() {}

  /** What the number is; what stands in brackets, {@code (HR)} or {@code (Net)}, has no say. */
  static Optional<Code> statistic(String printed) {
    int bracket = printed.indexOf('(');
    return code("statistic", STATISTICS, bracket > 0 ? printed.substring(0, bracket) : printed);
  }

  /** The role of an outcome. */
  static Optional<Code> role(String printed) {
    return code("endpoint", ROLES, printed);
  }

  /** What a test was to show. */
  static Optional<Code> hypothesis(String printed) {
    return code("hypothesis", HYPOTHESES, printed);
  }

  /** Whether adverse events were asked for. */
  static Optional<Code> assessment(String printed) {
    return code("assessment", ASSESSMENTS, printed);
  }

  private static Optional<Code> code(String scheme, Map<String, String> known, String printed) {
    String name = known.get(folded(printed));
    return name == null ? Optional.empty() : Optional.of(new Code(scheme, name));
  }

  /** Letters and digits, in capitals. */
  static String folded(String printed) {
    StringBuilder kept = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        kept.append(Character.toUpperCase(c));
      }
    }
    return kept.toString();
  }
}
