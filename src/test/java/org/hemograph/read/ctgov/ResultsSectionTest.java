package org.hemograph.read.ctgov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.hemograph.check.ShapeChecker;
import org.hemograph.model.Severity;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Name;
import org.hemograph.model.Vocabulary.Tier;
import org.hemograph.rdf.HG;
import org.junit.jupiter.api.Test;

/** What the results section of a record becomes; the record is {@code results.json}, invented. */
class ResultsSectionTest {
  private static final String FLOW = "participantFlowModule/periods/0/";
  private static final String BASELINE = "baselineCharacteristicsModule/measures/";
  private static final String OUTCOMES = "outcomeMeasuresModule/outcomeMeasures/";
  private static final String EVENTS = "adverseEventsModule/";
  private static final String CELL = "/categories/0/measurements/";
  private static final String STUDY = "study/NCT99999901/";

  private final MappedResults mapped = mapped();

  @Test
  void theWholeRecordConforms() {
    assertEquals(List.of(), ShapeChecker.bundled().check(mapped.graph));
  }

  @Test
  void aGroupStandsForTheOnePlannedArmOfItsName() {
    assertSays(
        "participantFlowModule/groups/0",
        "type ResultGroup",
        "groupId FG000",
        "label Drug-A",
        "description Those who were to get drug A.",
        "ofStudy study/NCT99999901",
        "representsArm " + STUDY + "arm/drug-a");
    assertSilent("participantFlowModule/groups/1", "representsArm");
  }

  @Test
  void anIdThatMeansOtherPeopleElsewhereIsAnotherGroup() {
    assertEquals(
        STUDY + "group/ctgov-OG000", only(OUTCOMES + "0/classes/0" + CELL + "0", HG.inGroup));
    assertTrue(
        only(OUTCOMES + "1/classes/0" + CELL + "0", HG.inGroup)
            .matches(STUDY + "group/ctgov-OG000-[0-9a-f]{8}"));
    assertEquals(
        STUDY + "group/ctgov-OG000", only(OUTCOMES + "2/classes/0" + CELL + "0", HG.inGroup));
  }

  @Test
  void participantsAndUnitsAreCountedAtEachMilestone() {
    assertSays(
        FLOW + "milestones/0/achievements/0",
        "type FlowResult",
        "period First Stage",
        "milestone STARTED",
        "statistic statistic-count",
        "value 21.0",
        "valueText 21",
        "ucumCode {participants}",
        "description Counted on day one.\nOne was late.",
        "inGroup " + STUDY + "group/ctgov-FG000",
        "assertionKind kind-registry",
        "statedIn source/ctgov-NCT99999901");
    assertSays(
        FLOW + "milestones/0/achievements/0",
        "statistic statistic-number-of-units",
        "value 41.0",
        "countedUnit eyes");
    assertSays(FLOW + "milestones/1/achievements/1", "value 0.0", "milestone COMPLETED");
  }

  @Test
  void aReasonNotToCompleteIsNoMilestone() {
    assertSays(
        FLOW + "dropWithdraws/0/reasons/0",
        "dropReason Moved Away",
        "value 2.0",
        "description As told by phone.\nBoth to the sea.");
    assertSilent(FLOW + "dropWithdraws/0/reasons/0", "milestone");
    assertSays(
        FLOW + "dropWithdraws/0/reasons/1", "statistic statistic-number-of-units", "value 3.0");
  }

  @Test
  void whatIsSaidOfRecruitmentIsATextOfTheStudy() {
    assertEquals(
        "Invented: two centres, each < 9 beds.\n\nInvented: one week without treatment.",
        ResultsSection.flowText(record().get("resultsSection")));
  }

  @Test
  void aKnownCharacteristicIsTheVocabularysAndAnyOtherTheStudysOwn() {
    assertSays(
        BASELINE + "0/classes/0" + CELL + "0",
        "forCharacteristic characteristic/age",
        "description Age at the first visit.");
    assertSays(
        BASELINE + "1",
        "type Characteristic",
        "label Bruises",
        "description Bruises seen on an arm.");
    assertEquals(
        STUDY + "characteristic/ctgov-bruises",
        only(BASELINE + "1/classes/0" + CELL + "0", HG.forCharacteristic));
  }

