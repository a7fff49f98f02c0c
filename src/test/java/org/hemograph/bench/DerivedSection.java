package org.hemograph.bench;

import java.util.List;

/** Writes {@code derivedSection}: MeSH terms and the browse trees above them. */
final class DerivedSection {
  private final StudyPlan plan;
  private final Chance chance;
  private final Words words;
  private final JsonText json;

  DerivedSection(StudyPlan plan, Chance chance, Words words, JsonText json) {
    this.plan = plan;
    this.chance = chance;
    this.words = words;
    this.json = json;
  }

  void write() {
    json.object("derivedSection");
    json.object("miscInfoModule").text("versionHolder", "2026-10-01").end();
    json.object("conditionBrowseModule").array("meshes");
    if (Known.CONDITIONS.contains(plan.condition())) {
      mesh("D016553", "Purpura, Thrombocytopenic, Idiopathic");
    }
    browse(chance.length(0, 1, 1, 2, 4, 7), chance.length(1, 5, 8, 11, 14, 16));
    json.end();
    if (!plan.interventions().isEmpty() && chance.percent(60)) {
      json.object("interventionBrowseModule").array("meshes");
      browse(chance.length(1, 1, 1, 2, 3, 4), chance.length(1, 2, 4, 6, 8, 10));
      json.end();
    }
    json.end();
  }

  /** The rest of the terms, then what stands above them. */
  private void browse(int terms, int ancestors) {
    for (int i = 0; i < terms; i++) {
      mesh(invented(i), words.measure());
    }
    json.endArray().array("ancestors");
    for (int i = 0; i < ancestors; i++) {
      mesh(invented(i), words.measure());
    }
    json.endArray().array("browseLeaves");
    for (int i = 0; i < ancestors + terms; i++) {
      json.object().text("id", "M" + chance.between(1000, 29_999)).text("name", words.measure());
      json.text("relevance", i < terms ? "HIGH" : "LOW").end();
    }
    json.endArray().array("browseBranches");
    for (String branch : List.of("BC15", "BC20", "All")) {
      json.object().text("abbrev", branch).text("name", words.measure()).end();
    }
    json.endArray();
  }

  /** An id of the right form in a range that MeSH does not use. */
  private String invented(int i) {
    return "D09" + (1000 + chance.below(900) * 10 + i % 10);
  }

  private void mesh(String id, String term) {
    json.object().text("id", id).text("term", term).end();
  }
}
