package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter that may be left out finds something, and makes a difference. */
final class OptionalParametersTest {
  private static final Base BASE = Base.withEdges();

  /**
   * A value of a parameter, with what else the query is asked with.
   *
   * @param instead what is given in its place when it is left out
   */
  private record Case(
      String query, String parameter, String value, List<String> others, List<String> instead) {
    @Override
    public String toString() {
      return query + " " + parameter + "=" + value;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        with("adverse-events", "term", "infection", "study", "VAYHIT2"),
        with("adverse-events", "atLeast", "10", "study", "VAYHIT2"),
        with("adverse-events", "serious", "false", "study", "VAYHIT2"),
        with("arm-table", "study", "VAYHIT2"),
        with("arm-table", "drug", "ianalumab"),
        with("arm-table", "class", "BTK inhibitors"),
        with("arm-table", "condition", "chronic ITP"),
        with("claims", "about", "ianalumab"),
        with("claims", "type", "limitation"),
        with("claims", "by", "Yang Linhua"),
        with("claims", "certainty", "suggested"),
        with("combination-studies", "class", "BTK inhibitors"),
        with(
            "compare-classes",
            "line",
            "first",
            "class",
            "TPO receptor agonist",
            "class",
            "corticosteroid",
            "endpoint",
            "durable platelet response"),
        with("compare-endpoint", "study", "LUNA 3", "endpoint", "durable platelet response"),
        with(
            "compare-endpoint",
            "condition",
            "chronic ITP",
            "endpoint",
            "durable platelet response"),
        with("competing-classes", "condition", "chronic ITP", "class", "BAFF-R antagonist"),
        instead("competing-classes", "class", "BTK inhibitor", "drug", "ianalumab"),
        instead("competing-classes", "drug", "rilzabrutinib", "class", "BAFF-R antagonist"),
        with("disagreements", "study", "VAYHIT2"),
        with("drug-classes", "condition", "chronic ITP"),
        with("drugs-in-class", "condition", "chronic ITP", "class", "FcRn antagonists"),
        with("eligibility", "study", "VAYHIT2"),
        with("eligibility", "variable", "platelet count"),
        with("evidence-table", "study", "VAYHIT2"),
        with("evidence-table", "drug", "ianalumab"),
        with("evidence-table", "class", "BTK inhibitors"),
        with("evidence-table", "condition", "chronic ITP"),
        with("evidence-table", "endpoint", "durable platelet response"),
        with("head-to-head", "drug", "dexamethasone"),
        with("mechanism-evidence", "drug", "ianalumab"),
        with("mechanism-evidence", "mechanism", "ADCC"),
        with("meta-analysis", "study", "VAYHIT2"),
        with("meta-analysis", "drug", "ianalumab"),
        with("meta-analysis", "class", "BTK inhibitors"),
        with("meta-analysis", "condition", "chronic ITP"),
        with("meta-analysis", "endpoint", "durable platelet response"),
        with("meta-analysis", "effect", "HR"),
        with("meta-analysis", "armSizes", "true"),
        with("not-estimable", "study", "VAYHIT2"),
        with("not-estimable", "condition", "primary ITP"),
        with("people", "study", "VAYHIT2"),
        with("people", "publication", "LBA-2"),
        with("publications", "study", "VAYHIT2"),
        with("publications", "drug", "ianalumab"),
        with("publications", "role", "protocol"),
        with("recruiting-studies", "condition", "chronic ITP"),
        with("recruiting-studies", "line", "second"),
        with("screening-decisions", "review", "ITP 2026"),
        with("screening-decisions", "decision", "excluded"),
        with("screening-decisions", "publication", "10.1056/NEJMoa1203421"),
        with("significant-comparisons", "study", "VAYHIT2"),
        with("significant-comparisons", "drug", "ianalumab"),
        with("single-source", "study", "VAYHIT3"),
        with("sponsors", "condition", "chronic ITP"),
        with("studies", "condition", "chronic ITP"),
        with("studies", "drug", "ianalumab"),
        with("studies", "class", "BTK inhibitors"),
        with("studies", "phase", "2"),
        with("studies", "status", "recruiting"),
        with("studies", "line", "first"),
        with("study-results", "endpoint", "time to treatment failure", "study", "VAYHIT2"),
        with("to-review", "below", "0.9"),
        with("to-review", "study", "EDGE-1"),
        with("unreported-studies", "condition", "primary ITP", "asOf", "2026-01-01"),
        with("unreported-studies", "months", "36", "asOf", "2026-01-01"),
        with("unreported-studies", "asOf", "2023-01-01"),
        with("unresolved", "kind", "condition"),
        with("untested-mechanisms", "condition", "chronic ITP"),
        with("upstream-downstream", "mechanism", "reduction of autoantibody"),
        with("upstream-downstream", "process", "B cell activation"));
  }

  private static Case with(String query, String parameter, String value, String... others) {
    return new Case(query, parameter, value, List.of(others), List.of());
  }

  private static Case instead(String query, String parameter, String value, String... other) {
    return new Case(query, parameter, value, List.of(), List.of(other));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void itFindsSomethingAndMakesADifference(Case asked) {
    List<String> given = new ArrayList<>(asked.others());
    given.addAll(List.of(asked.parameter(), asked.value()));
    List<String> without = new ArrayList<>(asked.others());
    without.addAll(asked.instead());
    Rows rows = BASE.ask(asked.query(), given.toArray(String[]::new));
    Rows all = BASE.ask(asked.query(), without.toArray(String[]::new));
    assertTrue(rows.size() > 0, asked + " finds nothing");
    assertNotEquals(all.rows(), rows.rows(), asked + " changes nothing");
    assertEquals(rows.size(), new HashSet<>(rows.rows()).size(), asked + " repeats a row");
  }

  @Test
  void noOptionalParameterIsForgotten() {
    Set<String> asked = new TreeSet<>();
    cases().forEach(c -> asked.add(c.query() + " " + c.parameter()));
    Set<String> there = new TreeSet<>();
    for (CuratedQuery query : BASE.catalogue().all()) {
      for (Parameter parameter : query.parameters()) {
        if (!parameter.required()) {
          there.add(query.name() + " " + parameter.name());
        }
      }
    }
    assertEquals(there, asked);
  }
}
