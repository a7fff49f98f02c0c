package org.hemograph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.hemograph.model.Evidence;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.tables.TableFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Rows as they become RDF; the expected graphs lie beside, in {@code golden/*.ttl}. */
class EvidenceWriterTest {
  private static final String DOCUMENT =
      "f29b2726ffa8ebc310079fba82c8d516bb7a7383523b2f82ecace21c20ab9139";

  private final EvidenceWriter writer = new EvidenceWriter(Namespaces.DEFAULT);
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyKindOfEvidenceHasAWriter() {
    var kinds = Evidence.class.getPermittedSubclasses();
    assertTrue(kinds.length > 20, "no kinds found: is Evidence still sealed?");
    return Arrays.stream(kinds)
        .map(kind -> dynamicTest(kind.getSimpleName(), () -> assertTrue(writer.writes(kind))));
  }

  @Test
  void aStudySaysItsDesignPeopleAndDates() {
    assertGolden(
        "study",
        "studies",
        withStudy()
            .row("organizations", "org-novartis", "label", "Novartis")
            .row(
                "studies",
                "study-b",
                "short_title",
                "A study without registry",
                "phase",
                "2/3",
                "phase_codes",
                "2;3",
                "start_date",
                "2026-H1",
                "sponsor",
                "Novartis",
                "sponsor_id",
                "org-novartis",
                "enrolment",
                "41",
                "enrolment_type",
                "planned",
                "enrolment_code",
                "estimated",
                "recalled_columns",
                "sponsor;sponsor_id",
                "recalled_fields",
                "sponsor",
                "note",
                "From memory"));
  }

  @Test
  void anAdministrationHasSharedQuantities() {
    assertGolden(
        "administration",
        "administrations",
        withArms()
            .row(
                "administrations",
                "adm-a",
                "study_id",
                "study-a",
                "arm_id",
                "arm-high",
                "sequence",
                "1",
                "drug_id",
                "drug-x",
                "role_code",
                "investigational",
                "course_code",
                "treatment",
                "dose",
                "9.0",
                "dose_unit",
                "mg/kg",
                "route_code",
                "intravenous",
                "every",
                "1",
                "every_unit",
                "mo",
                "dose_count",
                "4",
                "schedule_text",
                "4 monthly infusions"));
  }

  @Test
  void aValueWithAComparatorIsAResultAndAComparison() {
    assertGolden(
        "result",
        "results",
        withOutcome()
            .row(
                "results",
                "res-a",
                "kind",
                "outcome",
                "study_id",
                "study-a",
                "arm_id",
                "arm-high",
                "outcome_id",
                "out-ttf",
                "value",
                "13.0",
                "unit",
                "months",
                "unit_code",
                "mo",
                "statistic",
                "median",
                "statistic_code",
                "median",
                "value_status_code",
                "estimated",
                "comparator_arm_id",
                "arm-placebo",
                "direction_vs_comparator",
                "longer (significant)",
                "direction_code",
                "favours-group",
                "significance_code",
                "significant",
                "in_seed",
                "yes"));
  }

  @Test
  void aRatioIsAComparisonOnlyWithItsInterval() {
    assertGolden(
        "ratio",
        "results",
        withOutcome()
            .row(
                "results",
                "res-b",
                "kind",
                "comparison",
                "study_id",
                "study-a",
                "arm_id",
                "arm-high",
                "outcome_id",
                "out-ttf",
                "value",
                "0.55",
                "statistic",
                "hazard ratio",
                "statistic_code",
                "hazard-ratio",
                "value_status_code",
                "estimated",
                "ci_level",
                "95",
                "ci_low",
                "0.32",
                "ci_high",
                "0.92",
                "interval_kind_code",
                "confidence",
                "p_value",
                "<0.021",
                "p_number",
                "0.021",
                "p_modifier_code",
                "lt",
                "p_sides",
                "1",
                "comparator_arm_id",
                "arm-placebo",
                "direction_vs_comparator",
                "lower risk",
                "direction_code",
                "favours-group",
                "significance_code",
                "not-stated"));
  }

  @Test
  void aClaimHasItsPassageAndNoQuote() {
    assertGolden(
        "claim",
        "claims",
        withStudy()
            .row("people", "per-yang", "name", "Yang Linhua", "kind", "person")
            .row(
                "sections",
                "sec-a",
                "document_sha256",
                DOCUMENT,
                "part",
                "commentary",
                "section_code",
                "commentary",
                "start",
                "7000",
                "end",
                "8000")
            .row(
                "claims",
                "clm-a",
                "claim",
                "Longer follow-up is needed.",
                "claim_type",
                "limitation",
                "type_code",
                "limitation",
                "certainty_code",
                "asserted",
                "polarity_code",
                "caution",
                "asserter_ids",
                "per-yang",
                "subject_ids",
                "study-a",
                "section_id",
                "sec-a",
                "start",
                "7481",
                "end",
                "7570",
                "passage_digest",
                "0123456789abcdef"));
  }

  @Test
  void aMechanismIsAFactWithItsClaimUnlessItIsAHypothesis() {
    assertGolden(
        "mechanism",
        "drug_mechanisms",
        withArms()
            .row(
                "mechanisms",
                "mech-a",
                "label",
                "BAFF-R blockade",
                "type_code",
                "receptor-blockade")
            .row("mechanisms", "mech-b", "label", "disease modification", "type_code", "grouping")
            .row(
                "drug_mechanisms",
                "dm-a",
                "drug_id",
                "drug-x",
                "mechanism_id",
                "mech-a",
                "role",
                "primary (enhanced)",
                "role_code",
                "primary")
            .row(
                "drug_mechanisms",
                "dm-b",
                "drug_id",
                "drug-x",
                "mechanism_id",
                "mech-b",
                "role",
                "hypothesis",
                "role_code",
                "hypothesis"));
  }

  @Test
  void decimalsKeepTheirPlacesAndWholeNumbersGetOne() {
    assertEquals("13.0", Subject.lexical(new BigDecimal("13.0")));
    assertEquals("0.50", Subject.lexical(new BigDecimal("0.50")));
    assertEquals("55.0", Subject.lexical(new BigDecimal("55")));
    assertEquals("-7.7", Subject.lexical(new BigDecimal("-7.7")));
  }

  @Test
  void anotherBaseMovesThingsAndLeavesTheVocabulary() {
    var elsewhere = new EvidenceWriter(new Namespaces("https://example.org/kg/"));
    var subjects = new TreeSet<String>();
    var predicates = new TreeSet<String>();
    var handler =
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement statement) {
            subjects.add(statement.getSubject().stringValue());
            predicates.add(statement.getPredicate().stringValue());
          }
        };
    records("studies", withStudy()).forEach(e -> elsewhere.write(e, handler));
    assertTrue(subjects.stream().allMatch(s -> s.startsWith("https://example.org/kg/id/")));
    assertTrue(predicates.stream().noneMatch(p -> p.startsWith("https://example.org/")));
  }

  private TableFolder withStudy() {
    return new TableFolder(folder)
        .row("diseases", "dis-itp", "label", "immune thrombocytopenia", "mondo", "MONDO:0008558")
        .row(
            "studies",
            "study-a",
            "acronym",
            "ALPHA",
            "short_title",
            "X in ITP",
            "nct_id",
            "NCT05653219",
            "euct_number",
            "2022-001627-32",
            "other_registry_ids",
            "EudraCT 2022-001627-32; CX1",
            "condition_id",
            "dis-itp",
            "start_date",
            "2023-02-02");
  }

  private TableFolder withArms() {
    return withStudy()
        .row("drugs", "drug-x", "label", "exumab")
        .row(
            "arms",
            "arm-high",
            "study_id",
            "study-a",
            "label",
            "exumab 9 mg/kg",
            "key",
            "x-9",
            "kind",
            "arm",
            "arm_type_code",
            "experimental")
        .row(
            "arms",
            "arm-placebo",
            "study_id",
            "study-a",
            "label",
            "placebo",
            "key",
            "placebo",
            "kind",
            "arm",
            "arm_type_code",
            "placebo-comparator");
  }

  private TableFolder withOutcome() {
    return withArms()
        .row(
            "outcomes",
            "out-ttf",
            "label",
            "time to treatment failure",
            "synonyms",
            "TTF",
            "result_kind",
            "outcome",
            "domain_code",
            "efficacy");
  }

  private static List<Evidence> records(String table, TableFolder tables) {
    var read = tables.read();
    read.values().forEach(t -> assertEquals(List.of(), t.problems()));
    return read.get(table).records().stream().flatMap(r -> r.evidence().stream()).toList();
  }

  private void assertGolden(String name, String table, TableFolder tables) {
    Graph graph = GraphFactory.createDefaultGraph();
    records(table, tables).forEach(evidence -> writer.write(evidence, JenaSink.into(graph)));
    assertIsomorphic(name, graph);
  }

  private static void assertIsomorphic(String name, Graph actual) {
    Graph expected = GraphFactory.createDefaultGraph();
    try (InputStream in =
        Objects.requireNonNull(
            EvidenceWriterTest.class.getResourceAsStream("golden/" + name + ".ttl"), name)) {
      RDFDataMgr.read(expected, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertTrue(
        expected.isIsomorphicWith(actual),
        () -> name + ".ttl differs; written was:\n" + turtle(actual));
  }

  private static String turtle(Graph graph) {
    var out = new StringWriter();
    RDFDataMgr.write(out, graph, Lang.TURTLE);
    return out.toString();
  }
}
