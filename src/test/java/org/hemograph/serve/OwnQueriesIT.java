package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.hemograph.query.Catalogue;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of a user's queries, served beside the bundled ones while its files change. */
class OwnQueriesIT {
  private static final String EVIDENCE = "src/test/resources/org/hemograph/serve/evidence.trig";
  private static final String MINE =
      """
      #+ summary: Which words are chosen?
      #+ parameters:
      #+   - {name: sex, description: d, type: text, values: [{value: F, label: women <i>}, {value: M, label: men}]}
      #+   - {name: order, description: d, type: text, values: [up, {value: down, label: downwards}], default: down}
      #+   - name: drug
      #+     description: d
      #+     type: text
      #+     required: true
      #+     valuesFrom: 'SELECT ?value ?label { ?d a hg:Drug ; hg:drugbankId ?value ; rdfs:label ?label }'
      #+   - {name: count1, description: d, type: integer, least: 2, greatest: 30}
      #+   - {name: share, description: d, type: decimal, least: 0.5}
      #+   - {name: since, description: d, type: date, least: 2020-01-01, greatest: 2026-12-31}
      #+   - {name: when, description: d, type: [date, integer], example: 2024-05-06}
      #+   - {name: strict, description: d, type: boolean}
      #+ columns:
      #+   - {name: drug, meaning: m}
      #+   - {name: sex, meaning: m}
      #+   - {name: order, meaning: m}
      #+   - {name: count1, meaning: m}
      #+   - {name: share, meaning: m}
      #+   - {name: since, meaning: m}
      #+   - {name: when, meaning: m}
      #+   - {name: strict, meaning: m}
      PREFIX hg: <https://w3id.org/hemograph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?drug ?sex ?order ?count1 ?share ?since ?when ?strict {
        BIND(?_drug AS ?drug) BIND(?__sex AS ?sex) BIND(?__order AS ?order)
        BIND(?__count1 AS ?count1) BIND(?__share AS ?share) BIND(?__since AS ?since)
        BIND(?__when AS ?when) BIND(?__strict AS ?strict)
      }
      """;

  @TempDir private Path folder;
  private EvidenceStore store = EvidenceStore.inMemory();
  private HemographServer server = HemographServer.start(store, Catalogue.bundled(), 0);

  @BeforeEach
  void start() throws IOException {
    server.stop();
    write("my drugs/words.rq", MINE);
    write("at-the-top.rq", "#+ summary: Is there anything?\nASK { ?s ?p ?o }\n");
    Txn.executeWrite(store.dataset(), () -> RDFDataMgr.read(store.dataset(), EVIDENCE));
    server = HemographServer.start(store, Catalogue.bundledWith(List.of(folder)), 0);
  }

