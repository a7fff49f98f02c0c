package org.hemograph.data;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each code of the tables is a concept of the ontology's code lists. */
class CodesTest {

  private static final Path LISTS = Path.of("ontology", "codes.ttl");

  private static final Pattern CONCEPT =
      Pattern.compile("^hgc:([\\w-]+) a skos:Concept\\b", Pattern.MULTILINE);

  /** The scheme of each code column, "table.column" or "column" where all tables agree. */
  private static final Map<String, String> SCHEMES =
      Map.ofEntries(
          Map.entry("source_kind_code", "source"),
          Map.entry("mechanisms.action_code", "action"),
          Map.entry("mechanisms.type_code", "mechanism-type"),
          Map.entry("claims.type_code", "claim"),
          Map.entry("effect_code", "effect"),
          Map.entry("modality_code", "modality"),
          Map.entry("origin_code", "origin"),
          Map.entry("stage_code", "stage"),
          Map.entry("drug_mechanisms.role_code", "mechanism-role"),
          Map.entry("class_mechanisms.role_code", "mechanism-role"),
          Map.entry("administrations.role_code", "role"),
          Map.entry("endpoints.role_code", "endpoint"),
          Map.entry("people.role_code", "author"),
          Map.entry("event_code", "event"),
          Map.entry("jurisdiction_code", "jurisdiction"),
          Map.entry("phase_codes", "phase"),
          Map.entry("allocation_code", "allocation"),
          Map.entry("model_code", "model"),
          Map.entry("masking_code", "masking"),
          Map.entry("enrolment_code", "count"),
          Map.entry("age_codes", "age"),
          Map.entry("line_codes", "line"),
          Map.entry("status_code", "status"),
          Map.entry("arm_type_code", "arm"),
          Map.entry("course_code", "course"),
          Map.entry("route_code", "route"),
          Map.entry("domain_code", "domain"),
          Map.entry("seriousness_code", "seriousness"),
          Map.entry("kind_code", "criterion"),
          Map.entry("operator_code", "op"),
          Map.entry("prior_response_codes", "response"),
          Map.entry("statistic_code", "statistic"),
          Map.entry("value_status_code", "value"),
          Map.entry("interval_kind_code", "interval"),
          Map.entry("modifier_code", "modifier"),
          Map.entry("p_modifier_code", "modifier"),
          Map.entry("direction_code", "direction"),
          Map.entry("significance_code", "significance"),
          Map.entry("trend_code", "trend"),
          Map.entry("pub_code", "pub"),
          Map.entry("report_role_code", "report"),
          Map.entry("certainty_code", "certainty"),
          Map.entry("polarity_code", "polarity"),
          Map.entry("section_code", "section"));

  /** UCUM units are no concepts of ours. */
  private static final String UNIT = "unit_code";

  private final Tables tables = Tables.ours();
  private Set<String> concepts = Set.of();

  @BeforeEach
  void readTheLists() throws IOException {
    assumeTrue(Files.exists(LISTS), "ontology/codes.ttl is not in this tree");
    concepts =
        CONCEPT.matcher(Files.readString(LISTS)).results().map(m -> m.group(1)).collect(toSet());
  }

  @Test
  void everyCodeIsAConceptOfItsScheme() {
    List<String> unknown =
        tables
            .all()
            .flatMap(
                row ->
                    row.cells().keySet().stream()
                        .filter(CodesTest::holdsCodes)
                        .flatMap(
                            column ->
                                row.items(column).stream()
                                    .map(code -> scheme(row, column) + "-" + code)
                                    .filter(concept -> !concepts.contains(concept))
                                    .map(concept -> row.where(column) + ": hgc:" + concept)))
            .distinct()
            .toList();
    assertEquals(List.of(), unknown);
  }

  private static boolean holdsCodes(String column) {
    return (column.endsWith("_code") || column.endsWith("_codes")) && !column.equals(UNIT);
  }

  private static String scheme(Row row, String column) {
    String own = SCHEMES.get(row.table() + "." + column);
    return own == null ? SCHEMES.getOrDefault(column, "no scheme for " + column) : own;
  }
}
