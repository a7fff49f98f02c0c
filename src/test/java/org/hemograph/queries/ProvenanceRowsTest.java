package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where statements come from: rows checked by hand against the tables. */
final class ProvenanceRowsTest {
  private static final Base BASE = Base.bundled();
  private static final String ARTICLE =
      "f29b2726ffa8ebc310079fba82c8d516bb7a7383523b2f82ecace21c20ab9139";

  @ParameterizedTest(name = "{0} {1}={2} has {3} rows")
  @CsvSource({
    "statements-from, document, source/seed, 258",
    "statements-from, document, VAYHIT2, 6",
    "statements-from, document, LBA-2, 37",
    "statements-from, document, 29696684, 47",
    "claims, type, limitation, 3",
    "claims, type, hypothesis, 2",
    "claims, about, CM313, 3",
    "single-source, study, VAYHIT3, 25"
  })
  void eachQueryHasTheRowsOfTheTables(String query, String parameter, String value, int rows) {
    assertEquals(rows, BASE.ask(query, parameter, value).size());
  }

  @Test
  void aNumberLeadsToItsSourcesAndToItsPlaceInTheArticle() {
    String median = assertion("study-results", "valueText", "13.0 months", "study", "VAYHIT2");
    Rows rows = BASE.ask("evidence-for", "assertion", median);
    assertEquals(
        List.of("stated in", "also stated in", "also stated in", "mentioned in"),
        rows.column("link"));
    rows.mustHave(
        "link", "stated in",
        "source", "source/seed",
        "sourceKind", "commentary",
        "sourcePath", "results/res-002",
        "kind", "curated",
        "verification", "verified",
        "graph", "https://w3id.org/hemograph/graph/curated/results");
    rows.mustHave("link", "also stated in", "source", "source/menafn-vayhit2", "sourcePath", "");
    rows.mustHave(
        "link", "mentioned in",
        "mention", "13.0 months",
        "document", "document/" + ARTICLE,
        "start", "2758",
        "end", "2769",
        "passageDigest", "fabe9f1656f74a05");
  }

