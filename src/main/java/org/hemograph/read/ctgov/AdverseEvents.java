package org.hemograph.read.ctgov;

import java.util.Map;
import java.util.Optional;
import org.hemograph.model.AdverseEventResult;
import org.hemograph.model.Code;
import org.hemograph.model.EventTerm;
import org.hemograph.model.Measurement;
import org.hemograph.model.Reported;
import org.hemograph.read.json.JsonValue;

/** {@code adverseEventsModule}: deaths, serious and other events, together and by term. */
final class AdverseEvents {
  private final Reporting reporting;
  private final ReportedGroups groups;
  private String timeFrame = "";

  AdverseEvents(Reporting reporting, ReportedGroups groups) {
    this.reporting = reporting;
    this.groups = groups;
  }

  void read(JsonValue module) {
    timeFrame = module.get("timeFrame").text();
    Map<String, ReportedGroups.Reported> byId = groups.read(module.get("eventGroups"));
    String said = module.get("description").text();
    String deaths = Reporting.joined(said, "\n", module.get("allCauseMortalityComment").text());
    String others = Reporting.joined(said, "\n", threshold(module.get("frequencyThreshold")));
    for (JsonValue group : module.get("eventGroups").items()) {
      ReportedGroups.Reported known = byId.get(group.get("id").text());
      if (known != null) {
        total("death", "deaths", group, known, deaths);
        total("serious", "serious", group, known, said);
        total("other", "other", group, known, others);
      }
    }
    events("serious", module.get("seriousEvents"), byId);
    events("other", module.get("otherEvents"), byId);
  }

  private static String threshold(JsonValue percent) {
    String text = percent.plain();
    return text.isEmpty() ? "" : "Frequency threshold for reporting other events: " + text + "%";
  }

  private void total(
      String seriousness,
      String prefix,
      JsonValue at,
      ReportedGroups.Reported group,
      String description) {
    JsonValue affected = at.get(prefix + "NumAffected");
    JsonValue atRisk = at.get(prefix + "NumAtRisk");
    if (affected.present() || atRisk.present()) {
      result(
          new Event(EventTerm.ANY, seriousness, description),
          at,
          group,
          affected,
          atRisk,
          Optional.empty());
    }
  }

  private void events(
      String seriousness, JsonValue events, Map<String, ReportedGroups.Reported> byId) {
    for (JsonValue event : events.items()) {
      EventTerm term = term(event);
      if (term.text().isEmpty()) {
        reporting.warn(event, "An event without a term: nobody knows what happened. Left out.");
        continue;
      }
      Event said = new Event(term, seriousness, event.get("notes").text());
      for (JsonValue stat : event.get("stats").items()) {
        groups
            .of(stat, byId)
            .ifPresent(
                group ->
                    result(
                        said,
                        stat,
                        group,
                        stat.get("numAffected"),
                        stat.get("numAtRisk"),
                        reporting.count(stat.get("numEvents"))));
      }
    }
  }

  private EventTerm term(JsonValue event) {
    JsonValue type = event.get("assessmentType");
    Optional<Code> assessment = PrintedCodes.assessment(type.text());
    if (type.present() && assessment.isEmpty()) {
      reporting.warn(type, "An unknown kind of assessment: \"" + type.text() + "\". Left out.");
    }
    return new EventTerm(
        event.get("term").text(),
        event.get("organSystem").text(),
        event.get("sourceVocabulary").text(),
        assessment);
  }

  private record Event(EventTerm term, String seriousness, String description) {
    /** What labels call it. */
    String name() {
      return switch (seriousness) {
        case "death" -> "Deaths";
        case "serious" -> term.text().isEmpty() ? "Serious events" : term.text() + ", serious";
        default -> term.text().isEmpty() ? "Other events" : term.text();
      };
    }
  }

  private void result(
      Event event,
      JsonValue at,
      ReportedGroups.Reported group,
      JsonValue affected,
      JsonValue atRisk,
      Optional<Integer> eventCount) {
    Optional<Integer> people = reporting.count(affected);
    Optional<Integer> all = reporting.count(atRisk);
    if (people.isPresent() && all.isPresent() && people.get() > all.get()) {
      reporting.warn(
          affected,
          "More affected than at risk, " + people.get() + " of " + all.get() + ". Left out.");
      return;
    }
    var around = new Reported("", "", "", event.description());
    Measurement value = ReportedValue.people(people, all, timeFrame, around);
    var ref =
        reporting.identity(
            "result",
            "adverse-event",
            reporting.study().path(),
            group.ref().path(),
            event.seriousness(),
            event.term().text(),
            event.term().organSystem());
    String label = event.name() + ", " + group.label() + ": " + ReportedValue.said(value);
    reporting.hand(
        new AdverseEventResult(
            reporting.entry(ref, label, at),
            reporting.study(),
            event.term(),
            Optional.empty(),
            Optional.of(new Code("seriousness", event.seriousness())),
            group.group(),
            value,
            eventCount));
  }
}
