package org.hemograph.read.bibliography;

import static org.hemograph.read.bibliography.Readings.assertSays;
import static org.hemograph.read.bibliography.Readings.assertTold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.hemograph.model.Digest;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Severity;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** RIS, NBIB and CSL-JSON as people really send them. */
class BadInputTest {
  private final RisReader ris = new RisReader(Vocabulary.EMPTY);
  private final NbibReader nbib = new NbibReader(Vocabulary.EMPTY);
  private final CslReader csl = new CslReader(Vocabulary.EMPTY);

  private List<ReadRecord> ris(String text) {
    return Readings.read(ris, Readings.input("x.ris", text));
  }

  private static String hash(String text) {
    return new Digest().add(text).hex().substring(0, 8);
  }

  private static String label(ReadRecord record) {
    return record.evidence().stream()
        .filter(org.hemograph.model.Publication.class::isInstance)
        .map(e -> e.entry().label())
        .findFirst()
        .orElse("");
  }

  @Test
  void aRisRecordWithoutEndIsKeptAndTold() {
    List<ReadRecord> records = ris("TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\n");
    assertEquals(List.of("One", "Two"), records.stream().map(BadInputTest::label).toList());
    assertEquals(2, Readings.told(Severity.WARNING, records).size());
    assertTold(Readings.told(Severity.WARNING, records), "record 1 (line 1)", "ER");
  }

  @Test
  void aRisRecordWithoutTypeIsLeftOutAndToldAndTheNextIsTaken() {
    List<ReadRecord> records = ris("TI  - One\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n");
    assertEquals(List.of("", "Two"), records.stream().map(BadInputTest::label).toList());
    assertTold(Readings.told(Severity.ERROR, records), "record 1 (line 1)", "TY  - JOUR");
  }

  @Test
  void aFileWithoutAnyTypeIsRefused() {
    HemographException e = assertThrows(HemographException.class, () -> ris("TI  - One\nER  - \n"));
    assertEquals(Fault.BAD_DATA, e.fault());
    assertTrue(e.getMessage().contains("It is not RIS"), e.getMessage());
  }

  @Test
  void webOfScienceTextIsRefusedByItsName() {
    HemographException e =
        assertThrows(
            HemographException.class, () -> ris("FN Something\nVR 1.0\nPT J\nAU Nemo, C\nER\n"));
    assertTrue(e.getMessage().contains("Web of Science"), e.getMessage());
  }

  @Test
  void windows1252IsReadAndTold() {
    byte[] bytes =
        "TY  - JOUR\nTI  - Größe – one\nAU  - Müller, A\nER  - \n"
            .getBytes(Charset.forName("windows-1252"));
    List<ReadRecord> records = Readings.read(ris, Readings.input("x.ris", bytes));
    assertEquals("Größe – one", label(records.get(0)));
    assertTold(Readings.told(Severity.WARNING, records), "Windows-1252", "line 2", "byte 19");
  }

  @TestFactory
  Stream<DynamicTest> marksAndLineEndsDoNotMatter() {
    String plain = "TY  - JOUR\nTI  - One\nAU  - Nemo, C\nER  - \n";
    return Stream.of(
            "\uFEFF" + plain,
            plain.replace("\n", "\r\n"),
            plain.replace("\n", "\r"),
            "\n\n" + plain,
            "TY  - JOUR\r\nTI  - One\nAU  - Nemo, C\rER  -\n",
            "TY-JOUR\nTI-One\nAU-Nemo, C\nER-\n",
            "TY - JOUR\nTI - One\nAU - Nemo, C\nER -\n",
            plain.replace("AU", "ZZ  - unknown\nAU"),
            "Provider: x\nRecord #1\n" + plain)
        .map(
            text ->
                dynamicTest(
                    text.replace("\r", "\\r").replace("\n", "\\n"),
                    () -> {
                      List<ReadRecord> records = ris(text);
                      assertEquals(1, records.size());
                      assertEquals(List.of(), records.get(0).problems());
                      assertEquals("One", label(records.get(0)));
                    }));
  }

