package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind a reverse proxy with a path prefix, everything works and nothing leads out of it. */
class ProxyIT {
  private static final String PREFIX = "/kg/itp";
  private static ServedFixture served;
  private static PrefixingProxy proxy;
  private static Crawler crawler;

  @BeforeAll
  static void start() {
    served = ServedFixture.inMemory();
    proxy = new PrefixingProxy(served.url(), PREFIX);
    crawler = new Crawler(proxy.url());
  }

  @AfterAll
  static void stop() {
    crawler.close();
    proxy.close();
    served.close();
  }

  @Test
  void crawl_fromTheFrontPage_neverLeavesThePrefix() {
    try (Crawler walk = new Crawler(proxy.url())) {
      Set<String> done = new LinkedHashSet<>();
      Set<String> todo = new LinkedHashSet<>(Set.of(PREFIX + "/"));
      while (!todo.isEmpty() && done.size() < 600) {
        Set<String> now = Set.copyOf(todo);
        done.addAll(now);
        walk.each(now, path -> visit(walk, path));
        todo.clear();
        walk.leading().keySet().stream()
            .map(address -> address.replaceFirst("#.*$", ""))
            .filter(path -> !done.contains(path))
            // Queries that are there to be slow or wrong, and codes that the fixture has none of.
            .filter(
                path ->
                    !path.matches(
                        PREFIX
                            + "/(?:code/[a-z-]+|queries/(?:slow|endless|joined|many-numbers|numbers).*)"))
            .forEach(todo::add);
      }
      assertEquals(Map.of(), walk.dead());
      assertTrue(done.size() > 60, () -> "too little was seen: " + done);
    }
  }

  private static void visit(Crawler walk, String path) {
    assertTrue(path.startsWith(PREFIX + "/"), () -> "leaves: from " + walk.leading().get(path));
    HttpResponse<String> answer = walk.get(path, "text/html,*/*;q=0.5");
    int status = answer.statusCode();
    // The fixture's queries need values, which their bare addresses lack; its front page names
    // the condition and the queries of the bundled base.
    assertTrue(
        Set.of(200, 302, 303, 400, 422).contains(status)
            || status == 404 && (PREFIX + "/").equals(walk.leading().get(path)),
        () -> status + " from " + walk.leading().get(path));
    answer
        .headers()
        .firstValue("Location")
        .ifPresent(place -> assertTrue(place.startsWith(PREFIX + "/"), place));
    for (String link : answer.headers().allValues("Link")) {
      assertFalse(link.contains("</") && !link.contains("<" + PREFIX + "/"), link);
    }
    if (Crawler.mediaType(answer).equals("text/html") && status == 200) {
      walk.read(path, answer.body());
    }
  }

  @Test
  void get_identifierBehindTheProxy_leadsBelowThePrefix() {
    HttpResponse<String> answer = crawler.get(PREFIX + "/id/drug/ianalumab", "text/turtle");
    assertEquals(303, answer.statusCode());
    String place = answer.headers().firstValue("Location").orElse("");
    assertEquals(PREFIX + "/data/drug/ianalumab.ttl", place);
    String turtle = crawler.get(place, "text/turtle").body();
    assertTrue(turtle.contains("https://w3id.org/hemograph/id/drug/ianalumab"), turtle);
    assertFalse(turtle.contains(PREFIX), turtle);
  }

  @Test
  void get_descriptions_nameTheProxysAddress() {
    String base = "https://evidence.example.org" + PREFIX + "/";
    for (String path : new String[] {"/catalog", "/.well-known/void", "/itp/sparql"}) {
      String turtle = crawler.get(PREFIX + path, "text/turtle").body();
      assertTrue(turtle.contains(base), () -> path + ": " + turtle);
      assertFalse(turtle.contains("127.0.0.1"), () -> path + ": " + turtle);
    }
    String openApi = crawler.get(PREFIX + "/openapi.json", "application/json").body();
    assertTrue(openApi.contains("\"url\" : \"" + PREFIX + "/\""), openApi.substring(0, 600));
  }

  @Test
  void get_unknownThing_nearbyAddressesHaveThePrefix() {
    String problem = crawler.get(PREFIX + "/id/drug/ianalumabb", "*/*").body();
    assertTrue(problem.contains("\"nearest\":[\"" + PREFIX + "/id/drug/"), problem);
  }

