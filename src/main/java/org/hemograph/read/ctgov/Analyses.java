package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Analysis;
import org.hemograph.model.Code;
import org.hemograph.model.Comparison;
import org.hemograph.model.Interval;
import org.hemograph.model.Measurement;
import org.hemograph.model.OutcomeResult;
import org.hemograph.model.PValue;
import org.hemograph.model.Reported;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Timing;
import org.hemograph.read.json.JsonValue;

/** The statistical analyses of one outcome. */
final class Analyses {
  private final Reporting reporting;
  private final ReportedGroups groups;
  private final Measure measure;
  private final ThingRef endpoint;

  Analyses(Reporting reporting, ReportedGroups groups, Measure measure, ThingRef endpoint) {
    this.reporting = reporting;
    this.groups = groups;
    this.measure = measure;
    this.endpoint = endpoint;
  }

  void read(JsonValue analyses, Map<String, ReportedGroups.Reported> byId) {
    for (JsonValue analysis : analyses.items()) {
      List<ReportedGroups.Reported> compared = new ArrayList<>();
      for (JsonValue id : analysis.get("groupIds").items()) {
        groups.named(id, byId).filter(group -> !compared.contains(group)).ifPresent(compared::add);
      }
      Estimate estimate = Estimate.of(analysis, reporting);
      if (estimate.ratioOfNothing()) {
        reporting.warn(
            analysis.get("paramValue"), "A ratio of 0 or less: " + estimate.text() + ". Left out.");
      } else if (compared.size() >= 2) {
        comparison(analysis, estimate, compared);
      } else {
        ofOneGroup(analysis, estimate, compared);
      }
    }
  }

  private void comparison(JsonValue at, Estimate estimate, List<ReportedGroups.Reported> compared) {
    PValue p = PrintedP.of(at, reporting);
    Optional<Sides> sides = Sides.of(compared);
    List<ThingRef> refs = compared.stream().map(ReportedGroups.Reported::ref).toList();
    Analysis how = AnalysisNotes.of(at, estimate, reporting);
    var ref =
        reporting.identity(
            "result",
            "comparison",
            endpoint.path(),
            String.join(",", refs.stream().map(ThingRef::path).sorted().toList()),
            estimate.statisticText(),
            how.method(),
            measure.timeFrame());
    reporting.hand(
        new Comparison(
            reporting.entry(ref, label(compared, estimate, p), at),
            reporting.study(),
            Optional.of(endpoint),
            Optional.empty(),
            Optional.empty(),
            sides.map(Sides::group),
            sides.map(Sides::reference),
            refs,
            Optional.empty(),
            "",
            Optional.empty(),
            p,
            value(estimate, p.stated() || !how.method().isEmpty(), Reported.NOTHING),
            Optional.empty(),
            sides.map(known -> Sides.INFERRED),
            how));
  }

  /** An estimate of one group is a result of it; a test of one group has no place with us. */
  private void ofOneGroup(JsonValue at, Estimate estimate, List<ReportedGroups.Reported> compared) {
    if (compared.isEmpty() || estimate.number().isEmpty()) {
      reporting.warn(at, "An analysis of fewer than two groups, without an estimate. Left out.");
      return;
    }
    PValue p = PrintedP.of(at, reporting);
    if (p.stated()) {
      reporting.warn(at.get("pValue"), "A p value of one group: " + p.text() + ". Left out.");
    }
    ReportedGroups.Reported group = compared.get(0);
    Analysis how = AnalysisNotes.of(at, estimate, reporting);
    String said = Reporting.joined(how.method(), "\n", how.note());
    var ref =
        reporting.identity(
            "result",
            "analysis",
            endpoint.path(),
            group.ref().path(),
            estimate.statisticText(),
            how.method(),
            measure.timeFrame());
    reporting.hand(
        new OutcomeResult(
            reporting.entry(ref, label(compared, estimate, PValue.NONE), at),
            reporting.study(),
            endpoint,
            group.group(),
            value(estimate, true, new Reported("", "", "", said))));
  }

  private String label(List<ReportedGroups.Reported> compared, Estimate estimate, PValue p) {
    StringBuilder label = new StringBuilder(Reporting.brief(measure.title()));
    String between = ", ";
    for (ReportedGroups.Reported group : compared) {
      label.append(between).append(group.label());
      between = " and ";
    }
    String number = Reporting.joined(estimate.statisticText(), " ", estimate.text().strip());
    String test = p.text().isEmpty() ? "" : "p " + p.text();
    String said = Reporting.joined(number, ", ", test);
    return label.append(": ").append(said.isEmpty() ? "not reported" : said).toString();
  }

  private Measurement value(Estimate estimate, boolean said, Reported around) {
    Optional<Interval> interval = estimate.interval();
    return new Measurement(
        Optional.of(estimate.statistic()),
        estimate.statisticText(),
        new Code("value", estimate.status(said)),
        estimate.number(),
        Optional.<BigDecimal>empty(),
        Optional.empty(),
        estimate.text(),
        estimate.modifier(),
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        interval,
        new Timing(Optional.empty(), "", measure.timeFrame()),
        measure.population(),
        Optional.empty(),
        false,
        around);
  }
}
