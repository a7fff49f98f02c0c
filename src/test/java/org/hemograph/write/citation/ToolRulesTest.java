package org.hemograph.write.citation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hemograph.model.OneLine;
import org.hemograph.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** What each literature tool does with a file, as a rule that our files keep. */
class ToolRulesTest {
  private static final List<Reference> ALL =
      Stream.of(BundledReferences.all(), Samples.kinds(), Samples.hostile())
          .flatMap(List::stream)
          .toList();

  private static List<List<StrictRis.Field>> ris(List<Reference> references) {
    return StrictRis.read(Samples.written(ReferenceFormat.RIS, references));
  }

  private static List<StrictRis.Field> ris(Reference reference) {
    return ris(List.of(reference)).get(0);
  }

  @Test
  void strictReadersTakeEveryRecord() {
    assertEquals(ALL.size(), ris(ALL).size());
  }

  @Test
  void aFileOfRisReadsLikeThis() {
    assertEquals(
        """
        TY  - JOUR
        TI  - Ianalumab plus eltrombopag in immune thrombocytopenia
        AU  - Cuker, Adam
        AU  - Al-Samkari, H
        AU  - van der Berg, J
        AU  - Bussel, JB, Jr
        AU  - VAYHIT2 Study Group
        PY  - 2025
        DA  - 2025/12/09
        T2  - The New England journal of medicine
        JA  - N Engl J Med
        VL  - 393
        IS  - 7
        SN  - 0028-4793, 1533-4406
        SP  - 1421
        EP  - 1431
        DO  - 10.1056/nejmoa2515168
        AN  - 41363800
        DB  - PubMed
        C2  - PMC1234567
        KW  - ianalumab
        KW  - immune thrombocytopenia
        LA  - en
        NS  - NCT05653219
        UR  - https://doi.org/10.1056/nejmoa2515168
        ER  -\s
        """,
        Samples.written(ReferenceFormat.RIS, Samples.full()));
  }

