package org.hemograph.read.pubmed;

import static org.hemograph.read.bibliography.Readings.assertSays;
import static org.hemograph.read.bibliography.Readings.assertTold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Severity;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.bibliography.Readings;
import org.junit.jupiter.api.Test;

/** PubMed XML, good and bad. */
class PubmedReaderTest {
  private final PubmedReader reader = new PubmedReader(Vocabulary.EMPTY);

  private static String set(String inner) {
    return "<PubmedArticleSet>" + inner + "</PubmedArticleSet>";
  }

  private static String article(int pmid, String inner) {
    return "<PubmedArticle><MedlineCitation><PMID>"
        + pmid
        + "</PMID><Article><ArticleTitle>"
        + inner
        + "</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
  }

  private List<ReadRecord> read(String xml) {
    return Readings.read(reader, Readings.input("x.xml", xml));
  }

  private String refused(RecordInput input) {
    HemographException e =
        assertThrows(HemographException.class, () -> Readings.read(reader, input));
    assertEquals(Fault.BAD_DATA, e.fault());
    return e.place().orElseThrow() + ": " + e.getMessage();
  }

  private String refused(String xml) {
    return refused(Readings.input("x.xml", xml));
  }

  private static void assertHas(String message, String... words) {
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }

  @Test
  void anExternalDtdIsNeverFetched() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(300);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
      assertEquals(
          1,
          read("<!DOCTYPE PubmedArticleSet SYSTEM \""
                  + address
                  + "\">"
                  + set(article(999000112, "One")))
              .size());
      assertThrows(SocketTimeoutException.class, server::accept, "somebody called");
    }
  }

  @Test
  void declaredEntitiesRefuseTheFileWhetherUsedOrNot() {
    String laughs =
        "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
            + set(article(999000112, "&b;"));
    assertHas(refused(laughs), "x.xml", "declares entities");
    assertHas(
        refused(
            "<!DOCTYPE PubmedArticleSet [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + set(article(999000112, "One"))),
        "declares entities");
    assertHas(
        refused(
            "<!DOCTYPE PubmedArticleSet [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>"
                + set(article(999000112, "One"))),
        "declares entities");
  }

  @Test
  void anUnknownEntityRefusesTheFileWithItsPlace() {
    assertHas(refused(set("\n" + article(999000112, "caf&eacute;"))), "line 2", "&eacute;");
    assertHas(
        refused(
            "<!DOCTYPE PubmedArticleSet SYSTEM \"http://127.0.0.1:9/x\">"
                + set(article(999000112, "caf&eacute;"))),
        "&eacute;");
  }

  @Test
  void theFiveEntitiesAndCharactersByNumberAreText() {
    assertSays(
        "<publication/pmid-999000112> dcterms:title \"a < b & c > 'd' α\"@en .",
        Readings.graph(
            read(set(article(999000112, "a &lt; b &amp; c &gt; &apos;d&apos; &#x3b1;"))).get(0)));
  }

  @Test
  void latin1IsReadWhereDeclaredAndRefusedWhereNot() {
    String xml = set("\n" + article(999000112, "Größe"));
    Charset latin1 = StandardCharsets.ISO_8859_1;
    byte[] declared = ("<?xml version='1.0' encoding='ISO-8859-1'?>" + xml).getBytes(latin1);
    assertSays(
        "<publication/pmid-999000112> rdfs:label \"Größe\"@en .",
        Readings.graph(Readings.read(reader, Readings.input("x.xml", declared)).get(0)));
    assertHas(
        refused(Readings.input("x.xml", xml.getBytes(latin1))),
        "line 2",
        "byte",
        "Save it as UTF-8, or declare the encoding");
  }

  @Test
  void aBrokenFileIsRefusedWithItsPlace() {
    assertHas(refused(set("\n" + article(999000112, "One")).replace("</Article>", "")), "line 2");
    assertHas(refused("<PubmedArticleSet><PubmedArticle>"), "x.xml");
    assertHas(refused(""), "x.xml");
    assertHas(refused("<html/>"), "its root is <html>");
  }

  @Test
  void elementsNestedTooDeepRefuseTheFile() {
    assertHas(refused(set("<a>".repeat(100_000) + "</a>".repeat(100_000))), "nested more than");
  }

  @Test
  void anEmptySetIsRefusedByWhatItIs() {
    assertHas(refused("<PubmedArticleSet>\n</PubmedArticleSet>"), "holds no article");
  }

  @Test
  void aBookIsLeftOutAndDeletedRecordsArePassedOver() {
    List<ReadRecord> records =
        read(
            set(
                "<PubmedBookArticle><BookDocument/></PubmedBookArticle>"
                    + article(999000112, "One")
                    + "<DeleteCitation><PMID>999000113</PMID><PMID>999000114</PMID></DeleteCitation>"));
    assertEquals(List.of(0, 2, 0), records.stream().map(r -> r.evidence().size()).toList());
    assertTold(Readings.told(Severity.ERROR, records), "record 1", "<PubmedBookArticle>");
    assertTold(Readings.told(Severity.WARNING, records), "record 3", "deleted 2 records");
  }

  @Test
  void anArticleWithoutNumberIsLeftOutAndTheNextIsTaken() {
    List<ReadRecord> records =
        read(set(article(999000112, "One").replace("999000112", "x") + article(999000113, "Two")));
    assertTold(Readings.told(Severity.ERROR, records), "record 1", "no PubMed number");
    assertSays("<publication/pmid-999000113> a hg:Publication .", Readings.graph(records.get(1)));
  }

  @Test
  void markupBecomesText() {
    Graph graph =
        Readings.graph(
            read(set(
                    article(
                        999000112,
                        "<b>H</b><sub>2</sub>O at 10<sup>-3</sup> and x<sup>beta</sup>"
                            + " <mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\">"
                            + "<mml:mi>y</mml:mi></mml:math>")))
                .get(0));
    assertSays(
        "<publication/pmid-999000112> dcterms:title \"H₂O at 10⁻³ and xbeta y\"@en .", graph);
  }

  @Test
  void aRecordOfIdsThatAreWrongKeepsTheRest() {
    String xml =
        Readings.resource("pubmed/article.xml")
            .replace("10.5555/HG.Example.1", "none")
            .replace("0000-0002-1825-0097", "0000-0002-1825-0096")
            .replace("NCT99000002", "NCT<![CDATA[>}]]>")
            .replace("D000101", "Humans")
            .replace("999999901", "9/9")
            .replace("PMC999000111", "PMCX");
    List<ReadRecord> records = read(xml);
    List<String> told = Readings.told(Severity.WARNING, records);
    assertTold(told, "Article/ELocationID", "DOI");
    assertTold(told, "Author/Identifier", "ORCID");
    assertTold(told, "AccessionNumber", "ClinicalTrials.gov");
    assertTold(told, "DescriptorName", "MeSH");
    assertTold(told, "NlmUniqueID", "NLM id");
    assertTold(told, "ArticleId[2]", "PMCID");
    Graph graph = Readings.graph(records.get(0));
    assertSays("<publication/pmid-999000111> hg:pmid \"999000111\" .", graph);
    assertFalse(Readings.dump(graph).contains("NCT>"), Readings.dump(graph));
  }

  @Test
  void manyKeywordsTakeNoLongerEachThanFew() {
    StringBuilder keywords = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      keywords.append("<Keyword>k").append(i).append("</Keyword>");
    }
    String many = keywords.toString();
    String entities = "&amp;".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            read(
                set(
                    article(999000112, entities)
                        .replace(
                            "</Article>", "</Article><KeywordList>" + many + "</KeywordList>"))));
  }
}
