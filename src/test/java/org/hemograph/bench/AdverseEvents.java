package org.hemograph.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes {@code adverseEventsModule}: totals per group, serious and other events. */
final class AdverseEvents {
  private final List<String> titles;
  private final int[] sizes;
  private final Chance chance;
  private final Words words;
  private final JsonText json;

  AdverseEvents(List<String> titles, int[] sizes, Chance chance, Words words, JsonText json) {
    this.titles = titles;
    this.sizes = sizes;
    this.chance = chance;
    this.words = words;
    this.json = json;
  }

  void write() {
    json.object("adverseEventsModule").text("frequencyThreshold", "5");
    json.text("timeFrame", "From the first dose to 30 days after the last, up to 2 years");
    json.text("description", words.text(120)).array("eventGroups");
    for (int arm = 0; arm < titles.size(); arm++) {
      json.object().text("id", "EG00" + arm).text("title", titles.get(arm));
      json.text("description", words.text(80));
      total("deaths", arm, 10);
      total("serious", arm, 4);
      total("other", arm, 1);
      json.end();
    }
    json.endArray();
    events("seriousEvents", chance.length(0, 0, 4, 12, 36, 60));
    events("otherEvents", chance.length(0, 4, 9, 30, 45, 80));
    json.end();
  }

  private void total(String kind, int arm, int part) {
    json.number(kind + "NumAffected", chance.below(sizes[arm] / part + 1));
    json.number(kind + "NumAtRisk", sizes[arm]);
  }

  private void events(String name, int count) {
    if (count == 0) {
      return;
    }
    Set<String> terms = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      String term = chance.of(Known.EVENTS);
      terms.add(terms.contains(term) ? term + " grade " + i : term);
    }
    json.array(name);
    for (String term : terms) {
      json.object().text("term", term).text("organSystem", chance.of(Known.SYSTEMS));
      json.text("sourceVocabulary", "MedDRA 27.0");
      json.text("assessmentType", "SYSTEMATIC_ASSESSMENT").array("stats");
      for (int arm = 0; arm < titles.size(); arm++) {
        int affected = chance.below(sizes[arm] / 3 + 1);
        json.object().text("groupId", "EG00" + arm).number("numEvents", affected + affected / 4);
        json.number("numAffected", affected).number("numAtRisk", sizes[arm]).end();
      }
      json.endArray().end();
    }
    json.endArray();
  }
}
