package org.hemograph.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFormsTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void idsAreTakenInAnyCaseOnceAndInOrder() {
    assertEquals(
        List.of("NCT00000002", "NCT00000001"),
        RecordKind.STUDY.ids(List.of("nct00000002", " NCT00000001", "NCT00000002")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NCT1", "NCT000000001", "NCT0000000\u0661", "../NCT00000001", "NCT00000001?x", ""})
  void whatIsNoNctNumberIsNotAskedFor(String id) {
    HemographException e =
        assertThrows(HemographException.class, () -> RecordKind.STUDY.ids(List.of(id)));
    assertEquals(Fault.BAD_VALUE, e.fault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1234567890", "PMC123", "12,13", "-1", "1.0"})
  void whatIsNoPubMedIdIsNotAskedFor(String id) {
    assertThrows(HemographException.class, () -> RecordKind.ARTICLE.ids(List.of(id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"studies\":{}}",
        "{\"totalCount\":3}",
        "{\"studies\":[]} more",
        "{\"studies\":[{\"protocolSection\":{}}]}",
        "{\"studies\":[{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"../x\"}}}]}",
        "{\"studies\":[1]}",
        "{\"studies\":["
      })
  void whatIsNoPageOfStudiesIsBroken(String body) {
    assertThrows(BrokenAnswer.class, () -> StudyJson.page(utf8(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void aPageInAnotherEncodingIsBroken(String encoding) {
    byte[] body =
        ("{\"studies\":[" + TestSource.study("NCT00000001") + "]}")
            .getBytes(Charset.forName(encoding));
    assertThrows(BrokenAnswer.class, () -> StudyJson.page(body));
  }

  @Test
  void aPageThatBeginsWithAByteOrderMarkIsCutRightly() throws Exception {
    byte[] body = utf8("\uFEFF{\"studies\":[" + TestSource.study("NCT00000001") + "]}");
    assertEquals(
        TestSource.study("NCT00000001"),
        new String(StudyJson.page(body).studies().get(0).bytes(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html/>",
        "<PubmedArticleSet>",
        "<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>",
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>x</PMID></MedlineCitation>"
            + "</PubmedArticle></PubmedArticleSet>",
        "<eFetchResult><ERROR>no</ERROR></eFetchResult>",
        "<?xml version='1.0' encoding='ISO-8859-1'?><PubmedArticleSet/>",
        "<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><PubmedArticleSet>&e;"
      })
  void whatIsNoSetOfArticlesIsBroken(String body) {
    assertThrows(BrokenAnswer.class, () -> ArticleSet.read(utf8(body)));
  }

  @Test
  void anArticleInsideOfCdataIsNotMistakenForOne() {
    String body =
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><T><![CDATA[<PubmedArticle>"
            + "</PubmedArticle>]]></T></MedlineCitation></PubmedArticle></PubmedArticleSet>";
    // Cut at the wrong end tag it would be another article; so it is refused or whole.
    assertThrows(BrokenAnswer.class, () -> ArticleSet.read(utf8(body)));
  }

  @Test
  void booksAreArticlesTooAndDeletedOnesAreNot() throws Exception {
    String body =
        "<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>5</PMID></BookDocument>"
            + "</PubmedBookArticle><DeleteCitation><PMID>6</PMID></DeleteCitation>"
            + "</PubmedArticleSet>";
    List<RawRecord> articles = ArticleSet.read(utf8(body));
    assertEquals(List.of("5"), articles.stream().map(RawRecord::id).toList());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "120, 120",
        "0, 0",
        "'Sun, 1 Mar 2026 12:01:00 GMT', 60",
        "'Sun, 1 Mar 2026 11:00:00 GMT', 0",
        "-5, none",
        "soon, none",
        "99999999999999999999, none"
      })
  void retryAfterIsSecondsOrADate(String header, Long seconds) {
    assertEquals(
        Optional.ofNullable(seconds).map(Duration::ofSeconds),
        RetryAfter.parse(header, Instant.parse("2026-03-01T12:00:00Z")));
  }

  @Test
  void waitsDoubleUpToALimitAndLessARandomPart() {
    RetryPolicy policy =
        new RetryPolicy(
            10,
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            new Random(7));
    for (int failures = 1; failures < 10; failures++) {
      double whole = Math.min(20_000, 1000 * Math.pow(2, failures - 1));
      long wait = policy.after(failures, Optional.empty()).orElseThrow().toMillis();
      assertTrue(wait >= whole / 2 - 1 && wait <= whole, failures + ": " + wait);
    }
    assertTrue(policy.after(10, Optional.empty()).isEmpty());
    assertEquals(
        Duration.ofSeconds(59), policy.after(1, Optional.of(Duration.ofSeconds(59))).orElseThrow());
    assertTrue(policy.after(1, Optional.of(Duration.ofSeconds(61))).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://mirror.invalid/x",
        "mirror",
        "http://user@mirror.invalid/",
        "http://mirror.invalid/?q",
        "http://a b"
      })
  void anAddressThatIsNoneIsTold(String address) {
    HemographException e =
        assertThrows(HemographException.class, () -> Addresses.of(address, null));
    assertTrue(e.getMessage().contains("HEMOGRAPH_CTGOV_URL"), e.getMessage());
  }
}
