package org.hemograph.read.tables;

/**
 * The code lists that columns draw on; a test holds them and {@code ontology/codes.ttl} together.
 */
final class Codes {
  static final CodeList VERIFICATION = CodeList.of("verification", "verified seed recalled");
  static final CodeList SOURCE_KIND =
      CodeList.of(
          "source",
          "registry journal-article meeting-abstract regulatory press commentary "
              + "reference curation");
  static final CodeList AUTHOR_ROLE =
      CodeList.of("author", "first presenter corresponding commentator unspecified");
  static final CodeList MECHANISM_TYPE =
      CodeList.of(
          "mechanism-type",
          "receptor-blockade receptor-agonism ligand-neutralisation "
              + "pathway-inhibition effector-function depletion competition "
              + "downstream-effect epigenetic procedure grouping");
  static final CodeList ACTION =
      CodeList.of(
          "action",
          "antagonism agonism inhibition neutralisation cytotoxicity depletion "
              + "degradation antibody-inhibition irreversible-inhibition");
  static final CodeList EFFECT = CodeList.of("effect", "increases decreases");
  static final CodeList TREATMENT = CodeList.of("treatment", "drug-class grouping procedure");
  static final CodeList STAGE =
      CodeList.of(
          "stage",
          "approved filed phase-3 phase-2 phase-1 registered off-label none " + "not-stated");
  static final CodeList MODALITY =
      CodeList.of(
          "modality",
          "monoclonal-antibody bispecific-antibody fc-fragment fc-fusion-protein "
              + "peptibody recombinant-protein plasma-product small-molecule "
              + "cell-therapy placebo other not-stated");
  static final CodeList ORIGIN = CodeList.of("origin", "fully-human humanised chimeric");
  static final CodeList CLAIM =
      CodeList.of(
          "claim",
          "finding hypothesis interpretation limitation recommendation background " + "prediction");
  static final CodeList CERTAINTY =
      CodeList.of(
          "certainty", "asserted stated suggested possible hypothesised recommended negated");
  static final CodeList POLARITY = CodeList.of("polarity", "positive caution");
  static final CodeList MECHANISM_ROLE =
      CodeList.of("mechanism-role", "primary result contributing hypothesis");
  static final CodeList JURISDICTION = CodeList.of("jurisdiction", "us eu japan china global");
  static final CodeList EVENT =
      CodeList.of(
          "event",
          "approval accelerated-approval marketing-authorisation label "
              + "designation filing opinion filing-planned");
  static final CodeList PRECISION =
      CodeList.of("precision", "day month quarter half-year year unknown");
  static final CodeList DOMAIN =
      CodeList.of("domain", "efficacy safety patient-reported pharmacodynamic descriptor");
  static final CodeList SERIOUSNESS = CodeList.of("seriousness", "serious other not-stated death");
  static final CodeList STATUS =
      CodeList.of(
          "status",
          "not-yet-recruiting recruiting enrolling-by-invitation "
              + "active-not-recruiting completed suspended terminated withdrawn unknown "
              + "available no-longer-available temporarily-not-available "
              + "approved-for-marketing withheld not-stated");
  static final CodeList PHASE = CodeList.of("phase", "early-1 1 2 3 4 na not-stated");
  static final CodeList ALLOCATION =
      CodeList.of("allocation", "randomized non-randomized na not-stated");
  static final CodeList MODEL =
      CodeList.of(
          "model",
          "parallel single-group crossover factorial sequential pooled basket " + "not-stated");
  static final CodeList MASKING =
      CodeList.of("masking", "none single double triple quadruple not-stated");
  static final CodeList AGE =
      CodeList.of("age", "child adolescent adult older-adult pregnancy not-stated");
  static final CodeList LINE = CodeList.of("line", "first second later not-stated");
  static final CodeList COUNT = CodeList.of("count", "actual estimated interim not-stated");
  static final CodeList ARM_TYPE =
      CodeList.of(
          "arm",
          "experimental active-comparator placebo-comparator sham-comparator "
              + "no-intervention other not-stated");
  static final CodeList ROLE =
      CodeList.of("role", "investigational background comparator placebo rescue not-stated");
  static final CodeList COURSE = CodeList.of("course", "treatment taper maintenance");
  static final CodeList ROUTE =
      CodeList.of("route", "oral intravenous subcutaneous intramuscular other not-stated");
  static final CodeList ENDPOINT_ROLE =
      CodeList.of("endpoint", "primary key-secondary secondary other post-hoc not-stated");
  static final CodeList CRITERION = CodeList.of("criterion", "inclusion exclusion component");
  static final CodeList OPERATOR = CodeList.of("op", "lt le eq ge gt");
  static final CodeList RESPONSE =
      CodeList.of("response", "inadequate relapse intolerance not-stated");
  static final CodeList PUB =
      CodeList.of(
          "pub",
          "article review systematic-review guideline consensus protocol "
              + "correspondence regulatory-review meeting-abstract poster commentary "
              + "web-page news preprint trial-report other");
  static final CodeList REPORT =
      CodeList.of(
          "report",
          "primary-results results secondary-analysis background derived protocol "
              + "commentary not-stated");
  static final CodeList SECTION =
      CodeList.of(
          "section",
          "introduction title background methods results conclusion commentary "
              + "profile objective other");
  static final CodeList STATISTIC =
      CodeList.of(
          "statistic",
          "median mean mean-change median-change count percentage proportion "
              + "probability rate number range geometric-mean ls-mean geometric-ls-mean "
              + "log-mean hazard-ratio odds-ratio risk-ratio risk-difference "
              + "mean-difference ls-mean-difference relative-reduction qualitative "
              + "difference median-difference ratio slope number-of-units not-stated");
  static final CodeList VALUE_STATUS =
      CodeList.of(
          "value",
          "estimated not-estimable not-reached not-reported not-applicable " + "qualitative");
  static final CodeList MODIFIER = CodeList.of("modifier", "approx lt le gt ge");
  static final CodeList TREND = CodeList.of("trend", "increasing decreasing stable");
  static final CodeList INTERVAL =
      CodeList.of("interval", "confidence iqr range sd se geometric-cv");
  static final CodeList DIRECTION =
      CodeList.of(
          "direction", "favours-group favours-reference no-difference higher lower not-stated");
  static final CodeList SIGNIFICANCE =
      CodeList.of("significance", "significant not-significant not-stated");
  static final CodeList BETTER = CodeList.of("direction", "higher lower");

  // Words of our tables that are not published as codes.

  static final CodeList RESULT_KIND = CodeList.of("", "outcome baseline flow adverse-event");
  static final CodeList ROW_KIND =
      CodeList.of("", "outcome baseline flow adverse-event comparison");
  static final CodeList ARM_KIND = CodeList.of("", "arm group");

  private Codes() {}
}
