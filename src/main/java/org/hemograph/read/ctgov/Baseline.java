package org.hemograph.read.ctgov;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.BaselineResult;
import org.hemograph.model.Characteristic;
import org.hemograph.model.Measurement;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.json.JsonValue;

/** {@code baselineCharacteristicsModule}: what the groups were like when they started. */
final class Baseline {
  private final Reporting reporting;
  private final ReportedGroups groups;
  private final Map<String, ThingRef> described = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

  Baseline(Reporting reporting, ReportedGroups groups) {
    this.reporting = reporting;
    this.groups = groups;
  }

  void read(JsonValue module) {
    Map<String, ReportedGroups.Reported> byId = groups.read(module.get("groups"));
    Denominators ofModule = Denominators.of(module.get("denoms"), reporting);
    String population = module.get("populationDescription").text();
    String counted = module.get("typeUnitsAnalyzed").text();
    Measurements table = new Measurements(reporting, groups);
    for (JsonValue item : module.get("measures").items()) {
      String title = item.get("title").text();
      if (title.isEmpty()) {
        reporting.warn(item, "A measure without a title: nobody knows what it is of. Left out.");
        continue;
      }
      String description = item.get("description").text();
      Optional<ThingRef> known = known(title);
      ThingRef characteristic = known.orElseGet(() -> own(title, description, item));
      String own = item.get("populationDescription").text();
      Measure measure =
          Measure.of(
              item,
              own.isEmpty() ? population : own,
              counted,
              known.isPresent() ? description : "",
              reporting);
      table.read(
          item,
          measure,
          ofModule.within(item.get("denoms"), reporting),
          byId,
          (at, group, category, value) ->
              hand(measure, characteristic, at, group, category, value));
    }
  }

  private void hand(
      Measure measure,
      ThingRef characteristic,
      JsonValue at,
      ReportedGroups.Reported group,
      String category,
      Measurement value) {
    var ref =
        reporting.identity(
            "result",
            "baseline",
            reporting.study().path(),
            characteristic.path(),
            group.ref().path(),
            category,
            measure.statisticText(),
            measure.unit().text());
    reporting.hand(
        new BaselineResult(
            reporting.entry(ref, Measurements.label(measure, group, category, value), at),
            reporting.study(),
            characteristic,
            group.group(),
            value));
  }

  private Optional<ThingRef> known(String title) {
    return reporting
        .protocol()
        .vocabulary()
        .find(Vocabulary.Kind.CHARACTERISTIC, title)
        .map(Vocabulary.Match::thing);
  }

  /** A characteristic of this study; equal ones are one. */
  private ThingRef own(String title, String description, JsonValue at) {
    return described.computeIfAbsent(
        title + "|" + description,
        said -> {
          String key = PartKeys.free(title, said, keys);
          ThingRef ref = reporting.study().part("characteristic/" + key);
          reporting.hand(new Characteristic(reporting.entry(ref, title, at), description));
          return ref;
        });
  }
}
