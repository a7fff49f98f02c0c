package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsIT {
  private static ServedFixture served;

  @BeforeAll
  static void start() {
    served = ServedFixture.inMemory();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/../../etc/passwd",
        "/assets/../hemograph.css",
        "/assets/..%2f..%2fMETA-INF/MANIFEST.MF",
        "/assets/%2e%2e/serve/assets/hemograph.css",
        "/context/..%5c..%5cx",
        "/page/drug/%00",
        "/page/drug/a%00b",
        "/page/drug/%",
        "/page/drug/%zz",
        "/page/drug/%c0%af",
        "/page/drug/%ff",
        "/id/drug/%0d%0aSet-Cookie:x",
        "/id//",
        "/id/",
        "/page/",
        "/data/.ttl",
        "/data/drug/.ttl",
        "/queries/",
        "/queries/.csv",
        "/queries/../queries/studies",
        "/page/drug/;jsessionid=1",
        "/page/drug/ianalumab;x=y",
        "//evil.example/",
        "/search?q=%00",
        "/search?q=%",
        "/search?%=%",
        "/queries/studies?=&&&=x",
        "/id/drug/<script>",
      })
  void get_hostilePath_isNeitherAnErrorOfOursNorAFile(String target) {
    for (String accept : new String[] {"Accept: text/html", "Accept: */*"}) {
      String answer = served.raw(target, accept);
      int status = Integer.parseInt(answer.substring(9, 12));
      assertTrue(status < 500, answer);
      assertFalse(answer.contains("Exception"), answer);
      assertFalse(answer.contains("\tat "), answer);
      assertFalse(answer.contains("Jetty"), answer);
      assertFalse(answer.contains("Manifest-Version"), answer);
      assertFalse(answer.contains("\nSet-Cookie"), answer);
    }
  }

  @Test
  void get_longPathsAndHeaders_areRefusedPolitely() {
    String eight = "x".repeat(8 << 10);
    assertEquals(404, served.get("/page/drug/" + eight).statusCode());
    assertEquals(404, served.get("/id/drug/" + "y/".repeat(4 << 10)).statusCode());
    assertEquals(200, served.get("/search?q=" + eight).statusCode());
    assertEquals(422, served.get("/queries/studies?drug=" + eight).statusCode());
    int status = served.get("/id/drug/ianalumab", "Accept", eight + ",".repeat(2000)).statusCode();
    assertTrue(status == 303 || status == 406, status + "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/drug/hostile",
        "/search?q=script",
        "/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/queries/studies?drug=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/queries/%3Cscript%3E",
        "/queries/studies?%3Cscript%3E=1",
        "/page/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/nowhere/%3Cimg%20src=x%20onerror=alert(1)%3E",
      })
  void get_markupInDataOrQuestion_staysText(String path) {
    HttpResponse<String> answer = served.html(path);
    assertTrue(answer.statusCode() < 500, answer.body());
    String html = answer.body();
    // Scripts are files of ours, and data blocks do not run.
    assertFalse(
        html.replaceAll("<script type=\"module\" src=\"/assets/[a-z]+\\.js\"></script>", "")
            .replaceAll("<script type=\"application/ld\\+json\">[^<]*</script>", "")
            .contains("<script"),
        html);
    assertFalse(html.contains("<img src=x"), html);
    assertFalse(html.contains("href=\"javascript:"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nope",
        "/page/drug/hostile",
        "/itp/sparql?query=ASK%7B%7D",
        "/assets/icon.svg"
      })
  void get_anything_forbidsScriptsFramesAndSniffing(String path) {
    var headers = served.html(path).headers();
    String policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(policy.contains("script-src 'self';"), policy);
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(headers.firstValue("Referrer-Policy").isPresent());
    assertTrue(headers.firstValue("Server").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search", "/queries", "/page/drug/ianalumab", "/id/drug/ianalumab"})
  void put_anywhere_405WithWhatIsAllowed(String path) {
    HttpResponse<String> answer = served.method("PUT", path);
    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD, OPTIONS", answer.headers().firstValue("Allow").orElse(""));
    assertEquals(204, served.method("OPTIONS", path).statusCode());
    HttpResponse<String> head = served.method("HEAD", path);
    assertEquals(served.get(path).statusCode(), head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void post_bodyThatIsNoForm_isRefusedAndNotPassedOver() {
    for (String type : new String[] {"application/json", "application/x-www-form-urlencodedX"}) {
      HttpResponse<String> answer =
          served.post("/queries/studies.json", "{\"drug\": \"x\"}", "Content-Type", type);
      assertEquals(415, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains(type), answer.body());
    }
    HttpResponse<String> form =
        served.post(
            "/queries/studies.json",
            "phase=3",
            "Content-Type",
            "Application/X-WWW-Form-Urlencoded; charset=UTF-8");
    assertEquals(200, form.statusCode(), form.body());
  }

  @Test
  void post_formLargerThanAnyPersons_413() {
    HttpResponse<String> answer =
        served.post(
            "/queries/studies.json",
            "drug=" + "x".repeat(3 << 20),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertEquals(413, answer.statusCode(), answer.body());
  }

  @Test
  void get_malformedValue_isNamed() {
    HttpResponse<String> answer = served.get("/queries/studies.json?drug=%FF%FE");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("\"parameter\":\"drug\""), answer.body());
  }

  @Test
  void get_twoFormatsAtOnce_400ThatNamesThem() {
    HttpResponse<String> answer = served.get("/queries/studies.csv?format=json");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("\"parameter\":\"format\""), answer.body());
    assertEquals(200, served.get("/queries/studies.csv?format=csv").statusCode());
  }

  @Test
  void get_unknownAddress_404WithSearchBoxForPeopleAndProblemForPrograms() {
    HttpResponse<String> page = served.html("/nope");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("type=\"search\""), page.body());
    assertTrue(
        served
            .get("/nope")
            .body()
            .startsWith("{\"type\":\"https://w3id.org/hemograph/errors#no-such-thing\""));
  }

  @Test
  void get_emptyStore_showsTheWayOn() {
    try (ServedFixture empty = ServedFixture.inMemory()) {
      org.apache.jena.system.Txn.executeWrite(
          empty.store().dataset(), () -> empty.store().dataset().clear());
      HttpResponse<String> home = empty.html("/");
      assertEquals(200, home.statusCode());
      assertTrue(home.body().contains("This database is empty"), home.body());
      assertEquals(200, empty.html("/ontology").statusCode());
      assertEquals(200, empty.html("/queries/studies").statusCode());
    }
  }
}