  @Test
  void utf16WithAMarkIsRead() {
    byte[] bytes = "TY  - JOUR\nTI  - Größe\nER  - \n".getBytes(StandardCharsets.UTF_16);
    assertEquals("Größe", label(Readings.read(ris, Readings.input("x.ris", bytes)).get(0)));
  }

  @Test
  void aLineOfTextThatLooksLikeATagWithoutBlanksStaysText() {
    ReadRecord record =
        ris("TY  - JOUR\nTI  - One\nAB  - We made\nT2-weighted images.\nER  - \n").get(0);
    assertSays(
        "<publication/local/x-ris/one-"
            + hash("One||")
            + "> dcterms:abstract \"We made T2-weighted images.\"@en .",
        Readings.graph(record));
  }

  @TestFactory
  Stream<DynamicTest> aBadYearIsLeftOutAndTold() {
    return Stream.of("20188", "in press", "0219", "18")
        .map(
            year ->
                dynamicTest(
                    year,
                    () -> {
                      List<ReadRecord> records =
                          ris("TY  - JOUR\nTI  - One\nPY  - " + year + "\nER  - \n");
                      assertTold(Readings.told(Severity.WARNING, records), "PY", year);
                      assertFalse(
                          Readings.dump(Readings.graph(records.get(0)))
                              .contains("dc/terms/issued"));
                    }));
  }

  @Test
  void aDamagedTextIsLeftOutAndControlCharactersAreTakenOut() {
    List<ReadRecord> records =
        ris("TY  - JOUR\nTI  - One\u0007\nAB  - bro\uFFFDken\nJF  - Fine\nER  - \n");
    Graph graph = Readings.graph(records.get(0));
    assertFalse(Readings.dump(graph).contains("\uFFFD"));
    assertSays(
        "<publication/local/x-ris/one-"
            + hash("One||")
            + "> dcterms:title \"One\"@en ; hg:venueText \"Fine\" .",
        graph);
    assertTold(Readings.told(Severity.WARNING, records), "AB", "U+FFFD");
    assertTold(Readings.told(Severity.WARNING, records), "TI", "1 taken out");
  }

  @TestFactory
  Stream<DynamicTest> aDoiIsFoundInEveryWriting() {
    return Stream.of(
            "10.5555/ABC",
            "https://doi.org/10.5555/abc",
            "http://dx.doi.org/10.5555/Abc",
            "doi:10.5555/abc.",
            "DOI: 10.5555/abc")
        .map(
            doi ->
                dynamicTest(
                    doi,
                    () ->
                        assertSays(
                            "<publication/doi-10.5555~abc> hg:doi \"10.5555/abc\" .",
                            Readings.graph(
                                ris("TY  - JOUR\nTI  - One\nDO  - " + doi + "\nER  - \n")
                                    .get(0)))));
  }

  @Test
  void aMalformedIdIsLeftOutAndTold() {
    List<ReadRecord> records =
        ris(
            "TY  - JOUR\nTI  - One\nDO  - 11.5555/abc\nSN  - 12\nUR  - ftp://x\nLA  - Klingon\n"
                + "AN  - 12345678\nDB  - Embase\nER  - \n");
    List<String> told = Readings.told(Severity.WARNING, records);
    assertTold(told, "DO", "Malformed DOI");
    assertTold(told, "SN", "Malformed ISSN");
    assertTold(told, "UR", "address");
    assertTold(told, "LA", "Klingon");
    assertFalse(
        Readings.dump(Readings.graph(records.get(0))).contains("12345678"),
        "a number of another database is no PMID");
  }