  /** Numbers of dates have no digits of the machine's language. */
  @ParameterizedTest
  @EnumSource(ReferenceFormat.class)
  void aFileIsTheSameWhateverTheLanguageOfTheMachine(ReferenceFormat format) {
    String usual = Samples.written(format, ALL);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(usual, Samples.written(format, ALL));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void asreviewReadsOneAbstractAndAWholeYearAndNoLabels() {
    for (List<StrictRis.Field> record : ris(ALL)) {
      assertTrue(StrictRis.values(record, "AB").size() <= 1);
      assertTrue(StrictRis.value(record, "PY").matches("(?:\\d{4})?"));
      assertFalse(StrictRis.value(record, "N1").contains("ASReview"));
      assertFalse(StrictRis.value(record, "TI").isEmpty());
    }
  }

  @Test
  void asreviewCutsAddressesAtSemicolons() {
    for (List<StrictRis.Field> record : ris(ALL)) {
      assertTrue(StrictRis.values(record, "UR").size() <= 1);
      assertFalse(StrictRis.value(record, "UR").contains(";"));
    }
    assertEquals(
        "https://example.org/abstracts?id=1%3Bpage=2",
        StrictRis.value(ris(Samples.meetingAbstract()), "UR"));
  }

  @Test
  void asreviewKnowsTheseColumns() throws IOException {
    String csv = Samples.written(ReferenceFormat.CSV, ALL);
    assertTrue(csv.startsWith("title,abstract,keywords,authors,doi,url,year,included,"));
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv))
            .getRecords();
    assertEquals(ALL.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertEquals("", rows.get(i).get("included"));
      assertEquals(OneLine.of(ALL.get(i).title()), rows.get(i).get("title"));
      assertFalse(rows.get(i).get("title").contains("\n"));
      assertEquals(ALL.get(i).key(), rows.get(i).get("key"));
    }
  }

  @Test
  void rayyanReadsTheDoiFromTheAddress() {
    for (List<StrictRis.Field> record : ris(ALL)) {
      String doi = StrictRis.value(record, "DO");
      assertTrue(
          doi.isEmpty() || StrictRis.value(record, "UR").startsWith("https://doi.org/10."), doi);
      assertFalse(doi.startsWith("http") || doi.startsWith("doi:"));
    }
  }

  @Test
  void rayyanWouldJoinASecondAbstract() {
    String ris = Samples.written(ReferenceFormat.RIS, ALL);
    assertFalse(ris.contains("\nN2  - "));
  }

  @Test
  void revmanGroupsReportsByStudy() {
    assertEquals(List.of("NCT05653219"), StrictRis.values(ris(Samples.full()), "NS"));
    assertEquals(List.of("NCT05653219"), StrictRis.values(ris(Samples.registration()), "NS"));
  }

  @Test
  void covidenceComparesTitleYearAndVolume() {
    for (Reference reference : BundledReferences.all()) {
      List<StrictRis.Field> record = ris(reference);
      assertEquals(reference.title(), StrictRis.value(record, "TI"));
      assertEquals(reference.place().volume(), StrictRis.value(record, "VL"));
      assertEquals(
          reference.issued().map(i -> String.valueOf(i.year())).orElse(""),
          StrictRis.value(record, "PY"));
    }
  }

  @Test
  void zoteroTakesARegistrationForAReport() {
    List<StrictRis.Field> record = ris(Samples.registration());
    assertEquals("RPRT", StrictRis.value(record, "TY"));
    assertEquals("clinicaltrials.gov", StrictRis.value(record, "PB"));
    assertEquals("NCT05653219", StrictRis.value(record, "SN"));
    assertEquals("Clinical trial registration", StrictRis.value(record, "M3"));
    assertEquals("", StrictRis.value(record, "T2"));
  }

  @Test
  void zoteroTakesM3OfAnArticleForItsDoi() {
    for (List<StrictRis.Field> record : ris(ALL)) {
      boolean report = StrictRis.value(record, "TY").equals("RPRT");
      assertTrue(report || StrictRis.values(record, "M3").isEmpty());
    }
  }

  @Test
  void zoteroTakesAnAbstractOfAMeetingForAConferencePaper() {
    List<StrictRis.Field> record = ris(Samples.meetingAbstract());
    assertEquals("CONF", StrictRis.value(record, "TY"));
    assertEquals("67th ASH Annual Meeting", StrictRis.value(record, "T2"));
    assertEquals("LBA-2", StrictRis.value(record, "M1"));
    assertEquals("LBA-2", StrictRis.value(record, "SP"));
    assertEquals(
        "Meeting abstract LBA-2. Not all authors are listed.", StrictRis.value(record, "N1"));
  }

  @Test
  void anAbstractInASupplementIsCitedByItsJournal() {
    List<StrictRis.Field> record = ris(Samples.supplementAbstract());
    assertEquals("JOUR", StrictRis.value(record, "TY"));
    assertEquals("Blood", StrictRis.value(record, "T2"));
    assertEquals("146", StrictRis.value(record, "VL"));
    assertEquals("Suppl 1", StrictRis.value(record, "IS"));
    assertEquals("843", StrictRis.value(record, "SP"));
    assertEquals("2025/11/", StrictRis.value(record, "DA"));
  }

  @Test
  void aCautionTravelsInEveryFormat() {
    Reference retracted = withNote(Samples.full(), "Retracted.");
    for (ReferenceFormat format : ReferenceFormat.values()) {
      assertTrue(Samples.written(format, retracted).contains("Retracted."), format.name());
    }
  }

  static Reference withNote(Reference r, String note) {
    return new Reference(
        r.key(),
        r.kind(),
        r.title(),
        r.authors(),
        r.authorsComplete(),
        r.venue(),
        r.issued(),
        r.place(),
        r.ids(),
        r.addresses(),
        r.abstractText(),
        r.keywords(),
        r.language(),
        r.studies(),
        note);
  }

  @Test
  void zoteroImportsEveryCslType() throws IOException {
    JsonNode items = new ObjectMapper().readTree(Samples.written(ReferenceFormat.CSL_JSON, ALL));
    assertEquals(ALL.size(), items.size());
    for (JsonNode item : items) {
      assertTrue(
          Set.of("article-journal", "paper-conference", "report", "webpage")
              .contains(item.path("type").asText()));
      assertFalse(item.path("id").asText().isEmpty());
      if (item.path("type").asText().equals("paper-conference")) {
        assertEquals(item.path("event-title"), item.path("container-title"), "what styles print");
      }
    }
    assertEquals("[]", Samples.written(ReferenceFormat.CSL_JSON, List.of()).replaceAll("\\s", ""));
  }

  @Test
  void endNoteReadsWellFormedXmlWithItsTypes() throws Exception {
    String xml = Samples.written(ReferenceFormat.ENDNOTE, ALL);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    assertEquals(ALL.size(), document.getElementsByTagName("record").getLength());
    assertEquals(ALL.size(), document.getElementsByTagName("title").getLength());
    assertEquals(0, document.getElementsByTagName("script").getLength());
    assertTrue(xml.contains("<ref-type name=\"Report\">27</ref-type>"));
  }

  @Test
  void pubmedRecordsBeginWithTheirNumber() {
    String nbib = Samples.written(ReferenceFormat.NBIB, ALL);
    for (String line : nbib.split("\n")) {
      assertTrue(
          line.isEmpty() || line.matches("[A-Z]{2,4} *- ?.*") && line.charAt(4) == '-', line);
    }
    assertEquals(ALL.size(), ("\n" + nbib).split("\nPMID- ", -1).length - 1);
    assertTrue(nbib.contains("\nFAU - Cuker, Adam\nAU  - Cuker A\n"));
    assertTrue(nbib.contains("\nDP  - 2025 Dec 9\n"));
    assertTrue(nbib.contains("\nSI  - ClinicalTrials.gov/NCT05653219\n"));
  }

  @ParameterizedTest
  @EnumSource(ReferenceFormat.class)
  void noFormatHasAByteOrderMarkOrClosesTheStream(ReferenceFormat format) throws IOException {
    boolean[] closed = new boolean[1];
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    ReferenceWriters.of(format).write(Samples.hostile().iterator(), out);
    assertFalse(closed[0]);
    byte[] start = {out.toByteArray()[0], out.toByteArray()[1]};
    assertFalse((start[0] & 0xFF) > 0x7F, format.name());
    String text = out.toString(java.nio.charset.StandardCharsets.UTF_8);
    assertFalse(text.contains("\u0000") || text.contains("\u001b") || text.contains("\u202e"));
    assertArrayEquals(out.toByteArray(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void keysOfBibtexAreOfAFileAndTellEqualOnesApart() {
    List<Reference> three =
        List.of(
            Samples.article("a", "The first word", "Müller-Łoś Ø"),
            Samples.article("b", "First words", "Muller-Los O"),
            Samples.article("c", "«First»: again", "Müller Los A"),
            Samples.article("d", "原发", "杨林花"),
            Samples.article("e", "IgG", "ITP Study Group"));
    assertEquals(
        List.of(
            "mullerlos2025first",
            "mullerlos2025firsta",
            "mullerlos2025firstb",
            "anon2025",
            "itpstudygroup2025igg"),
        StrictBibtex.entries(Samples.written(ReferenceFormat.BIBTEX, three)).stream()
            .map(entry -> entry.get("key"))
            .toList());
  }

  @Test
  void bibtexReadsLikeThis() {
    assertEquals(
        """
        @article{cuker2025ianalumab,
          title = {Ianalumab plus eltrombopag in immune thrombocytopenia},
          author = {Cuker, Adam and Al-Samkari, H and van der Berg, J and Bussel, Jr, JB and {VAYHIT2 Study Group}},
          journal = {The New England journal of medicine},
          volume = {393},
          number = {7},
          issn = {0028-4793, 1533-4406},
          year = {2025},
          month = dec,
          pages = {1421--1431},
          doi = {10.1056/nejmoa2515168},
          pmid = {41363800},
          pmcid = {PMC1234567},
          url = {https://doi.org/10.1056/nejmoa2515168},
          keywords = {ianalumab, immune thrombocytopenia},
          language = {en},
        }

        """,
        Samples.written(ReferenceFormat.BIBTEX, Samples.full()));
  }

  @Test
  void titlesKeepTheCapitalsOfWhatIsNoOrdinaryWord() {
    assertEquals(
        "A study of {ITP} in {Japan}: {FcRn}, anti-{CD38} {mAbs} and {VAYHIT2}"
            .replace("anti-{CD38}", "{anti-CD38}"),
        Latex.title("A study of ITP in Japan: FcRn, anti-CD38 mAbs and VAYHIT2"));
    assertEquals("100\\% of \\$5 \\& x\\_y a-{}-b", Latex.title("100% of $5 & x_y a--b"));
    // Capitals that Unicode counts among the numbers and the signs.
    assertEquals("Phase {Ⅲ} of ({Ⓐ}): {𝐀}", Latex.title("Phase Ⅲ of (Ⓐ): 𝐀"));
    assertEquals("\\{a\\} b", Latex.text("{a} b"));
    assertEquals("\\textbraceright{}a\\textbraceleft{}", Latex.text("}a{"));
  }
}
