package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code /cite} and what Zotero reads. The readers here follow the published rules of Zotero's
 * translators (COinS, Embedded Metadata, unAPI, RIS), so that they see what Zotero passes over; the
 * translators themselves are in {@link ZoteroIT}.
 */
class CiteIT {
  private static final String HOSTILE =
      """
      @base <https://w3id.org/hemograph/> .
      @prefix hg: <https://w3id.org/hemograph/ontology#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <graph/ris/hostile> { <id/publication/hostile> a hg:Publication ; rdfs:label "Hostile" ;
        dcterms:title "\\"Quotes\\" & {braces} 50% </span><script>alert(1)</script>=cmd" ; hg:venueText "J & \\"B\\" <i>" ;
        hg:authorsText "O'Brien D, 杨林华, ITP Study Group" ; hg:doi "10.1002/(sici)1<2::aid>3.0.co;2-x" . }
      """;

  private static ServedBase served;

  @BeforeAll
  static void serve() {
    served = ServedBase.with(dataset -> RDFParser.fromString(HOSTILE, Lang.TRIG).parse(dataset));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ris, application/x-research-info-systems, TY  - ",
    "nbib, application/nbib, PMID",
    "bib, application/x-bibtex, @",
    "biblatex, application/x-bibtex, @",
    "json, application/vnd.citationstyles.csl+json, [",
    "xml, application/x-endnote+xml, <",
    "csv, text/csv, title",
    "txt, text/plain, 1."
  })
  void aFileInEveryFormat(String suffix, String mediaType, String begins) {
    HttpResponse<String> answer =
        served.get("/cite." + suffix + "?of=publication/doi-10.1002~ajh.25125");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(mediaType + ";charset=utf-8", header(answer, "Content-Type").replace(" ", ""));
    assertEquals("1", header(answer, "X-Total-Count"));
    assertTrue(
        header(answer, "Content-Disposition")
            .matches("attachment; filename=\"references-fostamatinib-[a-z0-9-]+\\.[a-z]+\""),
        header(answer, "Content-Disposition"));
    assertTrue(answer.body().startsWith(begins), answer.body());
    assertTrue(answer.body().contains("ostamatinib for the treatment"), answer.body());
    String tag = header(answer, "ETag");
    assertEquals(
        304,
        served
            .get("/cite." + suffix + "?of=publication/doi-10.1002~ajh.25125", "If-None-Match", tag)
            .statusCode());
  }

  /** unreported-studies asks what time it is. */
  @Test
  void whatDependsOnTheTimeHasNoTag() {
    assertEquals("", header(served.get("/cite.ris?query=unreported-studies"), "ETag"));
    assertFalse(header(served.get("/cite.ris?query=publications"), "ETag").isEmpty());
  }

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/x-bibtex                             | /cite.bib?of=publication/doi-10.1002%7Eajh.25125
          application/x-research-info-systems              | /cite.ris?of=publication/doi-10.1002%7Eajh.25125
          application/vnd.citationstyles.csl+json;q=0.9, text/turtle;q=0.1 | /cite.json?of=publication/doi-10.1002%7Eajh.25125
          text/turtle, application/x-bibtex;q=0.5          | /data/publication/doi-10.1002~ajh.25125.ttl
          */*                                              | /page/publication/doi-10.1002~ajh.25125
          text/html,application/xhtml+xml,*/*;q=0.8        | /page/publication/doi-10.1002~ajh.25125
          """)
  void theIdentifierOfAPublicationNegotiatesAsADoiDoes(String accept, String place) {
    HttpResponse<String> answer =
        served.get("/id/publication/doi-10.1002~ajh.25125", "Accept", accept);
    assertEquals(303, answer.statusCode());
    assertEquals(place, header(answer, "Location"));
  }

  @Test
  void thatOfAStudyLeadsToItsRegistryRecord() {
    HttpResponse<String> answer =
        served.get("/id/study/NCT05653219", "Accept", "application/x-research-info-systems");
    String ris = served.get(header(answer, "Location")).body();
    assertTrue(ris.startsWith("TY  - RPRT\n"), ris);
    assertEquals(1, ris.split("TY  - ").length - 1, ris);
    assertTrue(ris.contains("NCT05653219"), ris);
  }

  @Test
  void acceptChoosesTooAndAStyleMayStandInIt() {
    assertTrue(
        served.get("/cite?of=VAYHIT2", "Accept", "application/x-bibtex").body().startsWith("@"));
    String apa =
        served
            .get(
                "/cite?of=publication/doi-10.1002~ajh.25125",
                "Accept",
                "text/x-bibliography; style=apa")
            .body();
    assertTrue(apa.startsWith("Bussel, J") && apa.contains("(2018)"), apa);
    assertEquals(
        apa, served.get("/cite.txt?style=apa&of=publication/doi-10.1002~ajh.25125").body());
    assertEquals(406, served.get("/cite?of=VAYHIT2", "Accept", "image/png").statusCode());
  }

  @Test
  void scriptsOfOtherPagesMayReadWhatIsLeftOut() {
    HttpResponse<String> answer =
        served.get("/cite.ris?of=all&role=protocol", "Origin", "https://example.org");
    assertEquals(200, answer.statusCode());
    assertTrue(header(answer, "X-Left-Out").contains("whose study role is another"));
    assertTrue(header(answer, "X-Left-Out").contains("curated tables"));
    assertTrue(header(answer, "Access-Control-Expose-Headers").contains("X-Left-Out"));
  }

  @Test
  void headSaysTheSameWithoutTheFile() throws Exception {
    HttpRequest head =
        HttpRequest.newBuilder(served.url().resolve("/cite.ris?of=VAYHIT2"))
            .method("HEAD", BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(head, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
    assertTrue(header(answer, "Content-Disposition").contains("references-vayhit2.ris"));
  }

  @Test
  void answersSearchesAndComparisonsHaveReferencesToo() {
    String query = served.get("/cite.ris?query=publications&drug=ianalumab").body();
    assertTrue(query.contains("AN  - 41363800"), query);
    String narrowed =
        served.get("/cite.ris?query=publications&drug=ianalumab&role=protocol").body();
    assertFalse(narrowed.contains("AN  - 41363800"), narrowed);
    String results = served.get("/cite.ris?query=study-results&study=VAYHIT2").body();
    assertTrue(results.contains("TY  - "), results);
    assertTrue(served.get("/cite.ris?q=VAYHIT2").body().contains("NCT05653219"));
    assertTrue(
        served.get("/cite.ris?q=platelet&kind=article&stay=1").body().contains("TY  - JOUR"));
    String compared = served.get("/cite.ris?compare=1&study=VAYHIT2&study=LUNA+3").body();
    assertTrue(compared.contains("NCT05653219") && compared.contains("NCT04562766"), compared);
    assertTrue(served.get("/cite.ris?of=all").body().split("\nER  - ").length > 200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /cite.ris?of=ianalumabx                       | 422 | unknown-thing     | ianalumab
          /cite.ris?of=publication/nobody               | 422 | unknown-thing     | of
          /cite.ris?of=%3Cscript%3E                     | 422 | unknown-thing     | of
          /cite?format=pdf&of=VAYHIT2                   | 406 | unknown-format    | csl-json
          /cite.txt?of=VAYHIT2&style=vancouvre          | 422 | bad-value         | vancouver
          /cite.ris?query=publicatons                   | 404 | unknown-query     | publications
          /cite.ris?query=publications&drgu=x           | 400 | unknown-parameter | drug
          /cite.ris?off=VAYHIT2                         | 400 | unknown-parameter | of
          /cite.ris                                     | 400 | missing-parameter | of
          /cite.ris?of=VAYHIT2&since=2999-01-01         | 422 | bad-value         | since
          /cite.ris?of=VAYHIT2&since=soon               | 422 | bad-value         | 2026-03-01
          /cite.ris?of=VAYHIT2&kind=paper               | 422 | bad-value         | article
          /cite.ris?of=VAYHIT2&role=nonsense            | 422 | bad-value         | role
          /cite.ris?of=VAYHIT2&q=VAYHIT2                | 400 | bad-request       | of and q
          /cite.ris?q=VAYHIT2&q=VAYHIT1                 | 400 | bad-request       | q
          /cite.ris?query=studies&query=drugs           | 400 | bad-request       | query
          /cite.txt?of=VAYHIT2&style=apa&style=ama      | 400 | bad-request       | style
          /cite.ris?of=VAYHIT2&since=1&since=2          | 400 | bad-request       | since
          /cite?of=VAYHIT2&format=ris&format=nbib       | 400 | bad-request       | format
          /search.json?q=VAYHIT2&q=VAYHIT1              | 400 | bad-request       | q
          /search.json?q=VAYHIT2&limit=1&limit=2        | 400 | bad-request       | limit
          """)
  void whatIsWrongIsNamed(String path, int status, String type, String named) {
    HttpResponse<String> answer = served.get(path, "Accept", "*/*");
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(header(answer, "Content-Type").startsWith("application/problem+json"));
    assertTrue(answer.body().contains("errors#" + type), answer.body());
    assertTrue(answer.body().contains(named), answer.body());
  }

  @Test
  void thePageListsThemAndLeadsOn() {
    HttpResponse<String> page = html("/cite?of=ianalumab&style=apa");
    assertEquals(200, page.statusCode());
    String body = page.body();
    assertTrue(body.contains("References behind ianalumab"), body);
    assertTrue(body.contains("href=\"/page/publication/pmid-41363800\""), body);
    assertTrue(body.contains("href=\"/cite.ris?of=ianalumab&amp;style=apa\""), body);
    assertTrue(body.contains("csl-entry"), body);
    assertTrue(body.contains("hemograph cite --of ianalumab --style apa"), body);
    assertEquals(200, html("/cite").statusCode());
    HttpResponse<String> wrong = html("/cite?of=ianalumabx");
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("href=\"/cite?of=ianalumab\""), wrong.body());
    assertTrue(html("/page/drug/ianalumab").body().contains("/cite?of=drug/ianalumab"));
    assertTrue(html("/search?q=platelet").body().contains("/cite?q=platelet"));
    assertTrue(
        html("/queries/publications?drug=ianalumab")
            .body()
            .contains("/cite?query=publications&amp;drug=ianalumab"));
    assertTrue(
        html("/compare?study=NCT05653219")
            .body()
            .contains("/cite?compare=1&amp;study=NCT05653219"));
  }

  @Test
  void nothingOfAReferenceBecomesMarkup() {
    for (String path : List.of("/cite?of=publication/hostile", "/page/publication/hostile")) {
      String body = html(path).body();
      assertFalse(body.contains("<script>alert"), body);
      assertFalse(body.contains("</span><script"), body);
    }
    Map<String, List<String>> coins = coins(html("/cite?of=publication/hostile").body()).get(0);
    assertEquals(
        List.of("\"Quotes\" & {braces} 50% </span><script>alert(1)</script>=cmd"),
        coins.get("rft.atitle"));
    assertEquals(List.of("J & \"B\" <i>"), coins.get("rft.jtitle"));
    assertEquals(List.of("O'Brien, D", "杨林华"), coins.get("rft.au"));
    assertEquals(List.of("ITP Study Group"), coins.get("rft.aucorp"));
    assertTrue(coins.get("rft_id").contains("info:doi/10.1002/(sici)1<2::aid>3.0.co;2-x"));
    assertEquals(
        List.of("\"Quotes\" & {braces} 50% </span><script>alert(1)</script>=cmd"),
        tags(html("/page/publication/hostile").body()).get("citation_title"));
  }

  /** Every publication and registration of the base, by each way that Zotero takes. */
  @Test
  void zoteroReadsEveryReferenceWithoutLoss() {
    List<Map<String, List<String>>> all =
        ris(
            served
                .get("/cite.ris?of=all&kind=article&kind=meeting-abstract&kind=registration")
                .body());
    assertTrue(all.size() > 120, () -> "too few");
    Map<String, Map<String, List<String>>> byTitle = new LinkedHashMap<>();
    for (int offset = 0; offset < all.size(); offset += 50) {
      String page =
          html("/cite?of=all&kind=article&kind=meeting-abstract&kind=registration&offset=" + offset)
              .body();
      coins(page)
          .forEach(
              one ->
                  byTitle.put(
                      one.getOrDefault("rft.atitle", one.getOrDefault("rft.btitle", List.of("")))
                          .get(0),
                      one));
    }
    for (Map<String, List<String>> one : all) {
      Map<String, List<String>> coins = byTitle.get(one.get("TI").get(0));
      assertTrue(coins != null, () -> "no COinS for " + one);
      assertEquals(
          one.getOrDefault("AU", List.of()).size(),
          coins.getOrDefault("rft.au", List.of()).size()
              + coins.getOrDefault("rft.aucorp", List.of()).size(),
          one::toString);
      assertEquals("Z39.88-2004", coins.get("ctx_ver").get(0));
      one.getOrDefault("DO", List.of())
          .forEach(doi -> assertTrue(coins.get("rft_id").contains("info:doi/" + doi), doi));
      if (one.getOrDefault("DB", List.of()).equals(List.of("PubMed"))) {
        assertTrue(coins.get("rft_id").contains("info:pmid/" + one.get("AN").get(0)));
      }
      if (one.containsKey("PY")) {
        assertTrue(coins.get("rft.date").get(0).startsWith(one.get("PY").get(0)), one::toString);
      }
      assertEquals(one.get("VL"), coins.get("rft.volume"), one::toString);
    }
  }

  @Test
  void tagsOfAPublicationAStudyAndARecord() {
    Map<String, List<String>> article =
        tags(html("/page/publication/doi-10.1002~ajh.25125").body());
    assertEquals(List.of("Am J Hematol"), article.get("citation_journal_title"));
    assertEquals("Bussel, JB", article.get("citation_author").get(0));
    assertEquals(6, article.get("citation_author").size());
    assertEquals(List.of("10.1002/ajh.25125"), article.get("citation_doi"));
    assertEquals(List.of("29696684"), article.get("citation_pmid"));
    assertEquals(List.of("921"), article.get("citation_firstpage"));
    assertEquals(List.of("930"), article.get("citation_lastpage"));
    assertEquals(List.of("2018"), article.get("citation_publication_date"));
    Map<String, List<String>> meeting = tags(html("/page/publication/abstract-ash-67-884").body());
    assertEquals(List.of("67th ASH Annual Meeting"), meeting.get("citation_conference_title"));
    for (String page : List.of("/page/study/NCT05653219", "/page/source/ctgov-NCT05653219")) {
      Map<String, List<String>> study = tags(html(page).body());
      assertEquals(
          List.of("clinicaltrials.gov"), study.get("citation_technical_report_institution"));
      assertEquals(List.of("NCT05653219"), study.get("citation_technical_report_number"));
      assertFalse(study.containsKey("citation_journal_title"));
    }
    assertTrue(tags(html("/page/drug/ianalumab").body()).isEmpty());
    assertTrue(coins(html("/page/drug/ianalumab").body()).size() > 2);
    assertTrue(coins(html("/page/study/NCT05653219").body()).size() > 1);
    assertTrue(coins(html("/page/person/al-samkari").body()).size() > 0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"publications, drug=ianalumab", "meeting-abstracts, meeting=ASH+2025"})
  void aTableOfPublicationsOffersThem(String name, String given) {
    String page = html("/queries/" + name + "?" + given).body();
    List<String> ids = new ArrayList<>();
    Matcher abbreviations =
        Pattern.compile("<abbr class=\"unapi-id\" title=\"([^\"]+)\"").matcher(page);
    while (abbreviations.find()) {
      ids.add(unescaped(abbreviations.group(1)));
    }
    List<String> rows =
        served
            .get("/queries/" + name + ".csv?" + given)
            .body()
            .lines()
            .skip(1)
            .map(line -> line.replaceFirst(".*?/id/(publication/[^,]+),.*", "$1"))
            .distinct()
            .toList();
    assertTrue(rows.size() > 2, rows::toString);
    assertEquals(rows, ids);
    List<String> titles =
        ris(served.get("/cite.ris?query=" + name + "&" + given).body()).stream()
            .map(one -> one.get("TI").get(0))
            .toList();
    List<String> offered =
        coins(page).stream()
            .map(one -> one.getOrDefault("rft.atitle", List.of("")).get(0))
            .toList();
    assertEquals(rows.size(), offered.size());
    assertTrue(titles.containsAll(offered), () -> offered + " of " + titles);
    assertTrue(served.get("/unapi?id=" + ids.get(0) + "&format=ris").body().startsWith("TY  - "));
  }

  @Test
  void publicationsAmongTheHitsOfASearchAreOffered() {
    List<String> titles =
        coins(html("/search?q=fostamatinib&kind=publication").body()).stream()
            .map(one -> one.getOrDefault("rft.atitle", List.of("")).get(0))
            .toList();
    assertTrue(
        titles.stream().anyMatch(title -> title.startsWith("Fostamatinib for the treatment of")),
        titles::toString);
    assertEquals(List.of(), coins(html("/search?q=fostamatinib&kind=drug").body()));
  }

  @Test
  void aTableOfOtherThingsOffersNothing() {
    assertEquals(List.of(), coins(html("/queries/study-results?study=VAYHIT2").body()));
  }

  /** As the unAPI translator does: the server of the page, its formats, each id in the best. */
  @Test
  void unapiFromThePageToTheItem() {
    String page = html("/page/publication/doi-10.1002~ajh.25125").body();
    assertEquals("/unapi", group("<link rel=\"unapi-server\"[^>]* href=\"([^\"]+)\"", page));
    String id = unescaped(group("<abbr class=\"unapi-id\" title=\"([^\"]+)\"", page));
    HttpResponse<String> formats = served.get("/unapi");
    assertEquals(200, formats.statusCode());
    assertTrue(
        formats
            .body()
            .contains("<format name=\"ris\" type=\"application/x-research-info-systems\""));
    assertTrue(formats.body().contains("<format name=\"bibtex\""));
    HttpResponse<String> choices = served.get("/unapi?id=" + id);
    assertEquals(300, choices.statusCode());
    assertTrue(choices.body().contains("<formats id=\"" + id + "\">"), choices.body());
    Map<String, List<String>> item =
        ris(served.get("/unapi?id=" + id + "&format=ris").body()).get(0);
    assertEquals(List.of("10.1002/ajh.25125"), item.get("DO"));
    assertTrue(served.get("/unapi?id=" + id + "&format=bibtex").body().startsWith("@article{"));
    assertTrue(
        served.get("/unapi?id=study/NCT05653219&format=ris").body().startsWith("TY  - RPRT"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/unapi?id=publication/nobody&format=ris, 404",
    "/unapi?id=publication/nobody, 404",
    "/unapi?id=%22%3E%3Cscript%3E, 404",
    "/unapi?id=drug/ianalumab&format=ris, 404",
    "/unapi?id=source/seed&format=mods, 406",
    "/unapi?format=ris, 400",
    "/unapi?foo=bar, 400"
  })
  void unapiSaysWhatIsWrong(String path, int status) {
    assertEquals(status, served.get(path).statusCode());
  }

  private static HttpResponse<String> html(String path) {
    return served.get(path, "Accept", "text/html");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String group(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), () -> pattern + " is not in " + text);
    return matcher.group(1);
  }

  private static String unescaped(String attribute) {
    return attribute
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** COinS: pairs of the span's title, split at each ampersand and decoded. */
  private static List<Map<String, List<String>>> coins(String page) {
    List<Map<String, List<String>>> all = new ArrayList<>();
    Matcher spans = Pattern.compile("<span class=\"Z3988\" title=\"([^\"]*)\"").matcher(page);
    while (spans.find()) {
      Map<String, List<String>> pairs = new LinkedHashMap<>();
      for (String pair : unescaped(spans.group(1)).split("&")) {
        String[] parts = pair.split("=");
        assertEquals(2, parts.length, pair);
        pairs
            .computeIfAbsent(parts[0], k -> new ArrayList<>())
            .add(URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8));
      }
      all.add(pairs);
    }
    return all;
  }

  /** Meta elements of the head. */
  private static Map<String, List<String>> tags(String page) {
    Map<String, List<String>> tags = new LinkedHashMap<>();
    Matcher metas =
        Pattern.compile("<meta name=\"(citation_[a-z_]+)\" content=\"([^\"]*)\">").matcher(page);
    while (metas.find()) {
      tags.computeIfAbsent(metas.group(1), k -> new ArrayList<>()).add(unescaped(metas.group(2)));
    }
    return tags;
  }

  /** RIS: tags of two characters, two spaces, a hyphen and a space; records end with ER. */
  private static List<Map<String, List<String>>> ris(String text) {
    List<Map<String, List<String>>> all = new ArrayList<>();
    Map<String, List<String>> record = new LinkedHashMap<>();
    for (String line : text.split("\r?\n")) {
      if (line.startsWith("ER  - ")) {
        all.add(record);
        record = new LinkedHashMap<>();
      } else if (line.matches("[A-Z][A-Z0-9]  - .*")) {
        record.computeIfAbsent(line.substring(0, 2), k -> new ArrayList<>()).add(line.substring(6));
      } else {
        assertEquals("", line);
      }
    }
    return all;
  }
}