  @Test
  void get_sameAnswerWithAndWithoutThePrefix_neverMixesThem() {
    String path = "/queries/studies";
    for (int i = 0; i < 2; i++) {
      String through = crawler.get(PREFIX + path, "text/html").body();
      String direct = served.html(path).body();
      assertTrue(through.contains("href=\"" + PREFIX + "/queries\""), through);
      assertFalse(direct.contains(PREFIX), direct);
    }
  }

  @Test
  void get_samePageByTwoHosts_isTwoPagesWithTwoTags() {
    for (String path : new String[] {"/page/drug/ianalumab", "/queries/studies", "/"}) {
      String[] before = new String[2];
      for (int round = 0; round < 2; round++) {
        for (int host = 0; host < 2; host++) {
          String name = host == 0 ? "a.example" : "b.example";
          String answer = served.raw(path, "X-Forwarded-Host: " + name, "Accept: text/html");
          String tag = answer.replaceFirst("(?is)^.*\r\netag: (\"[^\"]*\").*$", "$1");
          assertTrue(tag.startsWith("\""), answer);
          assertFalse(answer.contains(host == 0 ? "b.example" : "a.example"), answer);
          assertTrue(round == 0 || tag.equals(before[host]), tag);
          before[host] = tag;
        }
        assertNotEquals(before[0], before[1]);
      }
      String held =
          served.raw(
              path,
              "X-Forwarded-Host: b.example",
              "Accept: text/html",
              "If-None-Match: " + before[0]);
      assertTrue(held.startsWith("HTTP/1.1 200"), held);
      String own =
          served.raw(
              path,
              "X-Forwarded-Host: a.example",
              "Accept: text/html",
              "If-None-Match: " + before[0]);
      assertTrue(own.startsWith("HTTP/1.1 304"), own);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-Host | evidence.example.org | http://evidence.example.org/",
        "X-Forwarded-Proto | https | https://h/",
        "X-Forwarded-Prefix | /kg/ | http://h/kg/",
        "X-Forwarded-Prefix | //evil.example | http://h/",
        "X-Forwarded-Prefix | /a\"><script> | http://h/",
        "X-Forwarded-Prefix | /../x | http://h/",
        "X-Forwarded-Host | evil.example/x | http://h/",
        "X-Forwarded-Proto | javascript | http://h/",
        "X-Forwarded-Host | evil.example, evidence.example.org | http://evidence.example.org/",
        "Forwarded | for=192.0.2.1;proto=https;host=a.example | https://a.example/",
        "Forwarded | for=192.0.2.1;host=evil.example, for=192.0.2.2;host=a.example | http://a.example/",
        "Forwarded | for=192.0.2.1;host=a.example, for=127.0.0.1;host=b.example | http://a.example/",
        "Forwarded | For=\"[2001:db8::1]:4711\";Host=\"a.example:8443\";Proto=HTTPS | https://a.example:8443/",
        "Forwarded | host=\"a.example | http://h/",
        "Forwarded | ;;;,,,=== | http://h/",
      })
  void get_forwardedHeadersOfAProxyHere_areReadWithCare(String name, String value, String base) {
    String answer = served.raw("/catalog", name + ": " + value, "Accept: text/turtle");
    assertTrue(answer.contains("<" + base + "catalog"), answer);
    assertFalse(answer.contains("evil"), answer);
  }

  @Test
  void get_notModified_hasNoContentLength() {
    String tag =
        served
            .raw("/data/drug/ianalumab.ttl")
            .replaceFirst("(?is)^.*\\r\\netag: (\"[^\"]*\").*$", "$1");
    String answer = served.raw("/data/drug/ianalumab.ttl", "If-None-Match: " + tag);
    assertTrue(answer.startsWith("HTTP/1.1 304"), answer);
    assertTrue(answer.contains("ETag: " + tag), answer);
    assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("content-length"), answer);
  }

  @Test
  void doorForCommands_staysShutForWhatAProxyPassesOn() {
    URI door = proxy.url().resolve(PREFIX + "/$/door/id");
    HttpResponse<String> answer = crawler.get(door.getPath(), "*/*");
    assertTrue(answer.statusCode() == 403 || answer.statusCode() == 404, answer.body());
  }
}
