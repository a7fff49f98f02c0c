package org.hemograph.bench;

import java.time.LocalDate;
import java.util.List;
import org.hemograph.bench.StudyPlan.Arm;
import org.hemograph.bench.StudyPlan.Intervention;
import org.hemograph.bench.StudyPlan.Outcome;

/** Writes {@code protocolSection}: the members and lengths of real records, our own text. */
final class ProtocolSection {
  private final StudyPlan plan;
  private final Chance chance;
  private final Words words;
  private final JsonText json;

  ProtocolSection(StudyPlan plan, Chance chance, Words words, JsonText json) {
    this.plan = plan;
    this.chance = chance;
    this.words = words;
    this.json = json;
  }

  void write() {
    json.object("protocolSection");
    String sponsor = chance.percent(20) ? chance.of(Known.SPONSORS) : institute();
    identification(sponsor);
    status();
    sponsors(sponsor);
    json.object("oversightModule").truth("oversightHasDmc", chance.percent(40)).end();
    descriptions();
    design();
    arms();
    json.object("outcomesModule");
    outcomes("primaryOutcomes", plan.primary());
    outcomes("secondaryOutcomes", plan.secondary());
    outcomes("otherOutcomes", plan.other());
    json.end();
    eligibility();
    new StudyPlaces(chance, words, json).write();
    references();
    json.end();
  }

  private String institute() {
    return words.surname() + chance.of(List.of(" University Hospital", " Institute", " Pharma AG"));
  }

  private void identification(String sponsor) {
    json.object("identificationModule").text("nctId", plan.nctId());
    json.object("orgStudyIdInfo").text("id", words.code()).end();
    if (chance.percent(35)) {
      json.array("secondaryIdInfos");
      for (int i = chance.between(1, 2); i > 0; i--) {
        json.object().text("id", "20" + words.code()).text("type", "OTHER");
        json.text("domain", institute()).end();
      }
      json.endArray();
    }
    json.object("organization").text("fullName", sponsor).text("class", "OTHER").end();
    String treatment =
        plan.interventions().isEmpty() ? "Usual Care" : plan.interventions().get(0).name();
    json.text("briefTitle", "Study of " + treatment + " in " + plan.condition());
    json.text("officialTitle", officialTitle(treatment));
    if (chance.percent(30)) {
      json.text("acronym", words.code());
    }
    json.end();
  }

  private String officialTitle(String treatment) {
    String form = plan.interventional() ? "A Randomised Study" : "An Observational Study";
    return form
        + " of "
        + treatment
        + " on "
        + words.measure()
        + " in Adults With "
        + plan.condition();
  }

  private void status() {
    boolean done = plan.start().getYear() < 2022;
    String status = done ? "COMPLETED" : chance.percent(60) ? "RECRUITING" : "NOT_YET_RECRUITING";
    boolean stopped = !plan.hasResults() && chance.percent(8);
    json.object("statusModule");
    json.text("statusVerifiedDate", plan.start().plusYears(2).toString().substring(0, 7));
    json.text("overallStatus", stopped ? "TERMINATED" : status);
    if (stopped) {
      json.text("whyStopped", words.sentence());
    }
    json.object("expandedAccessInfo").truth("hasExpandedAccess", false).end();
    String type = done ? "ACTUAL" : "ESTIMATED";
    date("startDateStruct", plan.start(), type);
    date("primaryCompletionDateStruct", plan.start().plusMonths(18), type);
    date("completionDateStruct", plan.start().plusMonths(24), type);
    json.text("studyFirstSubmitDate", plan.start().minusDays(60).toString());
    json.text("studyFirstSubmitQcDate", plan.start().minusDays(50).toString());
    date("studyFirstPostDateStruct", plan.start().minusDays(45), "ACTUAL");
    if (plan.hasResults()) {
      json.text("resultsFirstSubmitDate", plan.start().plusMonths(34).toString());
      date("resultsFirstPostDateStruct", plan.start().plusMonths(35), "ACTUAL");
    }
    json.text("lastUpdateSubmitDate", plan.start().plusMonths(36).toString());
    date("lastUpdatePostDateStruct", plan.start().plusMonths(36).plusDays(3), "ACTUAL");
    json.end();
  }

  private void date(String name, LocalDate date, String type) {
    String text = date.toString();
    boolean onlyMonth = type.equals("ESTIMATED") && chance.percent(50);
    json.object(name).text("date", onlyMonth ? text.substring(0, 7) : text);
    json.text("type", type).end();
  }

  private void sponsors(String sponsor) {
    json.object("sponsorCollaboratorsModule");
    json.object("responsibleParty");
    if (chance.percent(60)) {
      json.text("type", "SPONSOR");
    } else {
      json.text("type", "PRINCIPAL_INVESTIGATOR").text("investigatorFullName", words.person());
      json.text("investigatorTitle", "Professor").text("investigatorAffiliation", sponsor);
    }
    json.end().object("leadSponsor").text("name", sponsor);
    json.text("class", chance.percent(35) ? "INDUSTRY" : "OTHER").end();
    if (chance.percent(30)) {
      json.array("collaborators");
      for (int i = chance.between(1, 3); i > 0; i--) {
        json.object().text("name", institute()).text("class", "OTHER").end();
      }
      json.endArray();
    }
    json.end();
  }