  @Test
  void aTagWithSparqlOrIriCharactersInItsValueStaysAValue() {
    String odd = "10.5555/a<b>\"{}|^`\\";
    Graph graph = Readings.graph(ris("TY  - JOUR\nTI  - One\nDO  - " + odd + "\nER  - \n").get(0));
    assertTrue(
        Readings.dump(graph).contains("publication/doi-10.5555~a%3Cb%3E"), Readings.dump(graph));
  }

  @Test
  void aRecordWithNeitherTitleNorNumberIsLeftOut() {
    assertTold(
        Readings.told(Severity.ERROR, ris("TY  - JOUR\nAU  - Nemo, C\nER  - \n")),
        "neither a title");
  }

  @Test
  void anNbibFileWithoutRecordsIsRefused() {
    assertThrows(
        HemographException.class,
        () -> Readings.read(nbib, Readings.input("x.nbib", "just a text\n")));
  }

  @Test
  void anNbibRecordWithoutNumberIsLeftOutAndTheNextIsTaken() {
    List<ReadRecord> records =
        Readings.read(
            nbib, Readings.input("x.nbib", "PMID- abc\nTI  - One\n\nPMID- 999000112\nTI  - Two\n"));
    assertEquals(List.of("", "Two"), records.stream().map(BadInputTest::label).toList());
    assertTold(Readings.told(Severity.ERROR, records), "record 1 (line 1)", "PubMed number");
  }

  @Test
  void anOrcidWithAWrongDigitIsLeftOut() {
    List<ReadRecord> records =
        Readings.read(
            nbib,
            Readings.input(
                "x.nbib",
                "PMID- 999000112\nTI  - Two\nFAU - Nemo, C\nAUID- ORCID: 0000-0002-1825-0098\n"));
    assertTold(Readings.told(Severity.WARNING, records), "AUID", "ORCID");
  }