  @Test
  void aMeanHasItsDeviationUnitPopulationAndNearestDenominator() {
    assertSays(
        BASELINE + "0/classes/0" + CELL + "0",
        "type BaselineResult",
        "statistic statistic-mean",
        "statisticText MEAN",
        "value 51.50",
        "valueText 51.50",
        "ucumCode a",
        "unitText years",
        "denominator 20",
        "countedUnit Participants",
        "analysisPopulation Those whose age was known.",
        "interval intervalKind interval-sd",
        "interval value 9.41");
    assertSays(
        BASELINE + "0/classes/0" + CELL + "1",
        "description Age at the first visit.\nNot computed together.");
    assertSilent(BASELINE + "0/classes/0" + CELL + "1", "interval");
  }

  @Test
  void aCountIsAPartOfItsDenominatorInItsCategory() {
    assertSays(
        BASELINE + "1/classes/0" + CELL + "0",
        "category Arm / Left",
        "statistic statistic-count",
        "numerator 12",
        "denominator 19",
        "analysisPopulation All who were assigned.");
    assertSays(
        BASELINE + "2/classes/0" + CELL + "0",
        "statistic statistic-number-of-units",
        "numerator 30",
        "denominator 42",
        "countedUnit Eyes");
  }

  @Test
  void morePeopleThanWereCountedAreLeftOutAndTold() {
    String path = BASELINE + "1/classes/0" + CELL + "1";
    assertEquals(Set.of(), at(path));
    assertWarned(path + "/value", "More than were counted, 40 of 39. Left out.");
  }

  @Test
  void limitsInTheWrongOrderAreLeftOutAndTheirValueStays() {
    assertSays(
        BASELINE + "3/classes/0" + CELL + "0",
        "interval intervalKind interval-range",
        "interval lowerValue 3.0",
        "interval upperValue 29.0",
        "ucumCode 10*9/L");
    String path = BASELINE + "3/classes/0" + CELL + "1";
    assertSays(path, "value 16.0");
    assertSilent(path, "interval");
    assertWarned(path + "/lowerLimit", "The lower limit 30 is above the upper 2. Left out.");
  }

  @Test
  void anOutcomeIsOfThePlannedEndpointWithItsRoleAndTitle() {
    assertSays(
        OUTCOMES + "0/classes/0" + CELL + "0",
        "type OutcomeResult",
        "forEndpoint " + STUDY + "endpoint/primary-0",
        "timeFrameText 24 weeks",
        "value 4.10",
        "ucumCode wk",
        "description Weeks until an invented response.",
        "interval confidencePercent 95.0",
        "interval lowerValue 2.2",
        "interval upperStatus value-not-estimable");
    assertEquals(
        STUDY + "endpoint/secondary-2",
        only(OUTCOMES + "1/classes/0" + CELL + "0", HG.forEndpoint),
        "two are called the same: the time frame tells them apart");
  }

  @Test
  void anOutcomeThatNobodyPlannedIsAnEndpointOfItsOwn() {
    assertSays(
        OUTCOMES + "2",
        "type Endpoint",
        "endpointRole endpoint-post-hoc",
        "measureText Share without bleeding",
        "definitionText Nobody planned to look.",
        "timeFrameText one year");
    assertEquals(
        STUDY + "endpoint/ctgov-share-without-bleeding",
        only(OUTCOMES + "2/classes/0" + CELL + "0", HG.forEndpoint));
  }

  @Test
  void whatCouldNotBeEstimatedHasAReasonAndNoNumber() {
    String path = OUTCOMES + "0/classes/0" + CELL + "1";
    assertSays(
        path,
        "valueStatus value-not-estimable",
        "valueText NA",
        "naReason Too few responded.",
        "interval lowerStatus value-not-estimable",
        "interval upperStatus value-not-estimable");
    assertSilent(path, "value");
  }

  @Test
  void anOutcomeThatIsNotPostedSaysSoOfTheStudy() {
    assertSays(
        OUTCOMES + "3",
        "type OutcomeResult",
        "valueStatus value-not-reported",
        "inGroup study/NCT99999901");
  }

  @Test
  void aNumberThatMayMeanTwoThingsStaysAText() {
    String path = OUTCOMES + "1/classes/1" + CELL + "0";
    assertSays(path, "valueText 1,234", "valueStatus value-qualitative");
    assertSilent(path, "value");
    assertSays(OUTCOMES + "1/classes/1" + CELL + "1", "value 0.5", "modifier modifier-lt");
    assertSays(
        OUTCOMES + "1/classes/0" + CELL + "0",
        "value -1.89",
        "statistic statistic-ls-mean",
        "denominator 33",
        "countedUnit Eyes",
        "ucumCode {score}",
        "interval intervalKind interval-se");
  }

