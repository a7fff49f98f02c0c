package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** limit, offset, count and timeout, and what the answers say of their neighbours. */
class PagingIT {
  private static ServedFixture served;

  @BeforeAll
  static void start() {
    served = ServedFixture.inMemory();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Optional<String> link(HttpResponse<?> answer, String relation) {
    Pattern link = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"");
    return answer.headers().allValues("Link").stream()
        .map(link::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numbers?limit=0 | 422 | bad-value | limit",
        "numbers?limit=1000001 | 422 | bad-value | limit",
        "numbers?limit=-1 | 422 | bad-value | limit",
        "numbers?limit=ten | 422 | bad-value | limit",
        "numbers?limit=1e3 | 422 | bad-value | limit",
        "numbers?limit=99999999999999999999 | 422 | bad-value | limit",
        "numbers?limit=1&limit=2 | 400 | bad-request | limit",
        "numbers?offset=-1 | 422 | bad-value | offset",
        "numbers?offset=1.5 | 422 | bad-value | offset",
        "numbers?offset=9999999999999 | 422 | bad-value | offset",
        "numbers?offset=1&offset=1 | 400 | bad-request | offset",
        "numbers?count=maybe | 422 | bad-value | count",
        "numbers?count=true&count=true | 400 | bad-request | count",
        "numbers?timeout=0 | 422 | bad-value | timeout",
        "numbers?timeout=-1 | 422 | bad-value | timeout",
        "numbers?timeout=NaN | 422 | bad-value | timeout",
        "numbers?timeout=1s | 422 | bad-value | timeout",
        "numbers?timeout=1&timeout=2 | 400 | bad-request | timeout",
        "numbers?format=csv&format=json | 400 | bad-request | format",
        "is-empty?limit=1 | 400 | unknown-parameter | limit",
        "is-empty?offset=1 | 400 | unknown-parameter | offset",
        "statements-from?document=source/seed&limit=1 | 400 | unknown-parameter | limit",
      })
  void wrongWord_isAProblemThatNamesIt(String path, int status, String type, String parameter) {
    HttpResponse<String> answer = served.get("/queries/" + path);
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("/errors#" + type + "\""), answer.body());
    assertTrue(answer.body().contains("\"parameter\":\"" + parameter + "\""), answer.body());
    assertTrue(status != 422 || answer.body().contains("\"expected\":"), answer.body());
    assertTrue(status != 422 || answer.body().contains("\"example\":"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=", "limit=%20&offset=", "count=&timeout=", "timeout=20", "timeout=1e"})
  void blankIsNotGiven(String parameters) {
    HttpResponse<String> answer = served.get("/queries/numbers.csv?below=5&" + parameters);
    boolean wrong = parameters.endsWith("e");
    assertEquals(wrong ? 422 : 200, answer.statusCode(), answer.body());
    assertEquals("", header(answer, "X-Total-Count"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "srj", "srx", "ndjson", "md", "txt", "json"})
  void page_namesItsNeighboursInEveryFormat(String suffix) {
    HttpResponse<String> answer =
        served.get("/queries/numbers." + suffix + "?below=50&limit=10&offset=20");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("50", header(answer, "X-Total-Count"));
    assertEquals("", header(answer, "X-Total-Count-Capped"));
    assertEquals("true", header(answer, "X-Truncated"));
    String here = "/queries/numbers." + suffix + "?below=50&limit=10";
    assertEquals(Optional.of(here), link(answer, "first"));
    assertEquals(Optional.of(here + "&offset=10"), link(answer, "prev"));
    assertEquals(Optional.of(here + "&offset=30"), link(answer, "next"));
    assertEquals(Optional.of(here + "&offset=40"), link(answer, "last"));
    assertTrue(
        header(answer, "Server-Timing")
            .matches("bind;dur=[0-9.]+, count;dur=[0-9.]+, query;dur=[0-9]+(\\.[0-9])?"),
        header(answer, "Server-Timing"));
  }

  @Test
  void followingNext_givesEveryRowOnce() {
    List<String> rows = new ArrayList<>();
    Optional<String> next = Optional.of("/queries/numbers?format=csv&below=47&limit=10");
    int pages = 0;
    while (next.isPresent() && pages++ < 10) {
      HttpResponse<String> page = served.get(next.get());
      page.body().lines().skip(1).forEach(rows::add);
      next = link(page, "next");
    }
    assertEquals(5, pages);
    assertEquals(java.util.stream.IntStream.range(0, 47).mapToObj(n -> n + "").toList(), rows);
  }

  @Test
  void address_isEncodedAsItMustBe() {
    HttpResponse<String> answer =
        served.get("/queries/studies?limit=1&drug=ian%61lumab&format=csv&timeout=9.5");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(
        Optional.of("/queries/studies?limit=1&drug=ianalumab&format=csv&timeout=9.5"),
        link(answer, "first"));
  }

  @Test
  void beyondTheEnd_isEmptyAndLeadsBack() {
    HttpResponse<String> answer = served.get("/queries/numbers.csv?below=25&limit=10&offset=900");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(1, answer.body().lines().count());
    assertEquals("25", header(answer, "X-Total-Count"));
    assertEquals("", header(answer, "X-Truncated"));
    assertEquals(Optional.empty(), link(answer, "next"));
    assertEquals(
        Optional.of("/queries/numbers.csv?below=25&limit=10&offset=20"), link(answer, "prev"));
    assertEquals(
        Optional.of("/queries/numbers.csv?below=25&limit=10&offset=20"), link(answer, "last"));
    assertEquals(Optional.of("/queries/numbers.csv?below=25&limit=10"), link(answer, "first"));
  }

  @Test
  void tooManyToCount_saysSoAndNamesNoLastPage() {
    HttpResponse<String> answer = served.get("/queries/many-numbers.csv?limit=2&offset=4");
    assertEquals("100000", header(answer, "X-Total-Count"));
    assertEquals("true", header(answer, "X-Total-Count-Capped"));
    assertEquals(Optional.empty(), link(answer, "last"));
    assertTrue(link(answer, "next").isPresent());
    assertEquals("n\r\n4\r\n5\r\n", answer.body());
  }

  @Test
  void count_tellsTheTotalOfAWholeAnswer() {
    HttpResponse<String> answer = served.get("/queries/numbers.csv?below=7&count=true");
    assertEquals("7", header(answer, "X-Total-Count"));
    assertEquals(Optional.empty(), link(answer, "next"));
    HttpResponse<String> none = served.get("/queries/numbers.csv?below=0&count=true");
    assertEquals("0", header(none, "X-Total-Count"));
    assertEquals(200, none.statusCode());
    assertEquals(
        "", header(served.get("/queries/numbers.csv?below=7&count=false"), "X-Total-Count"));
  }

  @Test
  void longAddress_hasNoLinks() {
    HttpResponse<String> answer =
        served.get("/queries/numbers.csv?limit=1&below=" + "0".repeat(2_000) + "9");
    if (answer.statusCode() == 200) {
      assertEquals(List.of(), answer.headers().allValues("Link"));
    }
    String spaces = "+".repeat(2_100) + "9";
    HttpResponse<String> page = served.get("/queries/numbers.csv?limit=1&below=" + spaces);
    assertEquals(200, page.statusCode(), page.body());
    assertEquals("9", header(page, "X-Total-Count"));
    assertEquals(List.of(), page.headers().allValues("Link"));
  }

  @Test
  void post_hasNoLinks() {
    HttpResponse<String> answer =
        served.post(
            "/queries/numbers.csv",
            "below=9&limit=2",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertEquals("9", header(answer, "X-Total-Count"));
    assertEquals(List.of(), answer.headers().allValues("Link"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"numbers.csv?below=9&limit=2", "numbers?format=html", "studies"})
  void head_isGetWithoutBody(String path) {
    HttpResponse<String> answer = served.method("HEAD", "/queries/" + path);
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
    assertFalse(header(answer, "Content-Type").isEmpty());
  }

  @Test
  void head_ofASlowPage_doesNotRunIt() {
    assertEquals(200, served.method("HEAD", "/queries/slow?format=html").statusCode());
  }

  @Test
  void page_showsAThousandRowsAndLeadsOn() {
    String html = served.html("/queries/numbers?below=2345").body();
    assertTrue(html.contains("rows 1–1,000 of 2,345"), html.substring(0, 6000));
    assertTrue(html.contains("href=\"/queries/numbers?below=2345&amp;offset=1000\" rel=\"next\""));
    assertFalse(html.contains(">Previous<"));
    assertTrue(html.contains("/queries/numbers.csv?below=2345\""), "a download is the whole");
    HttpResponse<String> last = served.html("/queries/numbers?below=2345&offset=2000");
    assertTrue(last.body().contains("rows 2,001–2,345 of 2,345"));
    assertTrue(last.body().contains(">Previous<") && !last.body().contains(">Next<"));
    assertEquals("2345", header(last, "X-Total-Count"));
    assertFalse(header(last, "Server-Timing").contains("count"), "counted what it could see");
  }

  @Test
  void page_thatHoldsAll_countsNothing() {
    HttpResponse<String> page = served.html("/queries/numbers?below=12");
    assertTrue(page.body().contains("<b>12 rows</b>"), page.body());
    assertFalse(header(page, "Server-Timing").contains("count"));
    assertFalse(page.body().contains("class=\"pages\""));
    HttpResponse<String> exactly = served.html("/queries/numbers?below=1000");
    assertTrue(exactly.body().contains("<b>1,000 rows</b>"));
    assertFalse(header(exactly, "Server-Timing").contains("count"));
  }

  @Test
  void page_honoursLimitAndKeepsItInTheForm() {
    String html = served.html("/queries/numbers?below=99&limit=5&offset=10").body();
    assertTrue(html.contains("rows 11–15 of 99"), html);
    assertTrue(html.contains("name=\"limit\" value=\"5\""), html);
    assertTrue(html.contains("?below=99&amp;limit=5&amp;offset=15\" rel=\"next\""), html);
    assertTrue(html.contains("?below=99&amp;limit=5&amp;offset=5\" rel=\"prev\""), html);
    assertTrue(html.contains("?below=99&amp;limit=5\">First rows</a>"), html);
    assertTrue(html.contains("&amp;offset=95\">Last rows</a>"), html);
  }

  @Test
  void page_beyondTheEnd_leadsBack() {
    HttpResponse<String> page = served.html("/queries/numbers?below=9&limit=5&offset=50");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("no rows after 50; there are 9"), page.body());
    assertTrue(page.body().contains("?below=9&amp;limit=5&amp;offset=5\" rel=\"prev\""));
  }

  @Test
  void page_ofTooManyRows_saysMoreThan() {
    String html = served.html("/queries/many-numbers?limit=2").body();
    assertTrue(html.contains("rows 1–2 of more than 100,000"), html);
    assertFalse(html.contains(">Last rows<"));
  }

  @Test
  void page_numbersStandRight_andUnitsAreTold() {
    String html = served.html("/queries/numbers?below=2").body();
    assertTrue(html.contains("<td class=\"number\">"), html);
    assertTrue(html.contains("Unit: 1"), html);
    assertTrue(html.contains("type=\"number\" step=\"1\""), html);
  }
}
