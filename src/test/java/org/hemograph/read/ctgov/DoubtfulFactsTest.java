package org.hemograph.read.ctgov;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record does not say beyond doubt is not taken from it. */
class DoubtfulFactsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "< 30.000/µl | none",
        "< 30,000/µl | 30-10E9_L",
        "< 30000/mm3 | 30-10E9_L",
        "< 1.500/mm3 | none",
        "< 30/µl | none",
        "< 30 x 10^9/L | 30-10E9_L",
        "< 30.5 x 10^9/L | 30.5-10E9_L",
        "< 30,000 x 10^9/L | none",
        "< 30.000 x 10^9/L | none",
        "< 30 x 10^9/L is not required | none"
      })
  void aLimitOfPlateletsIsANumberThatCanBeReadInOneWayOnly(String limit, String quantity) {
    assertEquals(
        quantity == null ? List.of() : List.of("criterion-inclusion " + quantity),
        criteria("Inclusion Criteria:\n* Platelet count " + limit));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "Inclusion Criteria: | criterion-inclusion",
        "Key exclusion criteria | criterion-exclusion",
        "Non-inclusion criteria: | criterion-exclusion",
        "Exclusion Criteria:/* Failure to meet the inclusion criteria | none",
        "Inclusion Criteria:/Exclusion: | none",
        "Inclusion Criteria:/Patients are excluded if | none",
        "Inclusion Criteria:/One of these: | none"
      })
  void aCriterionIsOfTheHeadingThatIsSurelyAHeading(String before, String kind) {
    assertEquals(
        kind == null ? List.of() : List.of(kind + " 100-10E9_L"),
        criteria(before.replace('/', '\n') + "\n* Platelet count > 100 x 10^9/L"));
  }

  @Test
  void aCriterionBeginsWithThePlateletCount() {
    assertEquals(List.of(), criteria("Inclusion Criteria:\n* No platelet count below 30 x 10^9/L"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Romiplostim with matching placebo",
        "Avatrombopag, placebo controlled",
        "Dexamethasone followed by placebo",
        "Romiplostim & placebo",
        "Romiplostim then placebo",
        "Romiplostim+placebo",
        "Romiplostim (placebo)",
        "No placebo",
        "Placebo-controlled romiplostim"
      })
  void aNameWithTheWordPlaceboAndMoreIsNoOneThing(String name) {
    assertEquals(
        List.of(),
        new DrugNames(Studies.NAMES).of(name).stream().flatMap(n -> n.match().stream()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Placebo",
        "Placebos",
        "Drug: Placebo",
        "Matching placebo",
        "Placebo oral tablet",
        "Placebo (saline infusion)",
        "Placebo for eltrombopag",
        "Placebo (once daily)",
        "Placebo matching romiplostim",
        "Placebo to match VAY736",
        "Eltrombopag placebo",
        "Romiplostim-matching placebo",
        "Avatrombopag placebo tablets"
      })
  void aPlaceboSaysSoInItsForm(String name) {
    assertEquals(
        List.of(true),
        new DrugNames(Studies.NAMES).of(name).stream().map(n -> n.isPlacebo()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "Weekly. Premedication: methylprednisolone 100 mg IV. | none",
        "Methylprednisolone 100 mg before each infusion | none",
        "100 mg methylprednisolone, then romiplostim | none",
        "100 mg of methylprednisolone | none",
        "50 mg eltrombopag beside it | none",
        "Given as tablets of 25 mg | none",
        "25 mg tablets | none",
        "100 mg vials | none",
        "Increase by 25 mg every two weeks | none",
        "Romiplostim not exceeding 20 mg | none",
        "Romiplostim, not more than 75 mg | none",
        "1,500 mg daily | none",
        "75 mg once daily | 75-mg",
        "75 mg of romiplostim daily | 75-mg",
        "Everybody gets romiplostim 75 mg daily | 75-mg",
        "Everybody gets 75 mg of romiplostim | 75-mg"
      })
  void aDescribedDoseIsTheDrugsOwn(String description, String dose) {
    assertEquals(
        dose == null ? List.of() : List.of("quantity/" + dose),
        rows(
            plan(
                List.of(arm("A", "EXPERIMENTAL")),
                List.of(drug("Romiplostim", "", description, "A"))),
            "?x hg:dose ?a"));
  }

  @ParameterizedTest
  @CsvSource({"Romiplostim 75 mg,romiplostim-75-mg", "Romiplostim,ctgov-a"})
  void aDescribedDoseNeverDecidesWhichArmItIs(String name, String key) {
    assertEquals(
        List.of("study/NCT00000001/arm/" + key),
        rows(
            plan(
                List.of(arm("A", "EXPERIMENTAL")),
                List.of(drug(name, "", "75 mg once daily", "A"))),
            "?a a hg:Arm"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "Rescue therapy | IVIG-like X9;romiplostim;platelet concentrate Q | none",
        "Rescue therapy | romiplostim | none",
        "Q-731 | AMG-like X9;romiplostim | none",
        "Q-731 | romiplostim;eltrombopag | none",
        "Q-731 | romiplostim | drug/romiplostim",
        "Q 731 (code) | romiplostim | drug/romiplostim"
      })
  void otherNamesTellTheDrugOnlyWhereAllOfThemNameIt(String name, String others, String drug) {
    assertEquals(
        drug == null ? List.of() : List.of(drug),
        rows(
            plan(
                List.of(arm("A", "EXPERIMENTAL")),
                List.of(drug(name, quoted(others.split(";")), "", "A"))),
            "<study/NCT00000001> hg:studiesDrug ?a"));
  }

  @Test
  void aProcedureOfOneArmMakesNoDrugTheBackground() {
    String plan =
        plan(
            List.of(arm("A", "EXPERIMENTAL"), arm("B", "EXPERIMENTAL")),
            List.of(
                drug("Eltrombopag", "", "", "A", "B"),
                drug("PK blood sampling", "", "", "A").replace("DRUG", "PROCEDURE")));
    assertEquals(
        List.of("role-investigational", "role-investigational"),
        rows(plan, "?x hg:drug <drug/eltrombopag> ; hg:adminRole ?a"));
  }

  @Test
  void aDrugWhoseDosesAreComparedIsNotTheBackground() {
    String plan =
        plan(
            List.of(arm("A", "EXPERIMENTAL"), arm("B", "EXPERIMENTAL")),
            List.of(
                drug("Eltrombopag 25 mg", "", "", "A"),
                drug("Eltrombopag 50 mg", "", "", "B"),
                drug("Romiplostim", "", "", "B")));
    assertEquals(
        List.of("role-investigational", "role-investigational"),
        rows(plan, "?x hg:drug <drug/eltrombopag> ; hg:adminRole ?a"));
  }

  @Test
  void armsOfLikeLabelsAreEachTheirOwn() {
    String plan =
        plan(
            List.of(arm("Cohort", "OTHER"), arm("Cohort -", "OTHER"), arm("Cohort 2", "OTHER")),
            List.of());
    assertEquals(3, rows(plan, "?a a hg:Arm").stream().distinct().count());
  }

  @Test
  void endpointsOfLikeMeasuresAreEachTheirOwn() {
    String outcomes =
        Stream.of("Bleeding", "Bleeding -", "Bleeding 2", "Bleeding", "Bleeding")
            .map(measure -> "{\"measure\":\"" + measure + "\"}")
            .collect(Collectors.joining(","));
    String record = record(",\"outcomesModule\":{\"primaryOutcomes\":[" + outcomes + "]}");
    assertEquals(5, rows(record, "?a a hg:Endpoint").stream().distinct().count());
  }

  @ParameterizedTest
  @CsvSource({
    "1.5 mg/kg,15 mg/kg,false",
    "1.5 mg/kg,1.5 MG/KG,true",
    "CD20-,CD20,false",
    "CD38+,CD38,false",
    "1-5 mg,15 mg,false",
    "1/2,12,false",
    "Cohort 1 5 mg,Cohort 15 mg,false",
    "<= 5,< 5,false",
    "≥1.5 x,≥15 x,false",
    "-5 mmHg,5 mmHg,false",
    "Drug-A,Drug A,true",
    "Drug A - Low dose.,drug a: low dose,true"
  })
  void aNumbersOwnMarksTellNamesApart(String one, String other, boolean same) {
    assertEquals(same, SameName.of(one).equals(SameName.of(other)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "[] | 100",
        "[{'units':'Participants','counts':[{'groupId':'OG000','value':'40'}]}] | 40",
        "[{'units':'Participants','counts':[{'groupId':'OG001','value':'40'}]}] | none",
        "[{'units':'Participants','counts':[{'groupId':'OG000','value':'1,234'}]}] | none",
        "[{'units':'Participants','counts':[{'groupId':'OG000','value':'NA'}]}] | none",
        "[{'counts':[{'groupId':'OG000','value':'40'}]}] | none",
        "[{'units':'Eyes','counts':[{'groupId':'OG000','value':'80'}]}] | 100"
      })
  void theNearestPlaceThatCountsTheseUnitsDecides(String ofClass, String denominator) {
    assertEquals(
        denominator == null ? List.of() : List.of(denominator),
        rows(outcome(ofClass, "\"value\":\"30\""), "?x a hg:OutcomeResult ; hg:denominator ?a")
            .stream()
            .map(row -> row.replaceAll("\"|\\^.*", ""))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"30,1", "NA,0"})
  void aSpreadThatCouldNotBeEstimatedIsTold(String value, int told) {
    String record = outcome("[]", "\"value\":\"" + value + "\",\"spread\":\"NA\"");
    assertEquals(
        told,
        Studies.read(Studies.input(record)).get(0).map().problems().stream()
            .filter(p -> p.place().detail().endsWith("/measurements/0/spread"))
            .filter(p -> p.message().contains("could not be estimated"))
            .count());
  }

  /** An outcome of which 100 were looked at, with a class that has denominators of its own. */
  private static String outcome(String ofClass, String measurement) {
    return record(
            "},\"resultsSection\":{\"outcomeMeasuresModule\":{\"outcomeMeasures\":[{'type':'PRIMARY',"
                + "'title':'Responders','paramType':'COUNT_OF_PARTICIPANTS','dispersionType':'STANDARD_DEVIATION',"
                + "'groups':[{'id':'OG000','title':'A'},{'id':'OG001','title':'B'}],'denoms':[{'units':'Participants',"
                + "'counts':[{'groupId':'OG000','value':'100'}]}],'classes':[{'denoms':"
                + ofClass
                + ",'categories':[{'measurements':[{'groupId':'OG000',"
                + measurement
                + "}]}]}]}]}")
        .replace('\'', '"');
  }

  private static List<String> criteria(String text) {
    return rows(
        record(
            ",\"eligibilityModule\":{\"eligibilityCriteria\":\""
                + text.replace("\n", "\\n")
                + "\"}"),
        "?x hg:criterionKind ?a ; hg:threshold ?b");
  }

  private static String plan(List<String> arms, List<String> interventions) {
    return record(
        ",\"armsInterventionsModule\":{\"armGroups\":["
            + String.join(",", arms)
            + "],\"interventions\":["
            + String.join(",", interventions)
            + "]}");
  }

  private static String arm(String label, String type) {
    return "{\"label\":\"" + label + "\",\"type\":\"" + type + "\"}";
  }

  private static String drug(String name, String others, String description, String... arms) {
    return "{\"type\":\"DRUG\",\"name\":\"%s\",\"otherNames\":[%s],\"description\":\"%s\",\"armGroupLabels\":[%s]}"
        .formatted(name, others, description, quoted(arms));
  }

  private static String quoted(String... texts) {
    return Stream.of(texts).map(t -> "\"" + t + "\"").collect(Collectors.joining(","));
  }

  private static String record(String modules) {
    return "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT00000001\"}"
        + modules
        + "}}";
  }

  /** What the record says, in alphabetical order; codes and things without their namespace. */
  private static List<String> rows(String record, String pattern) {
    var graph = Studies.graph(Studies.read(Studies.input(record)).get(0).map().evidence());
    List<String> rows = new ArrayList<>();
    try (var execution =
        QueryExecutionFactory.create(
            "BASE <https://w3id.org/hemograph/id/> PREFIX hg: <https://w3id.org/hemograph/ontology#>"
                + " SELECT * { "
                + pattern
                + " }",
            ModelFactory.createModelForGraph(graph))) {
      execution
          .execSelect()
          .forEachRemaining(
              row -> {
                String b = row.contains("b") ? " " + row.get("b") : "";
                rows.add(
                    (row.get("a") + b)
                        .replace(
                            "https://w3id.org/hemograph/id/quantity/",
                            b.isEmpty() ? "quantity/" : "")
                        .replaceAll("https://w3id.org/hemograph/(id|code)/", ""));
              });
    }
    rows.sort(null);
    return rows;
  }
}