  @Test
  void aShareOfPeopleIsAPercentageAndNeverAboveAHundred() {
    assertSays(
        OUTCOMES + "2/classes/0" + CELL + "0",
        "statistic statistic-percentage",
        "value 61.9",
        "ucumCode %",
        "category Ever / All",
        "description Rounded.");
    String odd = OUTCOMES + "2/classes/0/categories/1/measurements/0";
    assertEquals(Set.of(), at(odd));
    assertWarned(odd + "/value", "A percentage of people outside 0 to 100: 161.9. Left out.");
  }

  @Test
  void aComparisonHasItsEstimateTestAndEveryComment() {
    assertSays(
        OUTCOMES + "0/analyses/0",
        "type Comparison",
        "statistic statistic-hazard-ratio",
        "statisticText Hazard Ratio (HR)",
        "value 0.55",
        "pValue 0.001",
        "pModifier modifier-lt",
        "pValueText <0.001",
        "testMethod Log Rank",
        "hypothesisKind hypothesis-superiority",
        "analysisNote Both groups.\nStratified.\nNot corrected.\nAdjusted.\nBeyond reach.\n"
            + "Done twice.\nSTANDARD ERROR OF MEAN: 0.07",
        "analysisPopulation All treated.",
        "interval confidencePercent 97.5",
        "interval sides 2",
        "interval lowerValue 0.31",
        "interval upperStatus value-not-estimable");
  }

  @Test
  void theComparatorIsTheReferenceWhateverTheOrderAndTheDirectionIsNotInferred() {
    for (int analysis = 0; analysis < 2; analysis++) {
      assertSays(
          OUTCOMES + "0/analyses/" + analysis,
          "inGroup " + STUDY + "group/ctgov-OG000",
          "referenceGroup " + STUDY + "group/ctgov-OG001",
          "comparedGroup " + STUDY + "group/ctgov-OG000",
          "comparedGroup " + STUDY + "group/ctgov-OG001",
          "directionBasis basis-inferred");
      assertSilent(OUTCOMES + "0/analyses/" + analysis, "direction");
    }
  }

  @Test
  void anUnknownStatisticKeepsItsNameAndAPValueThatIsNoneItsText() {
    assertSays(
        OUTCOMES + "0/analyses/1",
        "statistic statistic-not-stated",
        "statisticText Odds of luck",
        "pValue 0.03",
        "pSides 2",
        "hypothesisKind hypothesis-non-inferiority-or-equivalence",
        "interval intervalKind interval-sd");
    assertSays(
        OUTCOMES + "0/analyses/2",
        "valueStatus value-not-estimable",
        "pValueText not done",
        "interval sides 1",
        "interval lowerStatus value-not-estimable",
        "interval upperValue 12.0");
    assertSilent(OUTCOMES + "0/analyses/2", "pValue");
  }

  @Test
  void anAnalysisOfOneGroupIsAResultOfItAndItsPValueIsTold() {
    assertSays(
        OUTCOMES + "0/analyses/3",
        "type OutcomeResult",
        "statistic statistic-slope",
        "value -1.75",
        "description Mixed Models Analysis");
    assertWarned(OUTCOMES + "0/analyses/3/pValue", "A p value of one group: 0.2. Left out.");
    assertEquals(Set.of(), at(OUTCOMES + "0/analyses/4"));
    assertWarned(OUTCOMES + "0/analyses/4/paramValue", "A ratio of 0 or less: 0. Left out.");
  }

  @Test
  void deathsSeriousAndOtherEventsAreCountedTogether() {
    assertSays(
        EVENTS + "eventGroups/0",
        "type AdverseEventResult",
        "seriousness seriousness-death",
        "numerator 0",
        "denominator 21",
        "description Asked at each visit.\nNobody died.");
    assertSays(
        EVENTS + "eventGroups/0", "seriousness seriousness-serious", "value 2.0", "denominator 22");
    assertSays(
        EVENTS + "eventGroups/0",
        "seriousness seriousness-other",
        "numerator 9",
        "denominator 23",
        "timeFrameText One invented year",
        "description Asked at each visit.\nFrequency threshold for reporting other events: 5%");
  }

