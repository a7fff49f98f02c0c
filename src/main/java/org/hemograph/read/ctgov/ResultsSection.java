package org.hemograph.read.ctgov;

import java.util.function.Consumer;
import org.hemograph.model.Evidence;
import org.hemograph.read.json.JsonValue;

/**
 * The results section of a record: participant flow, baseline, outcomes with their analyses,
 * adverse events, limitations. What cannot be kept as it is printed is left out, and told as a
 * warning of the record.
 */
final class ResultsSection {
  private ResultsSection() {}

  /**
   * Hands on all that the section reports.
   *
   * @param resultsSection the member of that name; nothing is handed on when it is missing
   * @param protocol the plan of the same record
   */
  static void read(JsonValue resultsSection, ProtocolIndex protocol, Consumer<Evidence> out) {
    Reporting reporting = new Reporting(protocol, resultsSection.record(), out);
    ReportedGroups groups = new ReportedGroups(reporting);
    new ParticipantFlow(reporting, groups).read(resultsSection.get("participantFlowModule"));
    new Baseline(reporting, groups).read(resultsSection.get("baselineCharacteristicsModule"));
    new Outcomes(reporting, groups).read(resultsSection.get("outcomeMeasuresModule"));
    new AdverseEvents(reporting, groups).read(resultsSection.get("adverseEventsModule"));
    Limitations.read(resultsSection.get("moreInfoModule"), reporting);
  }

  /** What the record says of recruitment and before assignment: a text of the study itself. */
  static String flowText(JsonValue resultsSection) {
    return ParticipantFlow.text(resultsSection.get("participantFlowModule"));
  }
}
