package org.hemograph.bench;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.bench.StudyPlan.Arm;
import org.hemograph.bench.StudyPlan.Outcome;

/** Writes {@code resultsSection}: flow, baseline, outcome measures with analyses, events. */
final class ResultsSection {
  private final StudyPlan plan;
  private final Chance chance;
  private final Words words;
  private final JsonText json;
  private final List<String> titles;

  /** How many took part in each arm. */
  private final int[] sizes;

  ResultsSection(StudyPlan plan, Chance chance, Words words, JsonText json) {
    this.plan = plan;
    this.chance = chance;
    this.words = words;
    this.json = json;
    titles = plan.arms().stream().map(Arm::label).toList();
    sizes = new int[titles.size()];
    java.util.Arrays.setAll(sizes, arm -> chance.between(6, 150));
  }

  void write() {
    json.object("resultsSection");
    flow();
    baseline();
    json.object("outcomeMeasuresModule").array("outcomeMeasures");
    plan.primary().forEach(outcome -> outcome("PRIMARY", outcome));
    plan.secondary().forEach(outcome -> outcome("SECONDARY", outcome));
    json.endArray().end();
    new AdverseEvents(titles, sizes, chance, words, json).write();
    json.object("moreInfoModule");
    if (chance.percent(30)) {
      json.object("limitationsAndCaveats").text("description", words.sentence()).end();
    }
    json.object("certainAgreement").truth("piSponsorEmployee", false).end();
    json.end().end();
  }

  private void groups(String prefix) {
    json.array("groups");
    for (int arm = 0; arm < titles.size(); arm++) {
      json.object().text("id", prefix + "00" + arm).text("title", titles.get(arm));
      json.text("description", words.text(80)).end();
    }
    json.endArray();
  }

  private void denominators(String prefix) {
    json.array("denoms").object().text("units", "Participants").array("counts");
    for (int arm = 0; arm < titles.size(); arm++) {
      json.object().text("groupId", prefix + "00" + arm);
      json.text("value", Integer.toString(sizes[arm])).end();
    }
    json.endArray().end().endArray();
  }

  private void flow() {
    json.object("participantFlowModule");
    groups("FG");
    json.array("periods").object().text("title", "Overall Study").array("milestones");
    int[] left = new int[sizes.length];
    java.util.Arrays.setAll(left, arm -> chance.below(sizes[arm] / 3 + 1));
    counted("STARTED", "achievements", sizes);
    counted("COMPLETED", "achievements", minus(sizes, left));
    counted("NOT COMPLETED", "achievements", left);
    json.endArray().array("dropWithdraws");
    for (String reason : List.of("Adverse Event", "Lost to Follow-up", "Withdrawal by Subject")) {
      if (chance.percent(60)) {
        counted(reason, "reasons", left);
      }
    }
    json.endArray().end().endArray().end();
  }

  private static int[] minus(int[] all, int[] left) {
    int[] stayed = new int[all.length];
    java.util.Arrays.setAll(stayed, arm -> all[arm] - left[arm]);
    return stayed;
  }

  private void counted(String type, String name, int[] counts) {
    json.object().text("type", type).array(name);
    for (int arm = 0; arm < counts.length; arm++) {
      json.object().text("groupId", "FG00" + arm);
      json.text("numSubjects", Integer.toString(counts[arm])).end();
    }
    json.endArray().end();
  }

  private void baseline() {
    json.object("baselineCharacteristicsModule");
    groups("BG");
    denominators("BG");
    json.array("measures");
    json.object().text("title", "Age, Continuous").text("paramType", "MEAN");
    json.text("dispersionType", "STANDARD_DEVIATION").text("unitOfMeasure", "years");
    json.array("classes").object().array("categories");
    measurements("BG", "", true).endArray().end().endArray().end();
    categories("Sex: Female, Male", List.of("Female", "Male"));
    categories("Region of Enrollment", List.of("Europe", "Asia", "North America"));
    for (int i = chance.length(0, 0, 1, 4, 8, 13); i > 0; i--) {
      categories(words.measure() + " " + i, List.of("Yes", "No"));
    }
    json.endArray().end();
  }

  private void categories(String title, List<String> categories) {
    json.object().text("title", title).text("paramType", "COUNT_OF_PARTICIPANTS");
    json.text("unitOfMeasure", "Participants").array("classes").object().array("categories");
    categories.forEach(category -> measurements("BG", category, false));
    json.endArray().end().endArray().end();
  }

  /** One category, titled or not, with a mean and its spread or a count for each group. */
  private JsonText measurements(String prefix, String title, boolean mean) {
    json.object();
    if (!title.isEmpty()) {
      json.text("title", title);
    }
    json.array("measurements");
    for (int arm = 0; arm < titles.size(); arm++) {
      json.object().text("groupId", prefix + "00" + arm);
      if (mean && chance.percent(2)) {
        json.text("value", "NA").text("comment", "Too few events to estimate it.");
      } else if (mean) {
        json.text("value", decimal(100)).text("spread", decimal(20));
      } else {
        json.text("value", Integer.toString(chance.below(sizes[arm] + 1)));
      }
      json.end();
    }
    return json.endArray().end();
  }

  private String decimal(int bound) {
    return chance.below(bound) + "." + chance.between(10, 99);
  }

  private void outcome(String type, Outcome outcome) {
    boolean mean = chance.percent(55);
    json.object().text("type", type).text("title", outcome.measure());
    json.text("description", words.text(chance.length(20, 80, 150, 300, 600, 900)));
    if (chance.percent(50)) {
      json.text("populationDescription", words.sentence());
    }
    json.text("reportingStatus", "POSTED");
    json.text("paramType", mean ? "MEAN" : "COUNT_OF_PARTICIPANTS");
    if (mean) {
      json.text("dispersionType", "STANDARD_DEVIATION");
    }
    json.text("unitOfMeasure", mean ? "10^9/L" : "Participants");
    json.text("timeFrame", outcome.timeFrame());
    groups("OG");
    denominators("OG");
    json.array("classes");
    List<String> classes = new ArrayList<>();
    for (int i = chance.length(1, 1, 1, 2, 5, 12); i > 0; i--) {
      classes.add("Week " + 4 * i);
    }
    for (String name : classes) {
      json.object();
      if (classes.size() > 1) {
        json.text("title", name);
      }
      json.array("categories");
      measurements("OG", "", mean).endArray().end();
    }
    json.endArray();
    if (titles.size() > 1 && chance.percent(35)) {
      analysis(mean);
    }
    json.end();
  }

  private void analysis(boolean mean) {
    json.array("analyses").object().texts("groupIds", List.of("OG000", "OG001"));
    json.text("testedNonInferiority", "false").text("nonInferiorityType", "SUPERIORITY");
    json.text("pValue", chance.percent(30) ? "<0.001" : "0." + chance.between(100, 999));
    json.text("statisticalMethod", mean ? "ANCOVA" : "Cochran-Mantel-Haenszel");
    json.text("paramType", mean ? "Mean Difference (Final Values)" : "Odds Ratio (OR)");
    int low = chance.between(1, 5);
    json.text("paramValue", low + 1 + ".5").text("ciPctValue", "95");
    json.text("ciNumSides", "TWO_SIDED").text("ciLowerLimit", low + ".2");
    json.text("ciUpperLimit", low + 3 + ".8").end().endArray();
  }
}
