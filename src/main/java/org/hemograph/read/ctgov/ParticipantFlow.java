package org.hemograph.read.ctgov;

import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.FlowResult;
import org.hemograph.model.Measurement;
import org.hemograph.model.Reported;
import org.hemograph.read.json.JsonValue;

/** {@code participantFlowModule}: how many started and completed each period, and why not. */
final class ParticipantFlow {
  private static final Code UNITS = new Code("statistic", "number-of-units");

  private final Reporting reporting;
  private final ReportedGroups groups;

  ParticipantFlow(Reporting reporting, ReportedGroups groups) {
    this.reporting = reporting;
    this.groups = groups;
  }

  /** A line of the table of a period: a milestone, or a reason not to complete. */
  private record Line(String period, String milestone, String dropReason, String comment) {
    String name() {
      return milestone + dropReason;
    }
  }

  void read(JsonValue flow) {
    Map<String, ReportedGroups.Reported> byId = groups.read(flow.get("groups"));
    String units = flow.get("typeUnitsAnalyzed").text();
    for (JsonValue period : flow.get("periods").items()) {
      String title = period.get("title").text();
      for (JsonValue milestone : period.get("milestones").items()) {
        String comment = milestone.get("comment").text();
        Line line = new Line(title, milestone.get("type").text(), "", comment);
        results(line, milestone, milestone.get("achievements"), byId, units);
      }
      for (JsonValue reason : period.get("dropWithdraws").items()) {
        String comment = reason.get("comment").text();
        Line line = new Line(title, "", reason.get("type").text(), comment);
        results(line, reason, reason.get("reasons"), byId, units);
      }
    }
  }

  private void results(
      Line line,
      JsonValue at,
      JsonValue counts,
      Map<String, ReportedGroups.Reported> byId,
      String units) {
    if (line.name().isEmpty()) {
      reporting.warn(at, "A count of nobody knows whom: it has no type. Left out.");
      return;
    }
    for (JsonValue count : counts.items()) {
      groups.of(count, byId).ifPresent(group -> results(line, count, group, units));
    }
  }

  private void results(Line line, JsonValue at, ReportedGroups.Reported group, String units) {
    String said = Reporting.joined(line.comment(), "\n", at.get("comment").text());
    Optional<Integer> people = reporting.count(at.get("numSubjects"));
    Optional<Integer> things = reporting.count(at.get("numUnits"));
    if (people.isPresent() || things.isEmpty()) {
      Reported around = new Reported("", "", "", said);
      hand(line, at, group, ReportedValue.people(people, Optional.empty(), "", around));
    }
    if (things.isPresent()) {
      PrintedUnit unit = PrintedUnit.of(units);
      Reported around = new Reported("", units, "", said);
      hand(
          line,
          at,
          group,
          ReportedValue.counted(UNITS, things, unit, Optional.empty(), "", around));
    }
  }

  private void hand(Line line, JsonValue at, ReportedGroups.Reported group, Measurement value) {
    String statistic = value.statistic().map(Code::name).orElse("");
    var ref =
        reporting.identity(
            "result",
            "flow",
            reporting.study().path(),
            line.period(),
            line.milestone(),
            line.dropReason(),
            group.ref().path(),
            statistic);
    String step = Reporting.joined(line.period(), ", ", line.name());
    String label = step + ", " + group.label() + ": " + ReportedValue.said(value);
    reporting.hand(
        new FlowResult(
            reporting.entry(ref, label, at),
            reporting.study(),
            Optional.empty(),
            line.milestone(),
            group.group(),
            value,
            line.period(),
            line.dropReason()));
  }

  /** What is said of recruitment and before assignment, one paragraph each. */
  static String text(JsonValue flow) {
    return Reporting.joined(
        flow.get("recruitmentDetails").text(), "\n\n", flow.get("preAssignmentDetails").text());
  }
}
