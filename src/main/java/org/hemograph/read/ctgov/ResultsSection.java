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
  static void read(JsonValue resultsSection, ProtocolIndex protocol, Consumer<Evidence> out) {}
}
