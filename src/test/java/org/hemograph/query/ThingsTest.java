package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ThingsTest {
  private final Landscape landscape = new Landscape();

  @ParameterizedTest
  @CsvSource({
    "hg:Drug, https://w3id.org/hemograph/id/drug/ianalumab, drug/ianalumab",
    "hg:Drug, <https://w3id.org/hemograph/id/drug/ianalumab>, drug/ianalumab",
    "hg:Drug, drug/ianalumab, drug/ianalumab",
    "hg:Drug, /id/drug/ianalumab, drug/ianalumab",
    "hg:Drug, IANALUMAB, drug/ianalumab",
    "hg:Drug, vay736, drug/ianalumab",
    "hg:Drug, VAY-736, drug/ianalumab",
    "hg:Drug, ' VAY 736 ', drug/ianalumab",
    "hg:Drug, ＶＡＹ７３６, drug/ianalumab",
    "hg:Drug, wayrilz, drug/rilzabrutinib",
    "hg:Drug, r788, drug/fostamatinib",
    "hg:Drug, interferon alpha, drug/interferon",
    "hg:Drug, Interferon‑Α, drug/interferon",
    "hg:Study, NCT05653219, study/NCT05653219",
    "hg:Study, nct05653219, study/NCT05653219",
    "hg:Study, study/NCT05653219, study/NCT05653219",
    "hg:Study, vayhit2, study/NCT05653219",
    "hg:ClinicalTrial, VAYHIT 2, study/NCT05653219",
    "hg:DrugClass, BTK inhibitors, drug-class/btk-inhibitor",
    "hg:DrugClass, baff‐r antagonists, drug-class/baff-r-antagonist",
    "hg:DrugClass, anti-CD38 antibodies, drug-class/cd38",
    "hg:DrugClass, Anti CD38 Antibody, drug-class/cd38",
    "hg:DrugClass, btk-inhibitor, drug-class/btk-inhibitor",
    "hg:Target, tnfrsf13c, target/Q96RJ3",
    "hg:Target, q96rj3, target/Q96RJ3",
    "hg:Condition, itp, condition/MONDO_0008558",
    "hg:Condition, MONDO:0008558, condition/MONDO_0008558",
    "hg:Condition, MONDO_0008558, condition/MONDO_0008558",
    "hg:Condition, http://purl.obolibrary.org/obo/MONDO_0008558, condition/MONDO_0008558",
    "hg:Publication, 10.1056/NEJMoa1, publication/doi-10.1056~nejmoa1",
    "hg:Publication, https://doi.org/10.1056/NEJMOA1, publication/doi-10.1056~nejmoa1",
    "hg:Publication, 123, publication/doi-10.1056~nejmoa1",
    "hg:Person, Yang Linhua, person/linhua",
    "hg:Person, 'Yang, Linhua', person/linhua",
    "hg:Assertion, 0123456789abcdef, result/0123456789abcdef",
    "hg:Assertion, result/0123456789abcdef, result/0123456789abcdef",
    "hg:Assertion, fedcba9876543210, claim/fedcba9876543210",
    "'[hg:Drug, hg:DrugClass]', syk inhibitor, drug-class/syk-inhibitor",
    "'[]', VAY736, drug/ianalumab",
  })
  void aThingIsFound(String type, String value, String path) {
    assertEquals(path, landscape.thing(type, value));
  }

  @Test
  void aPreferredLabelWinsOverASynonym() {
    assertEquals("drug-class/btk-inhibitor", landscape.thing("hg:DrugClass", "BTK inhibitor"));
  }

  @Test
  void ofTwoThingsWithOneLabelTheBroaderIsMeant() {
    assertEquals(
        "endpoint-concept/response", landscape.thing("hg:EndpointConcept", "platelet response"));
  }

  @Test
  void aNameOfTwoThingsIsAnErrorThatListsThem() {
    HemographException e =
        assertThrows(
            HemographException.class, () -> landscape.thing("hg:DrugClass", "shared name"));
    assertEquals(Fault.BAD_VALUE, e.fault());
    assertEquals(
        List.of("drug-class/cd38 (anti-CD38 antibody)", "drug-class/old-btk (older BTK inhibitor)"),
        e.offence().orElseThrow().nearest().stream().sorted().toList());
  }

  @Test
  void anUnknownNameGetsTheNearest() {
    HemographException e =
        assertThrows(HemographException.class, () -> landscape.thing("hg:Drug", "ianalumap"));
    assertEquals(Fault.UNKNOWN_THING, e.fault());
    Offence offence = e.offence().orElseThrow();
    assertEquals("x", offence.parameter());
    assertEquals("ianalumap", offence.value());
    assertEquals("a drug", offence.expected());
    assertEquals("ianalumab", offence.nearest().get(0));
    assertTrue(e.getMessage().contains("did you mean \"ianalumab\""), e.getMessage());
  }

  @Test
  void aThingOfAnotherClassIsUnknown() {
    for (String value : List.of("BTK inhibitor", "https://w3id.org/hemograph/id/drug-class/cd38")) {
      HemographException e =
          assertThrows(HemographException.class, () -> landscape.thing("hg:Drug", value));
      assertEquals(Fault.UNKNOWN_THING, e.fault());
    }
  }

  @Test
  void anIriWithASpaceIsABadValue() {
    HemographException e =
        assertThrows(
            HemographException.class,
            () -> landscape.thing("hg:Drug", "https://w3id.org/hemograph/id/drug/a b"));
    assertEquals(Fault.BAD_VALUE, e.fault());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "'",
        "{",
        "}",
        "> } ; DROP ALL",
        "a\nb",
        "<",
        "<>",
        "<x",
        "\\",
        "\u0000",
        "\uD800",
        "?x",
        "NaN",
        "%00",
        "../..",
        "drug/",
        "/",
        "//",
        "drug/a b",
        "http://",
        "https://",
        "é",
        "\u202E",
        "::"
      })
  void hostileValuesNameNothing(String value) {
    HemographException e =
        assertThrows(HemographException.class, () -> landscape.thing("hg:Drug", value));
    assertTrue(e.fault() == Fault.UNKNOWN_THING || e.fault() == Fault.BAD_VALUE, e.getMessage());
    assertTrue(e.getMessage().codePoints().noneMatch(c -> c < 32), e.getMessage());
  }

  @Test
  void aLabelFullOfSyntaxIsJustALabel() {
    assertEquals(
        "drug/odd", landscape.thing("hg:Drug", "Robert'); DROP \"TABLE\" {?x} > } ; DROP ALL"));
  }

  @Test
  void aMegabyteIsCutInTheMessage() {
    String value = IntStream.range(0, 1 << 20).mapToObj(i -> "x").collect(Collectors.joining());
    HemographException e =
        assertThrows(HemographException.class, () -> landscape.thing("hg:Drug", value));
    assertEquals(Fault.UNKNOWN_THING, e.fault());
    assertTrue(e.getMessage().length() < 400, e.getMessage());
  }

  @Test
  void namesAreReadOncePerRevision() {
    Node meta = NodeFactory.createURI("https://w3id.org/hemograph/graph/meta");
    Node revision = NodeFactory.createURI("https://w3id.org/hemograph/ontology#revision");
    assertThrows(HemographException.class, () -> landscape.thing("hg:Drug", "new name"));
    landscape.dataset.executeWrite(
        () ->
            landscape.dataset.add(
                meta,
                NodeFactory.createURI("https://w3id.org/hemograph/id/drug/odd"),
                RDFS.label.asNode(),
                NodeFactory.createLiteralString("new name")));
    assertThrows(
        HemographException.class,
        () -> landscape.thing("hg:Drug", "new name"),
        "a write that raises no revision is not looked for");
    landscape.dataset.executeWrite(
        () -> {
          landscape.dataset.deleteAny(meta, meta, revision, Node.ANY);
          landscape.dataset.add(
              meta, meta, revision, NodeFactory.createLiteralDT("8", XSDDatatype.XSDinteger));
        });
    assertEquals("drug/odd", landscape.thing("hg:Drug", "new name"));
  }
}
