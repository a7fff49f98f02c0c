package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records of registries and bibliographies say again, and otherwise, what the tables say. No query
 * may give a row twice for that, or lose one.
 */
final class RecordsBesideTest {
  private static final Base ALONE = Base.bundled();
  private static final Base BESIDE = Base.withRecords();

  /** A question: a query and what it is asked with. */
  private record Question(String query, String... parameters) {
    @Override
    public String toString() {
      return query + " " + String.join(" ", parameters);
    }
  }

  static Stream<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (CuratedQuery query : ALONE.catalogue().all()) {
      if (query.kind() != CuratedQuery.Kind.ROWS) {
        continue;
      }
      questions.add(new Question(query.name(), EveryQueryTest.examples(query)));
      Set<String> names =
          query.parameters().stream().map(p -> p.name()).collect(Collectors.toSet());
      boolean other = query.exactlyOne().stream().anyMatch(group -> !group.contains("study"));
      boolean required = query.parameters().stream().anyMatch(p -> p.required());
      if (names.contains("study") && !other && (!required || names.size() == 1)) {
        questions.add(new Question(query.name(), "study", "VAYHIT2"));
        questions.add(new Question(query.name(), "study", "NCT02076399"));
      }
    }
    questions.add(new Question("study-results", "study", "VAYHIT2"));
    questions.add(new Question("study-results", "study", "VAYHIT2", "endpoint", "TTF"));
    questions.add(new Question("adverse-events", "study", "VAYHIT2"));
    questions.add(new Question("statements-from", "document", "VAYHIT2"));
    questions.add(new Question("people", "publication", "10.1002/ajh.25125"));
    questions.add(new Question("statements-from", "document", "10.1002/ajh.25125"));
    questions.add(new Question("studies", "drug", "ianalumab"));
    questions.add(new Question("publications", "study", "FIT-1"));
    return questions.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void noRowIsLostAndNoneMultiplied(Question question) {
    Map<List<String>, Integer> alone = identities(ALONE, question);
    Map<List<String>, Integer> beside = identities(BESIDE, question);
    Set<String> wrong = new TreeSet<>();
    alone.forEach(
        (identity, many) -> {
          int now = beside.getOrDefault(identity, 0);
          if (now != many) {
            wrong.add(identity + " has " + now + " rows, not " + many);
          }
        });
    beside.forEach(
        (identity, many) -> {
          if (!alone.containsKey(identity) && many != 1) {
            wrong.add(identity + " is new and has " + many + " rows");
          }
        });
    assertEquals(Set.of(), wrong);
  }

  /** Rows by what they are about: the things in them, but for where they are known from. */
  private static Map<List<String>, Integer> identities(Base base, Question question) {
    List<String> columns = identity(base.catalogue().get(question.query()));
    Rows rows = base.ask(question.query(), question.parameters());
    Map<List<String>, Integer> many = new HashMap<>();
    rows.rows()
        .forEach(row -> many.merge(columns.stream().map(row::get).toList(), 1, Integer::sum));
    return many;
  }

  private static List<String> identity(CuratedQuery query) {
    return IDENTITY.getOrDefault(
        query.name(),
        query.columns().stream().map(Column::name).filter("assertion"::equals).toList());
  }

  /** What a row is about, where it is not an assertion alone. */
  private static final Map<String, List<String>> IDENTITY =
      Map.ofEntries(
          Map.entry("arm-table", List.of("study", "arm")),
          Map.entry("meta-analysis", List.of("assertion", "controlAssertion", "effect")),
          Map.entry("source-counts", List.of("part", "origin")),
          Map.entry("unresolved", List.of("text", "kind", "why")),
          Map.entry("recruiting-studies", List.of("study")),
          Map.entry("changes-since", List.of("revision", "thing")),
          Map.entry("combination-studies", List.of("study", "basis", "combination")),
          Map.entry("untested-mechanisms", List.of("mechanism")),
          Map.entry("compare-classes", List.of("class", "drug", "assertion")),
          Map.entry("unreported-studies", List.of("study")),
          Map.entry("unlinked-articles", List.of("publication", "study")),
          Map.entry("meeting-abstracts", List.of("publication", "study")),
          Map.entry("people", List.of("publication", "position")),
          Map.entry("publications", List.of("publication")),
          Map.entry("compare-doses", List.of("assertion", "drug", "group")),
          Map.entry("disagreements", List.of("assertion", "otherAssertion")),
          Map.entry(
              "head-to-head",
              List.of("relation", "drug", "other", "group", "reference", "assertion")),
          Map.entry("drug-facts", List.of("fact", "value", "source")),
          Map.entry("studies", List.of("study")),
          Map.entry("study-facts", List.of("fact", "value", "source")),
          Map.entry("competing-classes", List.of("competitor", "relation", "relationClaim")),
          Map.entry("drug-classes", List.of("class")),
          Map.entry("drugs-in-class", List.of("drug", "class")),
          Map.entry("sponsors", List.of("study")),
          Map.entry(
              "drug-mechanism-path", List.of("assertion", "leadsTo", "target", "process", "cell")),
          Map.entry("drugs-by-mechanism", List.of("assertion", "class")),
          Map.entry("mechanism-evidence", List.of("assertion", "drug", "mechanism", "evidence")),
          Map.entry("multi-mechanism-drugs", List.of("assertion", "class")),
          Map.entry(
              "upstream-downstream",
              List.of("assertion", "drug", "drugMechanism", "position", "mechanism")),
          Map.entry("evidence-for", List.of("link", "source", "basis", "section", "mention")),
          Map.entry("statements-from", List.of("statement", "link", "source")),
          Map.entry("eligibility", List.of("criterion", "variable")),
          Map.entry("follow-up", List.of("what", "group", "assertion", "source")),
          Map.entry("participant-flow", List.of("milestone", "group", "assertion", "source")),
          Map.entry("study-arms", List.of("arm", "sequence", "drug")),
          Map.entry("study-endpoints", List.of("endpoint", "variable", "operator", "threshold")),
          Map.entry("subgroup-results", List.of("subgroup", "assertion")),
          Map.entry("adverse-events", List.of("assertion", "reference")));

  @Test
  void theDataIsThere() {
    assertTrue(BESIDE.ask("studies").size() > ALONE.ask("studies").size());
  }
}
