package org.hemograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The code lists of {@code ontology/codes.ttl}, and that they hold every code of the tables. */
class CodesTest {
  /** Columns of {@code data/*.csv} with codes, and the scheme of each. */
  private static final Map<String, String> SCHEMES =
      Map.ofEntries(
          Map.entry("administrations.role_code", "role"),
          Map.entry("administrations.course_code", "course"),
          Map.entry("administrations.route_code", "route"),
          Map.entry("arms.arm_type_code", "arm"),
          Map.entry("claims.type_code", "claim"),
          Map.entry("claims.certainty_code", "certainty"),
          Map.entry("claims.polarity_code", "polarity"),
          Map.entry("class_mechanisms.role_code", "mechanism-role"),
          Map.entry("criteria.kind_code", "criterion"),
          Map.entry("criteria.operator_code", "op"),
          Map.entry("criteria.prior_response_codes", "response"),
          Map.entry("drug_mechanisms.role_code", "mechanism-role"),
          Map.entry("drugs.modality_code", "modality"),
          Map.entry("drugs.origin_code", "origin"),
          Map.entry("drugs.stage_code", "stage"),
          Map.entry("endpoint_concepts.domain_code", "domain"),
          Map.entry("endpoints.role_code", "endpoint"),
          Map.entry("mechanisms.action_code", "action"),
          Map.entry("mechanisms.type_code", "mechanism-type"),
          Map.entry("mechanisms.effect_code", "effect"),
          Map.entry("outcomes.domain_code", "domain"),
          Map.entry("outcomes.better", "direction"),
          Map.entry("outcomes.seriousness_code", "seriousness"),
          Map.entry("people.role_code", "author"),
          Map.entry("publications.pub_code", "pub"),
          Map.entry("publications.report_role_code", "report"),
          Map.entry("regulatory_events.event_code", "event"),
          Map.entry("regulatory_events.jurisdiction_code", "jurisdiction"),
          Map.entry("regulatory_events.date_precision", "precision"),
          Map.entry("results.statistic_code", "statistic"),
          Map.entry("results.value_status_code", "value"),
          Map.entry("results.interval_kind_code", "interval"),
          Map.entry("results.modifier_code", "modifier"),
          Map.entry("results.direction_code", "direction"),
          Map.entry("results.significance_code", "significance"),
          Map.entry("results.p_modifier_code", "modifier"),
          Map.entry("results.trend_code", "trend"),
          Map.entry("sections.section_code", "section"),
          Map.entry("sources.source_kind_code", "source"),
          Map.entry("studies.phase_codes", "phase"),
          Map.entry("studies.allocation_code", "allocation"),
          Map.entry("studies.model_code", "model"),
          Map.entry("studies.masking_code", "masking"),
          Map.entry("studies.enrolment_code", "count"),
          Map.entry("studies.age_codes", "age"),
          Map.entry("studies.line_codes", "line"),
          Map.entry("studies.status_code", "status"));

  /** Columns whose units the reader turns into quantities; not codes of ours. */
  private static final Set<String> UNITS = Set.of("results.unit_code");

  private final Graph codes = RDFParser.source("ontology/codes.ttl").toGraph();

  @Test
  void everyCodeStandsInTheSchemeOfItsNameWithLabelAndNotation() {
    List<Triple> concepts = codes.find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode()).toList();
    assertTrue(concepts.size() > 250, "only " + concepts.size() + " codes found");
    for (Triple concept : concepts) {
      Node code = concept.getSubject();
      String scheme = only(code, SKOS.inScheme.asNode()).getURI();
      String notation =
          codes.stream(code, SKOS.notation.asNode(), Node.ANY)
              .map(t -> t.getObject())
              .filter(n -> n.getLiteralDatatypeURI().endsWith("#string"))
              .map(Node::getLiteralLexicalForm)
              .findFirst()
              .orElse("");
      assertEquals(scheme + "-" + notation, code.getURI());
      assertTrue(
          codes.contains(iri(scheme), RDF.type.asNode(), SKOS.ConceptScheme.asNode()), scheme);
      assertEquals("en", only(code, RDFS.label.asNode()).getLiteralLanguage(), code.getURI());
      assertEquals(only(code, RDFS.label.asNode()), only(code, SKOS.prefLabel.asNode()));
    }
  }

  @Test
  void theKindsOfSourcesAreRankedWithoutGaps() {
    Set<String> ranks = new TreeSet<>();
    codes
        .find(Node.ANY, iri(HG.rank), Node.ANY)
        .forEachRemaining(t -> ranks.add(t.getObject().getLiteralLexicalForm()));
    assertEquals(Set.of("1", "2", "3", "4", "5", "6", "7", "8"), ranks);
  }

  @Test
  void placeboIsADrug() {
    assertTrue(
        codes.contains(
            iri(Namespaces.DEFAULT.id("drug/placebo")), RDF.type.asNode(), iri(HG.Drug)));
  }

  @TestFactory
  Stream<DynamicTest> everyCodeOfATableIsInItsScheme() throws IOException {
    Path data = Path.of("data");
    assumeTrue(Files.isDirectory(data), "no data folder yet");
    try (Stream<Path> files = Files.list(data)) {
      List<Path> tables = files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
      assertTrue(tables.size() > 18, "only " + tables.size() + " tables found");
      return tables.stream()
          .map(f -> dynamicTest(f.toString(), () -> assertEquals(Set.of(), unknownCodes(f))));
    }
  }

  private Set<String> unknownCodes(Path file) throws IOException {
    String table = file.getFileName().toString().replace(".csv", "");
    Set<String> unknown = new TreeSet<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        var rows = format.parse(reader)) {
      List<String> columns = rows.getHeaderNames().stream().filter(hasCodes(table)).toList();
      for (CSVRecord row : rows) {
        for (String column : columns) {
          for (String cell : row.get(column).split(";", -1)) {
            String code = HGC.of(SCHEMES.getOrDefault(table + "." + column, "?"), slug(cell));
            if (!cell.isEmpty() && !codes.contains(iri(code), RDF.type.asNode(), Node.ANY)) {
              unknown.add(row.get("id") + " " + column + ": " + cell);
            }
          }
        }
      }
    }
    return unknown;
  }

  private static Predicate<String> hasCodes(String table) {
    return column ->
        SCHEMES.containsKey(table + "." + column)
            || column.matches(".*_codes?") && !UNITS.contains(table + "." + column);
  }

  private static String slug(String cell) {
    return cell.strip().replace(' ', '-');
  }

  private Node only(Node subject, Node predicate) {
    List<Triple> found = codes.find(subject, predicate, Node.ANY).toList();
    assertEquals(1, found.size(), subject + " " + predicate);
    return found.get(0).getObject();
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
