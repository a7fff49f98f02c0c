package org.hemograph.read.bibliography;

import static org.hemograph.read.bibliography.Readings.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.hemograph.check.ShapeChecker;
import org.hemograph.model.Digest;
import org.hemograph.model.Severity;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Name;
import org.hemograph.model.Vocabulary.Tier;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.RecordReader;
import org.hemograph.read.pubmed.PubmedReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One invented paper in four formats. */
class FourFormatsTest {
  private static final String PAPER = "publication/doi-10.5555~hg.example.1";

  private static final Map<String, String> KEYS =
      Map.of(
          "pubmed", "999000111",
          "nbib", "999000111",
          "ris", "article-ris-doi-10.5555~hg.example.1",
          "csl-json", "article-json-doi-10.5555~hg.example.1");

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(
              new Name(Kind.DRUG, new ThingRef("drug/eltrombopag"), Tier.ID, "UNII:S56D65XJ9G"),
              new Name(Kind.CONDITION, new ThingRef("condition/x"), Tier.LABEL, "Platelets")));

  private static Map<String, ReadRecord> paper(Vocabulary vocabulary) {
    Map<String, ReadRecord> records = new TreeMap<>();
    files(vocabulary)
        .forEach(
            (reader, input) -> records.put(reader.format(), Readings.read(reader, input).get(0)));
    return records;
  }

  private static Map<RecordReader, RecordInput> files(Vocabulary vocabulary) {
    return Map.of(
        new PubmedReader(vocabulary), file("pubmed/article.xml"),
        new NbibReader(vocabulary), file("bibliography/article.nbib"),
        new RisReader(vocabulary), file("bibliography/article.ris"),
        new CslReader(vocabulary), file("bibliography/article.json"));
  }

  private static RecordInput file(String path) {
    return Readings.input(path.substring(path.indexOf('/') + 1), Readings.resource(path));
  }

  @TestFactory
  Stream<DynamicTest> everyFormatSaysThePaperUnderTheSameName() {
    return paper(VOCABULARY).entrySet().stream()
        .map(
            record ->
                dynamicTest(
                    record.getKey(),
                    () ->
                        assertSays(
                            """
                            <PAPER> a hg:Publication ; hg:doi "10.5555/hg.example.1" ; hg:pmid "999000111" ;
                              rdfs:label "Counting platelets at 10⁹/L in an invented trial"@en ;
                              dcterms:title "Counting platelets at 10⁹/L in an invented trial"@en ;
                              dcterms:issued "2023"^^xsd:gYear ; hg:pubType hgc:pub-article ; dcterms:language "de" ;
                              bibo:volume "12" ; bibo:issue "3" ; bibo:pageStart "123" ; bibo:pageEnd "128" ;
                              hg:publishedIn <journal/annals-of-invented-haematology> ; hg:keyword "counting"@en ;
                              hg:venueText "Annals of Invented Haematology" ;
                              hg:mention <source/FORMAT-record-KEY/mention/study-1> ;
                              hg:authorship <PAPER/author/1> , <PAPER/author/2> , <PAPER/author/3> .
                            <PAPER/author/2> a hg:Authorship ; hg:position 2 ; hg:nameAsWritten "Nemo, C" ;
                              hg:authorRole hgc:author-unspecified .
                            <PAPER/author/3> hg:nameAsWritten "Invented Platelet Group" .
                            <source/FORMAT-record-KEY/mention/study-1> hg:mentionText "NCT99000001" ;
                              hg:mentionKind hgc:mention-study ; hg:resolvedTo <study/NCT99000001> ;
                              hg:matchMethod hgc:match-exact-id .
                            <journal/annals-of-invented-haematology> a hg:Journal ; hg:issn "2222-3333" ;
                              rdfs:label "Annals of Invented Haematology"@en ; skos:altLabel "Ann Inv Haematol"@en .
                            """
                                .replace("PAPER", PAPER)
                                .replace("FORMAT", record.getKey())
                                .replace("KEY", KEYS.get(record.getKey()))
                                .replace(
                                    "10⁹/L", record.getKey().equals("nbib") ? "10(9)/L" : "10⁹/L"),
                            Readings.graph(record.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> everyRecordConformsToTheShapesWithoutAComplaint() {
    ShapeChecker checker = ShapeChecker.bundled();
    return files(VOCABULARY).entrySet().stream()
        .map(
            file ->
                dynamicTest(
                    file.getKey().format(),
                    () -> {
                      for (ReadRecord record : Readings.read(file.getKey(), file.getValue())) {
                        assertEquals(List.of(), record.problems());
                        assertEquals(List.of(), checker.check(Readings.graph(record)));
                      }
                    }));
  }

  @Test
  void bothFormatsOfPubmedSayWhatOnlyPubmedKnows() {
    for (String format : List.of("pubmed", "nbib")) {
      assertSays(
          """
          <PAPER> dcterms:title "Das Zählen von Thrombozyten in einer erfundenen Studie"@de ;
            hg:pmcid "PMC999000111" ; hg:reportsOn <study/NCT99000002> ;
            hg:pubTypeText "Journal Article; Randomized Controlled Trial" ;
            hg:retractedBy <publication/pmid-999000201> ; cito:discusses <publication/pmid-999000202> ;
            cito:cites <publication/pmid-999000204> ; hg:statedIn <source/FORMAT-record-999000111> ;
            hg:mention <source/FORMAT-record-999000111/mention/drug-1> , <source/FORMAT-record-999000111/mention/substance-1> .
          <publication/pmid-999000203> cito:discusses <PAPER> .
          <PAPER/author/1> hg:orcid "0000-0002-1825-0097" ;
            hg:affiliationText "Invented Institute, Exampleton."@en ; hg:authorRole hgc:author-first .
          <source/FORMAT-record-999000111/mention/drug-1> hg:mentionText "eltrombopag" ; hg:mentionKind hgc:mention-drug ;
            hg:resolvedTo <drug/eltrombopag> ; hg:matchMethod hgc:match-exact-id ;
            hg:statedIn <source/FORMAT-record-999000111> .
          <source/FORMAT-record-999000111/mention/substance-1> hg:mentionText "Invented Proteins" .
          <journal/annals-of-invented-haematology> hg:nlmId "999999901" ; hg:issn "1111-2222" .
          <source/FORMAT-record-999000111> a hg:Source ; hg:sourceKind hgc:source-reference .
          """
              .replace("PAPER", PAPER)
              .replace("FORMAT", format),
          Readings.graph(paper(VOCABULARY).get(format)));
    }
  }

  @Test
  void onlyTheXmlHasIdsOfTermsAndInstitutesAndTheReferences() {
    assertSays(
        """
        <PAPER> hg:topic mesh:D000101 , mesh:D000102Q000188 , mesh:C000003 ;
          cito:cites <publication/doi-10.5555~hg.reference.1> .
        <PAPER/author/1> hg:nameAsWritten "Müller, Ada B, Jr" ; hg:rorId "05a28rw58" .
        <source/pubmed-record-999000111/mention/substance-1> hg:resolvedTo mesh:D000002 ;
          hg:matchMethod hgc:match-registry-derived ;
          hg:sourcePath "MedlineCitation/ChemicalList/Chemical[2]" .
        """
            .replace("PAPER", PAPER),
        Readings.graph(paper(VOCABULARY).get("pubmed")));
  }

  @Test
  void anIndexTermWithoutIdIsAMentionThatResolvesByItsName() {
    assertSays(
        """
        <source/nbib-record-999000111/mention/topic-1> hg:mentionText "Humans" ; hg:mentionKind hgc:mention-topic .
        <source/nbib-record-999000111/mention/topic-2> hg:mentionText "Platelets" ; hg:resolvedTo <condition/x> ;
          hg:matchMethod hgc:match-exact-name ; hg:sourcePath "MH[2]" .
        """
            .replace("PAPER", PAPER),
        Readings.graph(paper(VOCABULARY).get("nbib")));
  }

  @Test
  void theSectionsOfAnAbstractAreTheSameInEveryFormat() {
    String text =
        "BACKGROUND: Nobody had counted α-granules before. METHODS: We counted them in NCT99000001"
            + " with CO2. WHAT CAME OUT: There were 17.";
    for (String format : List.of("nbib", "ris", "csl-json")) {
      Graph graph = Readings.graph(paper(VOCABULARY).get(format));
      assertSays("<" + PAPER + "> dcterms:abstract \"" + text + "\"@en .", graph);
      String digest = new Digest().add(text).hex();
      assertSays(
          """
          <text/DIGEST> a hg:TextLayer ; hg:textOf <PAPER> .
          <section/SHORT-12> a hg:Section ; rdfs:label "BACKGROUND"@en ;
            hg:sectionType hgc:section-background ; dcterms:isPartOf <text/DIGEST> ;
            oa:start "12"^^xsd:nonNegativeInteger ; oa:end "49"^^xsd:nonNegativeInteger .
          <section/SHORT-59> rdfs:label "METHODS"@en ; hg:sectionType hgc:section-methods .
          """
              .replace("PAPER", PAPER)
              .replace("DIGEST", digest)
              .replace("SHORT", digest.substring(0, 12)),
          graph);
    }
    assertTrue(
        Readings.dump(Readings.graph(paper(VOCABULARY).get("pubmed"))).contains("with CO₂."),
        "lowered digits are lowered");
  }

  @Test
  void aPaperOfAMeetingIsPresentedThereAndHasANumber() {
    for (RecordReader reader : List.of(new RisReader(VOCABULARY), new CslReader(VOCABULARY))) {
      String file = reader.format().equals("ris") ? "article.ris" : "article.json";
      assertSays(
          """
          <publication/local/FILE/counting-platelets-at-an-invented-meeting-2022-HASH> a hg:Publication ; hg:identityStatus hgc:identity-provisional ;
            hg:pubType hgc:pub-meeting-abstract ; hg:abstractNumber "P-17" ; dcterms:issued "2022"^^xsd:gYear ;
            hg:presentedAt <meeting/invented-congress-of-haematology> .
          <meeting/invented-congress-of-haematology> a hg:Meeting .
          """
              .replace("FILE", file.replace('.', '-'))
              .replace(
                  "HASH",
                  new Digest()
                      .add("Counting platelets at an invented meeting|Nemo, C|2022")
                      .hex()
                      .substring(0, 8)),
          Readings.graph(reader, file("bibliography/" + file)));
    }
  }

  @Test
  void theVocabularyDecidesWhatAPaperIsAndWhatItIsCalled() {
    ThingRef known = new ThingRef("publication/abstract-known");
    Vocabulary knowing =
        new Vocabulary(
            List.of(
                new Name(Kind.PUBLICATION, known, Tier.ID, "PMID:999000111"),
                new Name(Kind.PUBLICATION, known, Tier.LABEL, "The known paper")));
    paper(knowing)
        .values()
        .forEach(
            record ->
                assertSays(
                    "<publication/abstract-known> rdfs:label \"The known paper\"@en .",
                    Readings.graph(record)));
  }

  @Test
  void aHeaderTellsTheRecordAndItsVersion() {
    Map<String, String> keys = new TreeMap<>();
    files(VOCABULARY)
        .forEach(
            (reader, input) -> {
              FoundRecord first = Readings.found(reader, input).get(0);
              var header = first.header().orElseThrow();
              keys.put(header.source(), header.key() + " " + header.version());
              assertTrue(first.place().toString().contains("record 1"), first.place().toString());
            });
    assertEquals(
        Map.of(
            "pubmed", "999000111 2024-08-21",
            "nbib", "999000111 2024-08-21",
            "ris", "article-ris/doi-10.5555~hg.example.1 ",
            "csl-json", "article-json/doi-10.5555~hg.example.1 "),
        keys);
  }

  @Test
  void theDigestIsOfWhatTheRecordSaysAndNotOfItsLayout() {
    String xml = Readings.resource("pubmed/article.xml");
    String spaced = xml.replace("><", ">\n   <").replace("<i>", "<i>");
    PubmedReader reader = new PubmedReader(VOCABULARY);
    assertEquals(digest(reader, xml), digest(reader, spaced.replace(">\n   <i>", "><i>")));
    assertFalse(digest(reader, xml).equals(digest(reader, xml.replace("17.", "18."))));
  }

  private static String digest(RecordReader reader, String text) {
    return Readings.found(reader, Readings.input("x", text))
        .get(0)
        .header()
        .orElseThrow()
        .recordDigest();
  }

  @Test
  void severalRegistryNumbersInTheTextAreOnlyMentioned() {
    String nbib =
        Readings.resource("bibliography/article.nbib")
            .replace("There were 17.", "As in NCT99000009.");
    Graph graph = Readings.graph(new NbibReader(VOCABULARY), Readings.input("x.nbib", nbib));
    assertSays(
        "<source/nbib-record-999000111/mention/study-2> hg:mentionText \"NCT99000009\" ; hg:resolvedTo <study/NCT99000009> ."
            .replace("PAPER", PAPER),
        graph);
    assertFalse(
        Readings.dump(graph).contains("reportsOn https://w3id.org/hemograph/id/study/NCT99000009"));
    assertEquals(
        List.of(),
        Readings.told(
            Severity.ERROR, Readings.read(new NbibReader(VOCABULARY), Readings.input("x", nbib))));
  }

  @Test
  void aNumberInTheTextIsAMentionAndNoReport() {
    String review =
        "PMID- 999000114\nTI  - A review\nPT  - Review\n"
            + "AB  - Unlike NCT01234567, our patients were children.\n";
    Graph graph = Readings.graph(new NbibReader(VOCABULARY), Readings.input("x.nbib", review));
    assertFalse(Readings.dump(graph).contains("reportsOn"));
    assertSays(
        "<source/nbib-record-999000114/mention/study-1> hg:resolvedTo <study/NCT01234567> .",
        graph);
    for (String format : List.of("pubmed", "nbib")) {
      String paper = Readings.dump(Readings.graph(paper(VOCABULARY).get(format)));
      assertFalse(paper.contains("reportsOn https://w3id.org/hemograph/id/study/NCT99000001"));
    }
  }

  @Test
  void aReaderSeesThatAPaperIsRetractedOrDoubted() {
    for (String format : List.of("pubmed", "nbib")) {
      assertSays(
          """
          <PAPER> hg:retractedBy <publication/pmid-999000209> ;
            dcterms:description "Partial retraction: PMID 999000210. Expression of concern: PMID 999000211."@en .
          <publication/pmid-999000210> cito:cites <PAPER> ; hg:pmid "999000210" .
          <publication/pmid-999000211> cito:cites <PAPER> .
          """
              .replace("PAPER", PAPER),
          Readings.graph(paper(VOCABULARY).get(format)));
    }
  }
}
