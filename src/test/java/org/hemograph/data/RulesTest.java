package org.hemograph.data;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was derived follows the rules of data/README.md. */
class RulesTest {

  private final Tables tables = Tables.ours();

  @Test
  void anAdministrationGivesOneDrugOrOneClass() {
    breaches(
        "administrations", row -> row.cell("drug_id").isEmpty() != row.cell("class_id").isEmpty());
  }

  @Test
  void theAdministrationsOfAnArmAreNumberedOnce() {
    List<Row> rows = tables.rows("administrations");
    Set<String> places =
        rows.stream().map(row -> row.cell("arm_id") + " " + row.cell("sequence")).collect(toSet());
    assertEquals(rows.size(), places.size());
  }

  @Test
  void placeboIsPlaceboAndNothingElseIs() {
    breaches(
        "administrations",
        row ->
            row.cell("role_code").equals("placebo") == row.cell("drug_id").equals("drug-placebo"));
  }

  @Test
  void everyArmHasAnAdministrationAndNoGroupHasOne() {
    Set<String> given =
        tables.rows("administrations").stream().map(row -> row.cell("arm_id")).collect(toSet());
    breaches("arms", row -> row.cell("kind").equals("arm") == given.contains(row.id()));
  }

  @Test
  void aResultIsEstimatedExactlyWhenItHasANumber() {
    breaches(
        "results",
        row ->
            row.cell("value_status_code").equals("estimated")
                == Stream.of("value", "value_low", "numerator")
                    .anyMatch(c -> !row.cell(c).isEmpty()));
  }

  @Test
  void onlyComparisonsHaveADirection() {
    breaches(
        "results",
        row ->
            row.cell("direction_code").isEmpty()
                == (row.cell("comparator_arm_id").isEmpty()
                    && row.cell("compared_arm_ids").isEmpty()));
  }

  @Test
  void significanceIsPrintedNotJudged() {
    breaches(
        "results",
        row ->
            !Set.of("significant", "not-significant").contains(row.cell("significance_code"))
                || row.cell("direction_vs_comparator")
                    .contains("(" + row.cell("significance_code").replace('-', ' ') + ")"));
  }

  @Test
  void everyOutcomeWithAResultIsAnEndpointOfItsStudy() {
    Map<String, Row> outcomes = tables.byId("outcomes");
    Set<String> endpoints =
        tables.rows("endpoints").stream().map(RulesTest::studyAndOutcome).collect(toSet());
    breaches(
        "results",
        row ->
            !outcomes.get(row.cell("outcome_id")).cell("result_kind").equals("outcome")
                || endpoints.contains(studyAndOutcome(row)));
  }

  private static String studyAndOutcome(Row row) {
    return row.cell("study_id") + " " + row.cell("outcome_id");
  }

  @Test
  void aComponentBelongsToAnEndpointOfItsStudy() {
    Map<String, Row> endpoints = tables.byId("endpoints");
    breaches(
        "criteria",
        row -> {
          Row endpoint = endpoints.get(row.cell("endpoint_id"));
          boolean component = row.cell("kind_code").equals("component");
          return endpoint == null
              ? !component
              : component && endpoint.cell("study_id").equals(row.cell("study_id"));
        });
  }

  @Test
  void theArmsOfVayhit2HaveTheKeysThatOtherSourcesWillMeet() {
    Set<String> keys =
        tables.rows("arms").stream()
            .filter(row -> row.cell("study_id").equals("study-vayhit2"))
            .map(row -> row.cell("key"))
            .collect(toSet());
    assertEquals(
        Set.of(
            "eltrombopag--ianalumab-9-mg_kg",
            "eltrombopag--ianalumab-3-mg_kg",
            "eltrombopag--placebo"),
        keys);
  }

  private void breaches(String table, Predicate<Row> rule) {
    List<String> broken =
        tables.rows(table).stream().filter(rule.negate()).map(row -> row.where("a rule")).toList();
    assertEquals(List.of(), broken);
  }
}
