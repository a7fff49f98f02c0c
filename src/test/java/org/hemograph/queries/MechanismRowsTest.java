package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mechanisms and publications: rows checked by hand against the tables. */
final class MechanismRowsTest {
  private static final Base BASE = Base.bundled();

  @ParameterizedTest(name = "{0} leads to {1}: {2} {3}")
  @CsvSource({
    "BAFF-R blockade, suppression of B-cell activation, decreases, B cell activation",
    "BAFF-R blockade, suppression of B-cell maturation, '', ''",
    "BAFF-R blockade, suppression of B-cell proliferation, decreases, B cell proliferation",
    "BAFF-R blockade, suppression of B-cell survival, increases, B cell apoptotic process"
  })
  void blockadeOfTheReceptorSuppressesBCells(
      String mechanism, String next, String effect, String process) {
    BASE.ask("drug-mechanism-path", "drug", "VAY736")
        .mustHave(
            "mechanismLabel", mechanism,
            "role", "primary",
            "gene", "TNFRSF13C",
            "targetRole", "target of the drug",
            "leadsToLabel", next,
            "leadsToVerification", "seed",
            "effect", effect,
            "processLabel", process,
            "cellLabel", "B cell",
            "verification", "verified",
            "sourceKind", "meeting abstract");
  }

  @Test
  void cytotoxicityLeadsToDepletionThroughAReceptorThatIsNoTarget() {
    BASE.ask("drug-mechanism-path", "drug", "VAY736")
        .mustHave(
            "mechanismLabel", "antibody-dependent cellular cytotoxicity",
            "leadsToLabel", "B-cell depletion",
            "gene", "FCGR3A",
            "targetRole", "receptor of the mechanism, not a target of the drug");
  }

  @Test
  void whatIsOnlyAHypothesisComesLastAndSaysSo() {
    Rows rows = BASE.ask("drug-mechanism-path", "drug", "ianalumab");
    assertEquals(12, rows.size());
    assertEquals(2, rows.where("certainty", "hypothesised", "role", "hypothesis").size());
    assertEquals("disease modification", rows.column("mechanismLabel").get(10));
  }

  @Test
  void aPrimaryMechanismWithoutTargetHasThatOfTheDrug() {
    BASE.ask("drug-mechanism-path", "drug", "rituximab")
        .mustHave("mechanismLabel", "B-cell depletion", "targetLabel", "CD20", "role", "primary");
  }

  @Test
  void upstreamOfTheAutoantibodyActsTheBlockadeOfTheReceptor() {
    Rows rows = BASE.ask("upstream-downstream", "mechanism", "reduction of autoantibody");
    assertEquals(List.of("ianalumab"), rows.where("position", "upstream").column("drugLabel"));
    rows.mustHave(
        "position", "upstream",
        "drugMechanismLabel", "BAFF-R blockade",
        "relation", "is upstream of",
        "claimType", "interpretation",
        "role", "primary",
        "verification", "seed",
        "sourceKind", "commentary");
  }

  @ParameterizedTest(name = "{0} acts downstream of the blockade by {1}")
  @CsvSource({
    "efgartigimod alfa, accelerated IgG catabolism",
    "mezagitamab, reduction of autoantibody",
    "fostamatinib, inhibition of Fc-receptor-driven platelet phagocytosis",
    "rilzabrutinib, inhibition of Fc-receptor-driven platelet phagocytosis"
  })
  void downstreamOfTheBlockadeActWhatTheCommentaryContrastsItWith(String drug, String mechanism) {
    BASE.ask("upstream-downstream", "mechanism", "BAFF-R blockade")
        .mustHave("position", "downstream", "drugLabel", drug, "drugMechanismLabel", mechanism);
  }

  @Test
  void aProcessIsAskedThroughTheMechanismsThatChangeIt() {
    Rows rows = BASE.ask("upstream-downstream", "process", "B cell activation");
    assertEquals(
        List.of("suppression of B-cell activation"),
        rows.column("mechanismLabel").stream().distinct().toList());
    rows.mustHave("position", "upstream", "drugLabel", "ianalumab", "relation", "leads to");
  }

