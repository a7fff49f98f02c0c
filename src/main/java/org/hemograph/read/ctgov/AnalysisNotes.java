package org.hemograph.read.ctgov;

import java.util.Optional;
import org.hemograph.model.Analysis;
import org.hemograph.model.Code;
import org.hemograph.read.json.JsonValue;

/** How an analysis was done: the test, what it was to show, and every comment on it. */
final class AnalysisNotes {
  private static final String[] COMMENTS = {
    "groupDescription",
    "statisticalComment",
    "nonInferiorityComment",
    "pValueComment",
    "estimateComment",
    "ciLowerLimitComment",
    "ciUpperLimitComment",
    "otherAnalysisDescription"
  };

  private AnalysisNotes() {}

  static Analysis of(JsonValue analysis, Estimate estimate, Reporting to) {
    StringBuilder note = new StringBuilder();
    for (String name : COMMENTS) {
      append(note, analysis.get(name).text());
    }
    append(note, estimate.beside());
    return new Analysis(
        analysis.get("statisticalMethod").text(), hypothesis(analysis, to), note.toString());
  }

  private static void append(StringBuilder note, String comment) {
    if (!comment.isEmpty()) {
      note.append(note.length() > 0 ? "\n" : "").append(comment);
    }
  }

  /** By its name; old records only say whether non-inferiority was tested. */
  private static Optional<Code> hypothesis(JsonValue analysis, Reporting to) {
    JsonValue type = analysis.get("nonInferiorityType");
    Optional<Code> known = PrintedCodes.hypothesis(type.text());
    if (known.isEmpty() && type.present()) {
      to.warn(type, "An unknown kind of hypothesis: \"" + type.text() + "\". Left out.");
    }
    return known.isEmpty() && analysis.get("testedNonInferiority").flag().orElse(false)
        ? PrintedCodes.hypothesis("NON_INFERIORITY_OR_EQUIVALENCE")
        : known;
  }
}