  @Test
  void anAddressOfAnAuthorIsCutOut() {
    String at = "@";
    assertEquals(
        "A hospital, A town",
        Wording.withoutContact("A hospital, A town. Electronic address: a.b" + at + "c.invalid."));
    assertEquals("A hospital.", Wording.withoutContact("A hospital. a.b" + at + "c.invalid"));
    assertEquals(
        "A hospital; B hospital",
        Wording.withoutContact("A hospital; a" + at + "c.invalid; B hospital").replace(";;", ";"));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotCslIsRefusedWhole() {
    return Stream.of(
            "",
            "[",
            "[{\"title\": \"One\"",
            "[]",
            "{\"items\": []}",
            "17",
            "[{\"title\": NaN}]",
            "[{\"a\": 1}] [",
            "[".repeat(100_000))
        .map(
            text ->
                dynamicTest(
                    "<" + text.substring(0, Math.min(20, text.length())) + ">",
                    () -> {
                      RecordInput input = Readings.input("x.json", text);
                      HemographException e =
                          assertThrows(HemographException.class, () -> Readings.read(csl, input));
                      assertTrue(e.getMessage().startsWith("It is not CSL-JSON"), e::getMessage);
                      assertEquals("x.json", e.place().orElseThrow().file());
                    }));
  }

  @Test
  void bytesThatAreNoUtf8AreNoCsl() {
    byte[] bytes = "[{\"title\": \"Größe\"}]".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(
        HemographException.class, () -> Readings.read(csl, Readings.input("x.json", bytes)));
  }

  @Test
  void itemsMayStandAloneOrInAWrapper() {
    String item = "{\"type\": \"book\", \"title\": \"One\", \"DOI\": \"10.5555/abc\"}";
    for (String text :
        List.of(item, "[" + item + "]", "{\"x\": [1], \"items\": [" + item + "], \"y\": {}}")) {
      List<ReadRecord> records = Readings.read(csl, Readings.input("x.json", text));
      assertEquals(List.of("One"), records.stream().map(BadInputTest::label).toList(), text);
    }
  }

  @Test
  void whatIsNoItemIsLeftOutAndWrongTypesAreTold() {
    List<ReadRecord> records =
        Readings.read(
            csl,
            Readings.input(
                "x.json",
                "[17, {\"title\": \"One\", \"author\": \"Nemo\", \"volume\": {}, \"DOI\": null},"
                    + " {\"title\": \"Two\", \"title\": \"Three\"}]"));
    assertEquals(List.of("", "One", ""), records.stream().map(BadInputTest::label).toList());
    assertTold(Readings.told(Severity.ERROR, records), "record 1", "Not an item");
    assertTold(Readings.told(Severity.ERROR, records), "record 3", "twice");
    assertTold(Readings.told(Severity.WARNING, records), "/author", "a list");
    assertEquals(
        1,
        Readings.told(Severity.WARNING, records).stream()
            .filter(m -> m.contains("/volume"))
            .count());
  }

  private String ris(String header, String rest) {
    return Readings.dump(
        Readings.graph(ris("TY  - JOUR\nTI  - Chairs\n" + header + rest + "ER  - \n").get(0)));
  }

  @Test
  void anAccessionNumberIsOfPubmedOnlyWhenTheRecordSaysSo() {
    String number = "AN  - 90000001\n";
    for (String other :
        List.of(
            "",
            "DO  - 10.5555/other\n",
            "DB  - CINAHL\n",
            "DP  - EBSCOhost\n",
            "DB  - Embase\nDP  - PubMed\n",
            "UR  - https://pubmed.ncbi.nlm.nih.gov/90000002/\n")) {
      assertFalse(ris(number, other).contains("90000001"), other);
    }
    for (String pubmed :
        List.of(
            "DB  - PubMed\n",
            "DB  - Ovid MEDLINE(R)\n",
            "DP  - PubMed\n",
            "UR  - https://pubmed.ncbi.nlm.nih.gov/90000001/\n")) {
      assertTrue(ris(number, pubmed).contains("pmid \"90000001\""), pubmed);
    }
  }

  @Test
  void aBlankLineWithinARecordOfPubmedDoesNotEndIt() {
    List<ReadRecord> records =
        Readings.read(
            nbib,
            Readings.input(
                "x.nbib",
                "PMID- 999000112\nOWN - NLM\nTI  - One\n\nAB  - We counted.\n\n"
                    + "PMID- 999000113\nOWN - NLM\nTI  - Two\n\nOWN - NLM\nTI  - Nobody's\n"));
    assertSays(
        "<publication/pmid-999000112> dcterms:title \"One\"@en ; dcterms:abstract \"We counted.\"@en .",
        Readings.graph(records.get(0)));
    assertSays(
        "<publication/pmid-999000113> dcterms:title \"Two\"@en .", Readings.graph(records.get(1)));
    assertTold(Readings.told(Severity.ERROR, records), "record 3", "no PubMed number");
  }

  @Test
  void aRecordThatComesFirstDoesNotRenameTheOthers() {
    String one = "TY  - JOUR\nTI  - One\nAU  - Nemo, C\nPY  - 2021\nER  - \n";
    String zero = "TY  - JOUR\nTI  - Zero\nER  - \n";
    for (List<ReadRecord> records : List.of(ris(one), ris(zero + one))) {
      assertSays(
          "<publication/local/x-ris/one-2021-"
              + hash("One|Nemo, C|2021")
              + "> dcterms:title \"One\"@en .",
          Readings.graph(records.get(records.size() - 1)));
    }
    String csl =
        "{'type':'book','title':'One','author':[{'family':'Nemo','given':'C'}],'issued':{'raw':'2021'}}";
    String item = csl.replace('\'', '"');
    List<ReadRecord> items =
        Readings.read(
            this.csl,
            Readings.input("x.json", "[" + item.replace("One", "Zero") + "," + item + "]"));
    assertSays(
        "<publication/local/x-json/one-2021-"
            + hash("One|Nemo, C|2021")
            + "> dcterms:title \"One\"@en .",
        Readings.graph(items.get(1)));
  }
}
