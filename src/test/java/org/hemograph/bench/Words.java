package org.hemograph.bench;

import java.util.List;

/** Our own words, and sentences made of them: nothing is copied from a registry. */
final class Words {
  private static final List<String> SUBJECTS =
      List.of(
          "The platelet count",
          "Each participant",
          "The treating physician",
          "The bleeding score",
          "A rescue treatment",
          "The dose",
          "Response after the last dose",
          "The steering group",
          "Blood for the antibody assay",
          "The questionnaire",
          "Time on treatment",
          "The first infusion",
          "Every visit",
          "The share of responders",
          "The diary",
          "A marrow sample",
          "The safety board",
          "Use of corticosteroids",
          "The tapering schedule",
          "Spleen size");
  private static final List<String> VERBS =
      List.of(
          "is recorded",
          "is compared between the arms",
          "is kept constant",
          "is read centrally",
          "is repeated",
          "may be reduced",
          "is measured in duplicate",
          "is summarised by arm",
          "is stopped",
          "is reviewed without knowledge of the arm",
          "is collected",
          "is followed up",
          "is entered within two days",
          "is reported to the sponsor",
          "is allowed",
          "is analysed once all data are complete");
  private static final List<String> TAILS =
      List.of(
          "at week 12",
          "until the end of the study",
          "if it falls below 20 ×10⁹/L",
          "when the count is ≥50 ×10⁹/L at two visits",
          "during the first 24 weeks",
          "in all who took at least one dose",
          "before the next infusion",
          "for at least 6 months",
          "on days 1, 8, 15 and 22",
          "unless consent is withdrawn",
          "after a washout of 28 days",
          "by the local laboratory",
          "with a margin of ±3 days",
          "in those aged 65 or older",
          "at the same time of day",
          "at every second visit");
  private static final List<String> MEASURED =
      List.of(
          "Platelet response",
          "Durable platelet count",
          "Bleeding score",
          "Fatigue score",
          "Time to treatment failure",
          "Rescue treatment",
          "Complete response",
          "Corticosteroid-free response",
          "Antibody titre",
          "B-cell count",
          "Serum concentration",
          "Quality of life",
          "Loss of response",
          "Immunoglobulin level",
          "Adverse event rate");
  private static final List<String> ASPECTS =
      List.of(
          "sustained",
          "at two consecutive visits",
          "without rescue",
          "as change from the start",
          "by treatment arm",
          "in the full set",
          "per protocol",
          "in those with earlier splenectomy",
          "after tapering",
          "by central laboratory",
          "off treatment",
          "in the extension");
  private static final List<String> GIVEN =
      List.of("Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Femi", "Grete", "Hiro", "Ines", "Jonas");
  private static final List<String> FAMILY =
      List.of(
          "Abelson",
          "Brandvik",
          "Castellmar",
          "Dornfeld",
          "Eskelund",
          "Ferrantini",
          "Gorecki",
          "Haldane",
          "Ibsenius",
          "Jarnholm",
          "Kestrel",
          "Lindqvara");
  private static final List<String> STARTS =
      List.of("bar", "cel", "dor", "fen", "gal", "lum", "mir", "nov", "per", "rav", "sol", "tev");
  private static final List<String> MIDDLES =
      List.of("a", "e", "i", "o", "ali", "eni", "ora", "ito", "uxa", "ela");
  private static final List<String> ENDS =
      List.of("tamab", "limab", "zumab", "brutinib", "matinib", "bopag", "plostim", "cept", "stat");

  private final Chance chance;

  Words(Chance chance) {
    this.chance = chance;
  }

  String sentence() {
    return chance.of(SUBJECTS) + " " + chance.of(VERBS) + " " + chance.of(TAILS) + ".";
  }

  /** Sentences of about this many characters together, in paragraphs. */
  String text(int characters) {
    StringBuilder text = new StringBuilder(characters + 100);
    while (text.length() < characters) {
      if (!text.isEmpty()) {
        text.append(chance.percent(15) ? "\n\n" : " ");
      }
      text.append(sentence());
    }
    return text.toString();
  }

  /** Criteria as the registry prints them, of about this many characters. */
  String criteria(int characters) {
    StringBuilder text = new StringBuilder(characters + 200).append("Inclusion Criteria:\n");
    while (text.length() < characters / 2) {
      text.append("\n* ").append(sentence());
    }
    text.append("\n\nExclusion Criteria:\n");
    do {
      text.append("\n* ").append(sentence());
    } while (text.length() < characters);
    return text.toString();
  }

  String measure() {
    String measure = chance.of(MEASURED) + " " + chance.of(ASPECTS);
    return chance.percent(50) ? measure + ", " + chance.of(ASPECTS) : measure;
  }

  String person() {
    return chance.of(GIVEN) + " " + chance.of(FAMILY) + ", MD";
  }

  String surname() {
    return chance.of(FAMILY);
  }

  /** The name of a drug that does not exist. */
  String drug() {
    return chance.of(STARTS) + chance.of(MIDDLES) + chance.of(ENDS);
  }

  String code() {
    return chance.of(STARTS).toUpperCase(java.util.Locale.ROOT) + "-" + chance.between(100, 9999);
  }
}