  @Test
  void aClaimLeadsToItsPassageAndToWhatItRestsOn() {
    String limitation = assertion("claims", "start", "7481", "type", "limitation");
    Rows rows = BASE.ask("evidence-for", "assertion", limitation);
    rows.mustHave(
        "link",
        "stated in",
        "start",
        "7481",
        "end",
        "7570",
        "sourcePath",
        "",
        "verification",
        "seed");
    rows.mustHave("link", "corroborated by", "source", "source/particle-vayhit2", "start", "");
    Rows claims = BASE.ask("claims", "type", "finding");
    String found =
        claims.rows().stream()
            .filter(row -> !"0".equals(row.get("basedOn")))
            .map(row -> row.get("assertion"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        BASE.ask("evidence-for", "assertion", String.valueOf(found)).column("basis").stream()
            .anyMatch(basis -> basis.startsWith("result/")));
  }

  @Test
  void aComparisonRestsOnTheResultOfItsRow() {
    Rows compared =
        BASE.ask("study-results", "study", "VAYHIT2", "endpoint", "SR6")
            .where("valueText", "higher (significant)");
    Rows rows = BASE.ask("evidence-for", "assertion", compared.column("assertion").get(0));
    assertEquals(
        "Stable response at 6 months, ianalumab 9 mg/kg plus eltrombopag, 6 months: 62.0%",
        rows.where("link", "rests on").column("basisLabel").get(0));
  }

  @Test
  void everyAssertionOfAnyAnswerHasItsEvidence() {
    Set<String> assertions = new TreeSet<>();
    for (CuratedQuery query : BASE.catalogue().all()) {
      boolean tells = query.columns().stream().map(Column::name).anyMatch("assertion"::equals);
      if (tells && query.exactlyOne().isEmpty()) {
        String[] given =
            query.parameters().stream()
                .filter(Parameter::required)
                .flatMap(p -> List.of(p.name(), p.example()).stream())
                .toArray(String[]::new);
        BASE.ask(query.name(), given).column("assertion").stream()
            .limit(3)
            .forEach(assertions::add);
      }
    }
    assertions.remove("");
    assertTrue(assertions.size() > 30, assertions::toString);
    for (String assertion : assertions) {
      Rows rows = BASE.ask("evidence-for", "assertion", assertion);
      assertTrue(rows.where("link", "stated in").size() > 0, assertion);
      assertFalse(rows.column("source").get(0).isEmpty(), assertion);
    }
  }

  @Test
  void theArticleIsReadBackInTheOrderOfItsText() {
    Rows rows = BASE.ask("statements-from", "document", ARTICLE);
    assertEquals(rows, BASE.ask("statements-from", "document", "source/seed"));
    assertEquals(35, rows.where("statementType", "mention").size());
    Rows claims = rows.where("statementType", "claim", "link", "main source");
    assertTrue(claims.size() >= 59, claims::shown);
    List<Integer> starts =
        rows.column("start").stream()
            .filter(cell -> !cell.isEmpty())
            .map(Integer::valueOf)
            .toList();
    assertEquals(starts.stream().sorted().toList(), starts);
    rows.mustHave(
        "start",
        "2758",
        "statementType",
        "mention",
        "statementLabel",
        "13.0 months: median TTF, 9 mg/kg");
    rows.mustHave("start", "2758", "statementType", "outcome result");
    // The study is named more than once; the first place counts.
    rows.mustHave("statement", "study/NCT05653219", "start", "774");
  }

  @Test
  void aPublicationIsReadThroughItsAbstract() {
    Rows rows = BASE.ask("statements-from", "document", "LBA-2");
    assertEquals(Set.of("source/ash-lba2"), new HashSet<>(rows.column("source")));
    rows.mustHave("statement", "study/NCT05653219", "link", "also states it", "assertion", "");
  }

  @Test
  void theLimitationsOfTheCommentatorAreThree() {
    Rows rows = BASE.ask("claims", "type", "limitation", "by", "Yang Linhua");
    assertEquals(
        List.of(
            "Longer follow-up is needed to judge long-term safety, infections above all.",
            "Larger controlled studies are needed to confirm the subgroup findings.",
            "The best sequence and combinations still have to be explored."),
        rows.column("claim"));
    assertEquals(
        3, rows.where("by", "Yang Linhua", "certainty", "stated", "origin", "document").size());
  }

  @Test
  void linksToMechanismsAreClaimsOnlyWhenAskedAbout() {
    Rows all = BASE.ask("claims");
    assertEquals(59, all.where("origin", "document").size());
    assertEquals(59, all.size());
    Rows ianalumab = BASE.ask("claims", "about", "ianalumab");
    ianalumab.mustHave(
        "origin",
        "mechanism link",
        "claim",
        "ianalumab acts by BAFF-R blockade",
        "type",
        "background");
    BASE.ask("claims", "about", "VAYHIT2")
        .mustHave("origin", "disagreement", "claim", "150 (estimated)");
  }

  @Test
  void whatRestsOnLittleIsNamed() {
    Rows rows = BASE.ask("single-source", "study", "VAYHIT3");
    rows.mustHave(
        "assertionLabel", "Age, ianalumab 9 mg/kg, baseline: 55 years",
        "support", "one source (commentary)",
        "sources", "1",
        "studies", "VAYHIT3");
    Rows all = BASE.ask("single-source");
    assertEquals(369, all.size());
    assertEquals(
        28, all.where("support", "recalled", "sources", "0", "verification", "recalled").size());
    assertEquals(
        0,
        all.where(
                "assertionLabel",
                "Time to treatment failure, ianalumab 9 mg/kg plus eltrombopag: 13.0 months")
            .size(),
        "three sources");
  }

  private static String assertion(String query, String column, String cell, String... given) {
    return BASE.ask(query, given).where(column, cell).column("assertion").get(0);
  }
}
