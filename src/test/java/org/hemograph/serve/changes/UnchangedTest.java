package org.hemograph.serve.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.Binder;
import org.hemograph.query.Catalogue;
import org.hemograph.query.Codes;
import org.hemograph.query.CountedQueries;
import org.hemograph.query.QueryRunner;
import org.hemograph.query.QueryableDataset;
import org.hemograph.query.Things;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.ask.Choices;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabularies;
import org.hemograph.serve.http.DoorServlet;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.http.Validators;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.search.CurrentNames;
import org.hemograph.serve.search.SavedSearch;
import org.hemograph.serve.search.Search;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who holds the answer already costs the store nothing. */
class UnchangedTest {
  private static EvidenceStore store;
  private static CountedQueries counted;
  private static FusekiServer server;

  @BeforeAll
  static void start() {
    store = EvidenceStore.inMemory();
    new Importer(store, Progress.none()).importBundled();
    counted = new CountedQueries(new QueryableDataset(store.dataset(), Namespaces.DEFAULT));
    Evidence evidence = new Evidence(counted, false);
    Binder binder = new Binder(new Things(Namespaces.DEFAULT), new Codes(Namespaces.DEFAULT));
    LocalLinks links = new LocalLinks(Namespaces.DEFAULT);
    Questions questions =
        new Questions(
            evidence,
            Catalogue.bundled(),
            new QueryRunner(counted, binder, Duration.ofSeconds(30)),
            new Choices(evidence),
            links,
            new Vocabularies(evidence),
            new Pages(),
            new Validators(() -> ""));
    SavedSearch search = new SavedSearch(new Search(links, false), new CurrentNames(evidence));
    ChangesDoor door = new ChangesDoor(questions, binder, search, Optional.empty());
    FusekiServer.Builder built = FusekiServer.create().port(0).loopback(true);
    ChangesDoor.PATHS.forEach(
        path -> built.addServlet(path, new DoorServlet(door, new ProblemWriter(new Pages()))));
    server = built.build().start();
  }

  @AfterAll
  static void stop() {
    server.stop();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/changes.json",
        "/changes.atom?about=ianalumab",
        "/changes?q=ianalumab&format=html",
        "/changes/1.json"
      })
  void whoHoldsIt_costsNoQuery(String address) throws IOException, InterruptedException {
    counted.sinceLast();
    HttpResponse<String> first = get(address, "\"none of ours\"");
    assertEquals(200, first.statusCode(), first.body());
    assertTrue(counted.sinceLast() > 0);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get(address, tag);
    assertEquals(304, again.statusCode(), again.body());
    assertEquals(0, counted.sinceLast());
    assertEquals(
        first.headers().firstValue("X-Revision"), again.headers().firstValue("X-Revision"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/changes.json?about=ianalumabb", "/changes.json?since=2999-01-01"})
  void whatIsWrong_isSaid_andHasNoTag(String address) throws IOException, InterruptedException {
    HttpResponse<String> refused = get(address, "\"none of ours\"");
    assertEquals(422, refused.statusCode(), refused.body());
    assertTrue(refused.headers().firstValue("ETag").isEmpty());
    assertEquals("no-store", refused.headers().firstValue("Cache-Control").orElse(""));
  }

  private static HttpResponse<String> get(String address, String held)
      throws IOException, InterruptedException {
    URI place = URI.create("http://localhost:" + server.getHttpPort() + address);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(place).header("If-None-Match", held).build(),
            BodyHandlers.ofString());
  }
}