  private void descriptions() {
    json.object("descriptionModule");
    json.text("briefSummary", words.text(chance.length(80, 200, 350, 600, 1500, 4000)));
    if (chance.percent(60)) {
      json.text("detailedDescription", words.text(chance.length(100, 300, 900, 2000, 5000, 9000)));
    }
    json.end().object("conditionsModule").array("conditions").text(plan.condition());
    for (int i = chance.length(0, 0, 0, 1, 3, 5); i > 0; i--) {
      json.text(chance.of(Known.OTHER_CONDITIONS) + " " + i);
    }
    json.endArray();
    if (chance.percent(60)) {
      json.array("keywords");
      for (int i = chance.length(1, 2, 3, 6, 9, 12); i > 0; i--) {
        json.text(words.measure().toLowerCase(java.util.Locale.ROOT));
      }
      json.endArray();
    }
    json.end();
  }

  private void design() {
    json.object("designModule");
    json.text("studyType", plan.interventional() ? "INTERVENTIONAL" : "OBSERVATIONAL");
    if (plan.interventional()) {
      json.texts(
          "phases",
          chance.percent(10)
              ? List.of("PHASE2", "PHASE3")
              : List.of(chance.of(List.of("PHASE1", "PHASE2", "PHASE3", "PHASE4", "NA"))));
      json.object("designInfo").text("allocation", "RANDOMIZED");
      json.text("interventionModel", plan.arms().size() > 1 ? "PARALLEL" : "SINGLE_GROUP");
      json.text("primaryPurpose", "TREATMENT").object("maskingInfo");
      if (chance.percent(50)) {
        json.text("masking", "DOUBLE").texts("whoMasked", List.of("PARTICIPANT", "INVESTIGATOR"));
      } else {
        json.text("masking", "NONE");
      }
      json.end().end();
    } else {
      json.truth("patientRegistry", chance.percent(20)).object("designInfo");
      json.text("observationalModel", "COHORT").text("timePerspective", "PROSPECTIVE").end();
    }
    json.object("enrollmentInfo").number("count", chance.length(4, 30, 70, 200, 900, 9000));
    json.text("type", plan.start().getYear() < 2022 ? "ACTUAL" : "ESTIMATED").end().end();
  }

  private void arms() {
    if (plan.arms().isEmpty() && plan.interventions().isEmpty()) {
      return;
    }
    json.object("armsInterventionsModule").array("armGroups");
    for (Arm arm : plan.arms()) {
      json.object().text("label", arm.label());
      if (plan.interventional()) {
        json.text("type", arm.type());
      }
      json.text("description", words.text(chance.length(20, 50, 90, 160, 400, 800)));
      if (!arm.given().isEmpty()) {
        json.texts("interventionNames", arm.given().stream().map(Intervention::inArm).toList());
      }
      json.end();
    }
    json.endArray().array("interventions");
    for (Intervention given : plan.interventions()) {
      json.object().text("type", given.type()).text("name", given.name());
      json.text("description", "9 mg/kg intravenously every 4 weeks. " + words.sentence());
      List<String> labels =
          plan.arms().stream().filter(a -> a.given().contains(given)).map(Arm::label).toList();
      if (!labels.isEmpty()) {
        json.texts("armGroupLabels", labels);
      }
      if (chance.percent(35)) {
        json.texts("otherNames", List.of(words.code(), words.drug()));
      }
      json.end();
    }
    json.endArray().end();
  }

  private void outcomes(String name, List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    json.array(name);
    for (Outcome outcome : outcomes) {
      json.object().text("measure", outcome.measure());
      if (chance.percent(75)) {
        json.text("description", words.text(chance.length(15, 50, 100, 200, 500, 900)));
      }
      json.text("timeFrame", outcome.timeFrame()).end();
    }
    json.endArray();
  }

  private void eligibility() {
    json.object("eligibilityModule");
    json.text(
        "eligibilityCriteria", words.criteria(chance.length(80, 700, 1500, 2700, 6000, 12000)));
    json.truth("healthyVolunteers", chance.percent(10)).text("sex", "ALL");
    json.text("minimumAge", "18 Years");
    if (chance.percent(50)) {
      json.text("maximumAge", chance.between(60, 90) + " Years");
    }
    json.texts("stdAges", List.of("ADULT", "OLDER_ADULT"));
    if (!plan.interventional()) {
      json.text("studyPopulation", words.sentence()).text("samplingMethod", "PROBABILITY_SAMPLE");
    }
    json.end();
  }

  private void references() {
    if (chance.percent(65)) {
      return;
    }
    json.object("referencesModule").array("references");
    for (int i = chance.length(1, 1, 3, 6, 15, 40); i > 0; i--) {
      json.object().text("pmid", Integer.toString(90_000_000 + chance.below(9_999_999)));
      json.text("type", chance.of(List.of("BACKGROUND", "DERIVED", "RESULT")));
      json.text(
              "citation",
              words.surname()
                  + " A, "
                  + words.surname()
                  + " B. "
                  + words.measure()
                  + ". J Synth Med. "
                  + chance.between(1990, 2024)
                  + ";12(3):45-67.")
          .end();
    }
    json.endArray().end();
  }
}
