package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is to be reviewed, what hangs on a source, and classes side by side. */
final class ReviewRowsTest {
  private static final Base BASE = Base.bundled();
  private static final Base EDGES = Base.withEdges();

  @Test
  void whatWasExtractedStandsTheLeastCertainFirstUntilACuratorStatesIt() {
    Rows rows = EDGES.ask("to-review");
    assertEquals(List.of("0.6", "0.75", "0.9", "0.95"), rows.column("confidence"));
    rows.mustHave(
        "assertion", "result/bbbbbbbbbbbbbbb5",
        "assertionType", "outcome result",
        "study", "study/NCT90000002",
        "document", "document/" + "ed9e".repeat(16),
        "sectionLabel", "Results",
        "start", "10",
        "end", "20",
        "sourcePath", "",
        "kind", "extracted",
        "sourceKind", "journal article",
        "graph", "https://w3id.org/hemograph/graph/ctgov/NCT90000002");
    rows.mustHave(
        "assertion", "study/NCT90000001/criterion/ctgov-1",
        "assertionType", "criterion",
        "sourcePath", "/protocolSection/eligibilityModule/eligibilityCriteria");
    assertEquals(
        List.of("0.6", "0.75"), EDGES.ask("to-review", "below", "0.9").column("confidence"));
    assertEquals(
        List.of("0.6", "0.95"),
        EDGES.ask("to-review", "study", "EDGE-2").column("confidence"),
        "a claim about the study is of it");
    assertEquals(0, BASE.ask("to-review").size());
  }

  @Test
  void aSourceTakesWithItWhatNoOtherStates() {
    Rows rows = BASE.ask("impact-of-source", "source", "source/smpc-romi-table");
    assertEquals(9, rows.size(), rows::shown);
    assertEquals(
        List.of("true", "true", "true", "true", "true", "false", "false", "false", "false"),
        rows.column("lost"));
    assertEquals(
        List.of("5%", "14%", "88%", "0%", "79%"),
        rows.where("lost", "true").column("assertionLabel").stream()
            .map(label -> label.substring(label.lastIndexOf(' ') + 1))
            .toList());
    rows.mustHave(
        "assertionLabel", "Durable platelet response (romiplostim), romiplostim: 61%",
        "link", "main source",
        "remaining", "1",
        "remainingSources", "Kuter DJ, et al. Lancet 2008;371:395-403 (abstract)",
        "remainingKind", "journal article");
    rows.mustHave(
        "assertionLabel", "Durable platelet response (romiplostim), romiplostim: 38%",
        "link", "also states it");
    rows.mustHave(
        "assertionType", "comparison",
        "restsOn", "Durable platelet response (romiplostim), romiplostim: 61%");
  }

  @Test
  void whatOnlyTheFoundingArticleSaysWouldBeLost() {
    Rows rows = BASE.ask("impact-of-source", "source", "source/seed");
    rows.mustHave(
        "assertionLabel", "B cells and the BAFF pathway are central to how ITP arises.",
        "lost", "false",
        "remainingKind", "meeting abstract");
    rows.mustHave(
        "assertionLabel",
        "BAFF-R blockade leads to suppression of B-cell survival",
        "lost",
        "true");
    Rows corroborating = BASE.ask("impact-of-source", "source", "source/ash-lba2");
    corroborating.mustHave(
        "assertionLabel", "B cells and the BAFF pathway are central to how ITP arises.",
        "link", "corroborates it",
        "lost", "false");
  }

  @Test
  void classesStandSideBySideOnAnEndpoint() {
    Rows rows =
        BASE.ask(
            "compare-classes",
            "class",
            "BTK inhibitors",
            "class",
            "Syk inhibitors",
            "endpoint",
            "durable platelet response");
    assertEquals(11, rows.size(), rows::shown);
    assertEquals(Set.of("true"), Set.copyOf(rows.column("crossTrial")));
    rows.mustHave(
        "classLabel", "BTK inhibitor",
        "drug", "drug/rilzabrutinib",
        "studyLabel", "LUNA 3",
        "lines", "later line",
        "resultKind", "outcome",
        "groupLabel", "rilzabrutinib",
        "n", "133",
        "statistic", "percentage",
        "value", "23.0",
        "low", "16.0",
        "high", "30.0",
        "kind", "curated",
        "sourceKind", "journal article");
    // A pooled group has no courses of its own; its words name the drug.
    rows.mustHave(
        "classLabel", "SYK inhibitor",
        "drugLabel", "fostamatinib",
        "group", "study/fit-pooled/group/fostamatinib--pooled");
    assertEquals(0, rows.where("groupLabel", "placebo").size());
    assertEquals(
        3,
        BASE.ask(
                "compare-classes",
                "class",
                "BTK inhibitors",
                "class",
                "Syk inhibitors",
                "endpoint",
                "durable platelet response",
                "line",
                "later")
            .where("classLabel", "BTK inhibitor")
            .size());
  }

  @Test
  void aStudyThatTestsTwoOfTheClassesIsNotCrossTrial() {
    Rows rows =
        EDGES
            .ask(
                "compare-classes",
                "class",
                "anti-CD20 monoclonal antibody",
                "class",
                "TPO receptor agonist",
                "class",
                "corticosteroid",
                "endpoint",
                "durable platelet response",
                "line",
                "first")
            .where("studyLabel", "EDGE-2");
    assertEquals(Set.of("false"), Set.copyOf(rows.column("crossTrial")));
    assertEquals(
        Set.of("drug/rituximab", "drug/eltrombopag"),
        Set.copyOf(rows.column("drug")),
        "dexamethasone is background");
    rows.mustHave("groupLabel", "Group one", "n", "20", "low", "10.0", "time", "end of treatment");
    rows.mustHave("groupLabel", "Women of group one", "value", "7.0");
    rows.mustHave("groupLabel", "Group one; Placebo", "resultKind", "comparison", "group", "");
    rows.mustHave("groupLabel", "EDGE-2", "kind", "extracted", "value", "60.0");
    assertEquals(0, rows.where("groupLabel", "Placebo").size());
  }
}