  @Test
  void eachEventHasItsTermAsPrinted() {
    assertSays(
        EVENTS + "seriousEvents/0/stats/0",
        "eventTerm Nose bleed",
        "organSystem Nose",
        "termVocabulary Our words 1.0",
        "assessment assessment-systematic",
        "seriousness seriousness-serious",
        "eventCount 5",
        "numerator 2",
        "denominator 21",
        "description Left side only.");
    assertSays(
        EVENTS + "otherEvents/0/stats/0",
        "assessment assessment-non-systematic",
        "seriousness seriousness-other");
    assertWarned(EVENTS + "otherEvents/0/stats/1/groupId", "No group has the id \"EG009\".");
    assertEquals(Set.of(), at(EVENTS + "otherEvents/1/stats/0"));
    assertWarned(
        EVENTS + "otherEvents/1/stats/0/numAffected", "More affected than at risk, 24 of 21.");
  }

  @Test
  void aLimitationIsAClaimOfTheSponsor() {
    assertSays(
        "moreInfoModule/limitationsAndCaveats/description",
        "type Claim",
        "claimType claim-limitation",
        "certainty certainty-asserted",
        "claimText The study does not exist, so its numbers mean nothing.",
        "about study/NCT99999901",
        "wasAttributedTo org/nobody",
        "evidenceCode ECO_0007225");
  }

  @Test
  void theSameRecordGivesTheSameIdentitiesAndNoTwoAreOne() {
    Set<ThingRef> first = refs(mapped);
    assertEquals(first, refs(mapped()));
    assertEquals(mapped.evidence.size(), first.size());
  }

  private static Set<ThingRef> refs(MappedResults results) {
    return results.evidence.stream().map(e -> e.entry().ref()).collect(Collectors.toSet());
  }

  private void assertSays(String path, String... facts) {
    Set<String> closest = new TreeSet<>(Set.of(facts));
    for (Node subject : at(path)) {
      Set<String> missing = new TreeSet<>(Set.of(facts));
      missing.removeAll(said(subject));
      closest = missing.size() < closest.size() ? missing : closest;
      if (missing.isEmpty()) {
        return;
      }
    }
    assertEquals(
        Set.of(), closest, () -> path + " says: " + at(path).stream().map(this::said).toList());
  }

  private void assertSilent(String path, String property) {
    assertEquals(1, at(path).size(), path);
    assertEquals(
        List.of(),
        at(path).stream()
            .flatMap(subject -> said(subject).stream())
            .filter(fact -> fact.startsWith(property + " "))
            .toList());
  }

  private void assertWarned(String path, String message) {
    assertTrue(
        mapped.problems.stream()
            .filter(p -> p.severity() == Severity.WARNING)
            .filter(p -> p.place().detail().endsWith("/resultsSection/" + path))
            .anyMatch(p -> p.message().startsWith(message)),
        () -> "not told: " + mapped.problems);
  }

  private String only(String path, String property) {
    List<String> found =
        at(path).stream()
            .flatMap(s -> mapped.graph.stream(s, NodeFactory.createURI(property), Node.ANY))
            .map(t -> shown(t.getObject()))
            .toList();
    assertEquals(1, found.size(), path);
    return found.get(0);
  }

  /**
   * Things that stand at a place of the results section; roots without a path by their evidence.
   */
  private Set<Node> at(String path) {
    return mapped.evidence.stream()
        .filter(e -> e.entry().provenance().path().equals("/resultsSection/" + path))
        .map(e -> NodeFactory.createURI("https://w3id.org/hemograph/id/" + e.entry().ref().path()))
        .collect(Collectors.toSet());
  }

  private Set<String> said(Node subject) {
    Set<String> facts = new TreeSet<>();
    Graph graph = mapped.graph;
    for (Triple triple : graph.find(subject, Node.ANY, Node.ANY).toList()) {
      String property = local(triple.getPredicate().getURI());
      facts.add(property + " " + shown(triple.getObject()));
      if (property.equals("interval")) {
        said(triple.getObject()).forEach(fact -> facts.add("interval " + fact));
      }
    }
    return facts;
  }

  private static String shown(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : local(node.getURI());
  }

  private static String local(String iri) {
    int id = iri.indexOf("/id/");
    int cut = id >= 0 ? id + 3 : Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
    return iri.substring(cut + 1);
  }

  private static MappedResults mapped() {
    Vocabulary vocabulary =
        new Vocabulary(
            List.of(
                new Name(
                    Kind.CHARACTERISTIC,
                    new ThingRef("characteristic/age"),
                    Tier.SYNONYM,
                    "age, continuous")));
    return MappedResults.of(record(), vocabulary, Optional.of(new ThingRef("org/nobody")));
  }

  private static org.hemograph.read.json.JsonValue record() {
    InputStream in = ResultsSectionTest.class.getResourceAsStream("results.json");
    try {
      return MappedResults.json(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
