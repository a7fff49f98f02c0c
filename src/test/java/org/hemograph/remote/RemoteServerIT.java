package org.hemograph.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.hemograph.query.Catalogue;
import org.hemograph.query.EndpointAddress;
import org.hemograph.query.QueryableEndpoint;
import org.hemograph.serve.HemographServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a server over RDF4J, beside those of one over its own database. */
final class RemoteServerIT {
  private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Rdf4jEndpoint store;
  private static QueryableEndpoint endpoint;
  private static HemographServer here;
  private static HemographServer there;

  @BeforeAll
  static void start() {
    SharedEvidence evidence = SharedEvidence.loaded();
    store = new Rdf4jEndpoint(new MemoryStore(), evidence.quads());
    endpoint = new QueryableEndpoint(EndpointAddress.of(store.url()), Duration.ofSeconds(30));
    Catalogue catalogue = Catalogue.of(Path.of("queries"));
    here = HemographServer.start(evidence.store(), catalogue, 0);
    there = HemographServer.start(endpoint, catalogue, 0);
  }

  @AfterAll
  static void stop() {
    there.stop();
    here.stop();
    endpoint.close();
    store.close();
  }

  private static HttpResponse<String> get(HemographServer server, String path, String accept) {
    URI uri = server.url().resolve(path);
    try {
      return HTTP.send(
          HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String main(HemographServer server, String path) {
    HttpResponse<String> answer = get(server, path, "text/html");
    assertEquals(200, answer.statusCode(), answer.body());
    Matcher main = MAIN.matcher(answer.body());
    assertTrue(main.find());
    return main.group();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/ontology",
        "/queries",
        "/queries/drugs-in-class?class=itp-therapy",
        "/page/drug-class/baff-neutraliser",
        "/page/drug/ianalumab",
        "/page/study/NCT05653219",
        "/code/phase"
      })
  void thePageIsThatOfTheLocalServer(String path) {
    assertEquals(withoutHistory(main(here, path)), withoutHistory(main(there, path)));
  }

  private static final Pattern ADDED =
      Pattern.compile("<span class=\"one\">← added <span class=\"count\">\\d+</span></span>");

  /** An export leaves out which revision added what. */
  private static String withoutHistory(String page) {
    return page.lines()
        .filter(line -> !line.contains("/page/revision/"))
        .filter(line -> !line.contains("<code>hg:Revision</code>"))
        .map(line -> ADDED.matcher(line).replaceAll(""))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/data/drug/ianalumab.nt", "/queries/people.csv", "/data/drug/eltrombopag.ttl"})
  void theDataIsThatOfTheLocalServer(String path) {
    assertEquals(
        get(here, path, "*/*").body().lines().sorted().toList(),
        get(there, path, "*/*").body().lines().sorted().toList());
  }

  @Test
  void searchFindsByNameSynonymAndIdWithoutAnIndex() {
    assertTrue(main(there, "/search?q=ianal").contains("/page/drug/ianalumab"));
    assertTrue(main(there, "/search?q=VAY736").contains("/page/drug/ianalumab"));
    assertEquals(303, get(there, "/search?q=NCT05653219", "text/html").statusCode());
    assertTrue(main(there, "/search?q=nothing+has+this").contains("Nothing found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/drug-class/baff-neutraliser",
        "/page/drug/ianalumab",
        "/page/study/NCT05653219"
      })
  void aPageTakesNoMoreThanSixtyRequests(String path) {
    int before = store.asked();
    main(there, path);
    int page = store.asked() - before;
    System.getLogger(RemoteServerIT.class.getName())
        .log(System.Logger.Level.INFO, path + " took " + page + " requests");
    assertTrue(page <= 60, page + " requests");
  }

  @Test
  void nobodyIsToldThatAnythingIsStillTheSame() {
    HttpResponse<String> answer = get(there, "/queries/people.csv", "*/*");
    assertFalse(answer.headers().firstValue("ETag").isPresent());
    assertFalse(main(there, "/").contains("Data revision"));
  }

  @Test
  void noDescriptionNamesAnEndpointThatIsNotHere() {
    for (String path :
        new String[] {
          "/catalog",
          "/.well-known/void",
          "/.well-known/sparql-examples",
          "/openapi.json",
          "/nowhere"
        }) {
      String told = get(there, path, "*/*").body();
      assertFalse(told.contains("itp/"), () -> path + ": " + told);
      boolean named = get(here, path, "*/*").body().contains("itp/sparql");
      assertEquals(!path.equals("/nowhere"), named, path);
    }
  }

  @Test
  void thereIsNoDoorForCommandsAndNoEndpoint() {
    assertEquals(404, get(there, "/$/door/id", "*/*").statusCode());
    assertEquals(404, get(there, "/itp/sparql?query=ASK%7B%7D", "*/*").statusCode());
  }
}
