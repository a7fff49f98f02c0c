package org.hemograph.read.ctgov;

import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Group;
import org.hemograph.model.Measurement;
import org.hemograph.model.OutcomeResult;
import org.hemograph.model.ThingRef;
import org.hemograph.read.json.JsonValue;

/** {@code outcomeMeasuresModule}: what was found for each outcome in each group. */
final class Outcomes {
  private static final Code ROLE_NOT_STATED = new Code("endpoint", "not-stated");

  private final Reporting reporting;
  private final ReportedGroups groups;
  private final OutcomeEndpoints endpoints;

  Outcomes(Reporting reporting, ReportedGroups groups) {
    this.reporting = reporting;
    this.groups = groups;
    endpoints = new OutcomeEndpoints(reporting);
  }

  void read(JsonValue module) {
    for (JsonValue outcome : module.get("outcomeMeasures").items()) {
      String title = outcome.get("title").text();
      if (title.isEmpty()) {
        reporting.warn(outcome, "An outcome without a title: nobody knows what it is. Left out.");
      } else {
        one(title, outcome);
      }
    }
  }

  private void one(String title, JsonValue outcome) {
    JsonValue type = outcome.get("type");
    Code role = PrintedCodes.role(type.text()).orElse(ROLE_NOT_STATED);
    if (role.equals(ROLE_NOT_STATED) && type.present()) {
      reporting.warn(type, "An unknown type of outcome: \"" + type.text() + "\".");
    }
    String timeFrame = outcome.get("timeFrame").text();
    String description = outcome.get("description").text();
    Optional<ThingRef> planned = endpoints.planned(role, title, timeFrame);
    ThingRef endpoint =
        planned.orElseGet(() -> endpoints.unplanned(role, title, timeFrame, description, outcome));
    Measure measure =
        Measure.of(
            outcome,
            outcome.get("populationDescription").text(),
            outcome.get("typeUnitsAnalyzed").text(),
            planned.isPresent() ? description : "",
            reporting);
    var byId = groups.read(outcome.get("groups"));
    Denominators denominators = Denominators.of(outcome.get("denoms"), reporting);
    if (outcome.get("classes").items().isEmpty()) {
      nothing(measure, endpoint, outcome, byId, denominators);
    } else {
      new Measurements(reporting, groups)
          .read(
              outcome,
              measure,
              denominators,
              byId,
              (at, group, category, value) -> hand(measure, endpoint, at, group, category, value));
    }
    new Analyses(reporting, groups, measure, endpoint).read(outcome.get("analyses"), byId);
  }

  /** Not posted yet, or posted without a value: each group says so, else the study. */
  private void nothing(
      Measure measure,
      ThingRef endpoint,
      JsonValue outcome,
      Map<String, ReportedGroups.Reported> byId,
      Denominators denominators) {
    boolean posted = !outcome.get("reportingStatus").text().equals("NOT_POSTED");
    if (posted && !byId.isEmpty()) {
      for (JsonValue group : outcome.get("groups").items()) {
        String id = group.get("id").text();
        ReportedGroups.Reported known = byId.get(id);
        if (known != null) {
          var of = denominators.of(id, measure.denominatorUnits());
          hand(measure, endpoint, group, known, "", ReportedValue.notReported(measure, of));
        }
      }
      return;
    }
    Group study = new Group(reporting.study(), Optional.empty());
    Measurement value = ReportedValue.notReported(measure, Optional.empty());
    String label = Reporting.brief(measure.title()) + ": " + ReportedValue.said(value);
    hand(measure, endpoint, outcome, study, label, "", value);
  }

  private void hand(
      Measure measure,
      ThingRef endpoint,
      JsonValue at,
      ReportedGroups.Reported group,
      String category,
      Measurement value) {
    String label = Measurements.label(measure, group, category, value);
    hand(measure, endpoint, at, group.group(), label, category, value);
  }

  private void hand(
      Measure measure,
      ThingRef endpoint,
      JsonValue at,
      Group group,
      String label,
      String category,
      Measurement value) {
    var ref =
        reporting.identity(
            "result",
            "outcome",
            endpoint.path(),
            group.ref().path(),
            category,
            measure.statisticText(),
            measure.timeFrame());
    reporting.hand(
        new OutcomeResult(
            reporting.entry(ref, label, at), reporting.study(), endpoint, group, value));
  }
}