  @Test
  void drugsAreFoundByAMechanismOrABroaderOne() {
    assertEquals(
        List.of("ianalumab", "inebilizumab", "daratumumab", "isatuximab", "rituximab"),
        BASE.ask("drugs-by-mechanism", "mechanism", "ADCC").column("drugLabel"));
    Rows rows = BASE.ask("drugs-by-mechanism", "mechanism", "receptor blockade");
    rows.mustHave("drugLabel", "ianalumab", "mechanismLabel", "BAFF-R blockade");
    rows.mustHave("drugLabel", "efgartigimod alfa", "mechanismLabel", "FcRn blockade");
    BASE.ask("drugs-by-mechanism", "mechanism", "ADCC")
        .mustHave("drugLabel", "rituximab", "verification", "recalled");
  }

  @Test
  void onlyMechanismsOfTheDrugsOwnMakeItActInTwoWays() {
    Rows rows = BASE.ask("multi-mechanism-drugs");
    assertEquals(11, rows.column("drug").stream().distinct().count());
    assertEquals(
        List.of("BAFF-R blockade", "antibody-dependent cellular cytotoxicity"),
        rows.where("drugLabel", "ianalumab", "mechanisms", "2").column("mechanismLabel"));
    assertEquals(4, rows.where("drugLabel", "daratumumab", "mechanisms", "4").size());
    assertFalse(rows.column("drugLabel").contains("eltrombopag"));
  }

  @Test
  void eachLinkHasItsClaimAndThoseOfTheArticle() {
    assertEquals(110, BASE.ask("mechanism-evidence").where("origin", "link").size());
    Rows rows = BASE.ask("mechanism-evidence", "drug", "ianalumab", "mechanism", "ADCC");
    rows.mustHave("origin", "link", "sourcePath", "drug_mechanisms/dm-002");
    rows.mustHave(
        "origin", "document",
        "claimText",
            "Ianalumab strengthens B-cell depletion through antibody-dependent cytotoxicity.",
        "by", "Hanny Al-Samkari",
        "evidence", "span/f29b2726ffa8-1339-1418",
        "source", "source/seed");
    assertEquals(4, rows.size());
  }

  @Test
  void publicationsAreFoundByStudyDrugAndRole() {
    assertEquals(55, BASE.ask("publications").size());
    assertEquals(
        List.of(
            "publication/pmid-41363800", "publication/abstract-ash-67-lba-2", "publication/seed"),
        BASE.ask("publications", "study", "VAYHIT2").column("publication"));
    List<String> years =
        BASE.ask("publications", "role", "primary-results", "drug", "rituximab").column("year");
    assertEquals(List.of("2022", "2015", "2013", "2008"), years);
    Rows rows = BASE.ask("publications", "drug", "rilzabrutinib", "role", "protocol");
    assertEquals(List.of("publication/abstract-ash-67-4827"), rows.column("publication"));
    BASE.ask("publications")
        .mustHave("doi", "10.1182/blood-2008-07-162503", "recalled", "issued", "year", "2009");
  }

  @Test
  void aMeetingHasItsAbstractsByNumber() {
    Rows rows = BASE.ask("meeting-abstracts", "meeting", "ASH 2025");
    assertEquals(List.of("843", "884", "3049", "4827", "LBA-2"), rows.column("abstractNumber"));
    rows.mustHave(
        "abstractNumber", "LBA-2",
        "presenterLabel", "Hanny Al-Samkari",
        "studyLabel", "VAYHIT2",
        "drugs", "ianalumab");
    assertEquals(
        List.of("16", "2088"),
        BASE.ask("meeting-abstracts", "meeting", "ASH 2021").column("abstractNumber"));
  }

  @Test
  void peopleAreNamedAsPrintedAndKnownOnlyWhereSettled() {
    Rows rows = BASE.ask("people", "study", "VAYHIT2");
    assertEquals(5, rows.size());
    rows.mustHave("personLabel", "Yang Linhua", "role", "commentator", "place", "Shanxi, China");
    rows.mustHave("personLabel", "Adam Cuker", "role", "first author");
    rows.mustHave("person", "", "nameAsWritten", "Al-Samkari H", "verification", "recalled");
    rows.mustHave("personLabel", "Hanny Al-Samkari", "role", "presenter", "verification", "seed");
    String posts = rows.where("personLabel", "Yang Linhua").column("posts").get(0);
    assertEquals(0, posts.indexOf("director, Hematology Research Center"), posts);
    assertTrue(posts.contains("former standing committee member"), posts);
    assertEquals(1, BASE.ask("people", "publication", "LBA-2").size());
  }
}
