package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose things are named under a base of its own, served whole. */
class OwnBaseIT {
  private static final Namespaces OWN = new Namespaces("https://example.org/evidence/");

  @TempDir private static Path folder;
  private static Home home;
  private static EvidenceStore store;
  private static HemographServer server;
  private static Crawler crawler;

  @BeforeAll
  static void start() {
    home = new Home(folder.resolve("home"));
    home.keepBase(OWN);
    store = EvidenceStore.open(home);
    new Importer(store, Progress.none()).importBundled();
    server = HemographServer.start(store, Catalogue.bundled(), 0, home);
    crawler = new Crawler(server.url());
  }

  @AfterAll
  static void stop() {
    crawler.close();
    server.stop();
    store.close();
  }

  @Test
  void things_areNamedUnderTheBase_andFoundByTheirLocalAddress() {
    HttpResponse<String> turtle = crawler.dereference("/id/drug/ianalumab", "text/turtle");
    assertTrue(turtle.body().contains("https://example.org/evidence/id/drug/ianalumab"));
    assertFalse(turtle.body().contains("w3id.org/hemograph/id/"), turtle.body());
    assertTrue(turtle.body().contains("w3id.org/hemograph/ontology#"), turtle.body());
    String json = crawler.dereference("/id/drug/ianalumab", "application/ld+json").body();
    assertTrue(json.contains("\"@base\": \"https://example.org/evidence/id/\""), json);
    assertTrue(json.contains("\"id\": \"drug/ianalumab\""), json);
    String page = crawler.dereference("/id/study/NCT05653219", "text/html").body();
    assertTrue(page.contains("href=\"/page/drug/ianalumab\""));
    assertFalse(page.contains("href=\"https://example.org/evidence"), page);
    assertEquals(200, crawler.get("/graph/curated/drugs", "text/html").statusCode());
    assertEquals(200, crawler.get("/code/phase-3", "text/turtle").statusCode());
    assertEquals(200, crawler.get("/page/revision/1", "text/html").statusCode());
  }

  @Test
  void queries_findThingsUnderTheBase() {
    String rows = crawler.get("/queries/follow-up.csv?study=VAYHIT2", "*/*").body();
    assertTrue(rows.lines().count() > 2, rows);
    String flow = crawler.get("/queries/participant-flow.csv?study=VAYHIT2", "*/*").body();
    assertFalse(flow.contains("median follow-up"), flow);
    String drugs = crawler.get("/queries/drugs-in-class.csv?class=BTK+inhibitors", "*/*").body();
    assertTrue(drugs.contains("rilzabrutinib"), drugs);
  }

  @Test
  void home_keepsItsBase() {
    assertEquals(OWN, new Home(home.dir()).namespaces());
    home.keepBase(OWN);
    HemographException refused =
        assertThrows(HemographException.class, () -> home.keepBase(Namespaces.DEFAULT));
    assertTrue(refused.getMessage().contains(OWN.base()), refused.getMessage());
  }
}