  @AfterEach
  void stop() {
    server.stop();
    store.close();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private HttpResponse<String> get(String path, String accept) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(server.url().resolve(path)).header("Accept", accept).build(),
              BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String page(String path) {
    return get(path, "text/html").body();
  }

  /** Asks until a change of a file has been noticed. */
  private String pageWith(String path, String words) {
    long end = System.nanoTime() + 20_000_000_000L;
    String page = page(path);
    while (!page.contains(words) && System.nanoTime() < end) {
      Thread.onSpinWait();
      page = page(path);
    }
    assertTrue(page.contains(words), page);
    return page;
  }

  @Test
  void catalogue_showsThemInTheirGroups() {
    String page = page("/queries");
    assertTrue(page.contains("<h2 id=\"group-my-drugs\">My drugs</h2>"), page);
    assertTrue(page.contains("<a href=\"#group-my-drugs\">My drugs</a>"), page);
    assertTrue(page.contains("href=\"/queries/words\""), page);
    assertTrue(page.contains(">More queries</h2>"), page);
    assertTrue(page.contains("href=\"/queries/at-the-top\""), page);
    assertTrue(page.contains("href=\"/queries/study-results\""), page);
    assertFalse(page.contains("class=\"problem\""), page);
    String json = get("/queries.json", "*/*").body();
    assertTrue(json.startsWith("{\"queries\":["), json);
    assertTrue(json.endsWith("\"troubles\":[]}"), json);
    assertTrue(json.contains("\"group\":\"my drugs\""), json);
  }

  @Test
  void catalogue_tellsWhatIsWrong_whileTheLastGoodVersionServes() throws IOException {
    String tag = get("/queries", "text/html").headers().firstValue("ETag").orElse("");
    write("my drugs/words.rq", MINE.replace("#+ parameters", "#+ parametres"));
    write("never-right.rq", "#+ summary: <b>One\nSELECT\n");
    String page = pageWith("/queries", "words.rq line 2");
    assertTrue(page.contains("never-right.rq line "), page);
    assertTrue(page.contains("parametres"), page);
    assertTrue(page.contains("last good version"), page);
    assertFalse(page.contains("<b>One"), page);
    assertFalse(get("/queries", "text/html").headers().firstValue("ETag").orElse("").equals(tag));
    String json = get("/queries.json", "*/*").body();
    assertTrue(json.contains("\"troubles\":[\""), json);
    assertTrue(json.contains("words.rq line 2"), json);
    assertEquals(200, get("/queries/words.csv?drug=DB16666", "*/*").statusCode());
    HttpResponse<String> never = get("/queries/never-right", "*/*");
    assertEquals(500, never.statusCode(), never.body());
    write("my drugs/words.rq", MINE);
    Files.delete(folder.resolve("never-right.rq"));
    long end = System.nanoTime() + 20_000_000_000L;
    while (page("/queries").contains("class=\"problem\"") && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertFalse(page("/queries").contains("class=\"problem\""));
  }

  @Test
  void form_offersWhatTheFileAllows() {
    String page = page("/queries/words");
    assertTrue(page.contains("<option value=\"F\">women &lt;i&gt;</option>"), page);
    assertTrue(page.contains("<option value=\"M\">men</option>"), page);
    assertTrue(page.contains("<option value=\"\">any</option>"), page);
    assertTrue(page.contains("<option value=\"\">default: downwards</option>"), page);
    assertTrue(page.contains("<option value=\"\">choose …</option>"), page);
    assertTrue(page.contains("<option value=\"DB16666\">ianalumab</option>"), page);
    assertTrue(page.contains("type=\"number\" step=\"1\" min=\"2\" max=\"30\""), page);
    assertTrue(page.contains("type=\"number\" step=\"any\" min=\"0.5\" value"), page);
    assertTrue(page.contains("type=\"date\" min=\"2020-01-01\" max=\"2026-12-31\""), page);
    assertTrue(page.contains("name=\"when\" type=\"text\""), page);
    assertTrue(page.contains("placeholder=\"e.g. 2024-05-06\""), page);
    assertTrue(page.contains("<option value=\"false\">no</option>"), page);
  }

  @Test
  void form_knowsWhatWasChosen_howeverItWasSpelled() {
    String page = page("/queries/words?drug=IANALUMAB&sex=men&when=7&count1=30");
    assertTrue(page.contains("<option value=\"DB16666\" selected>ianalumab</option>"), page);
    assertTrue(page.contains("<option value=\"M\" selected>men</option>"), page);
    assertTrue(page.contains("name=\"when\" type=\"text\" value=\"7\""), page);
    assertFalse(page.contains("value=\"IANALUMAB\""), page);
    assertFalse(page.contains("class=\"problem\""), page);
    String row = get("/queries/words.csv?drug=ianalumab&sex=men&when=2024-05-06", "*/*").body();
    assertTrue(row.contains("DB16666,M,down,,,,2024-05-06,"), row);
  }

  @Test
  void form_showsAValueThatIsNotAllowed() {
    HttpResponse<String> answer = get("/queries/words?drug=DB16666&sex=X&count1=31", "text/html");
    assertEquals(422, answer.statusCode());
    String page = answer.body();
    assertTrue(page.contains("<option value=\"X\" selected>X</option>"), page);
    assertTrue(page.contains("class=\"problem\""), page);
    assertTrue(page.contains("value=\"31\""), page);
    assertEquals(422, get("/queries/words?drug=nobody", "text/html").statusCode());
    assertEquals(422, get("/queries/words?drug=DB16666&count1=1", "text/html").statusCode());
    assertEquals(422, get("/queries/words?drug=DB16666&when=soon", "text/html").statusCode());
  }
}
