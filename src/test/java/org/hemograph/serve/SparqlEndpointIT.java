package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointIT {
  private static final String DRUGS =
      "SELECT ?d { ?d a <https://w3id.org/hemograph/ontology#Drug> }";
  private static ServedFixture served;

  @BeforeAll
  static void start() {
    served = ServedFixture.inMemory();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void query_byGetPostFormAndPostDirect_answersOverTheUnionOfGraphs() {
    HttpResponse<String> get = served.get("/itp/sparql?query=" + encoded(DRUGS));
    HttpResponse<String> form =
        served.post(
            "/itp/sparql",
            "query=" + encoded(DRUGS),
            "Content-Type",
            "application/x-www-form-urlencoded");
    HttpResponse<String> direct =
        served.post("/itp/sparql", DRUGS, "Content-Type", "application/sparql-query");
    assertEquals(200, get.statusCode(), get.body());
    assertTrue(get.body().contains("drug/ianalumab"), get.body());
    assertEquals(get.body(), form.body());
    assertEquals(get.body(), direct.body());
  }

  @Test
  void query_thatIsNoSparql_400() {
    assertEquals(400, served.get("/itp/sparql?query=" + encoded("SELECT nonsense")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/itp/sparql", "/itp/update", "/itp", "/itp/data"})
  void update_isRefusedEverywhere(String path) {
    long before = served.store().revision();
    String update = "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }";
    HttpResponse<String> direct =
        served.post(path, update, "Content-Type", "application/sparql-update");
    HttpResponse<String> form =
        served.post(
            path, "update=" + encoded(update), "Content-Type", "application/x-www-form-urlencoded");
    assertTrue(direct.statusCode() >= 400 && direct.statusCode() < 500, direct.statusCode() + "");
    assertTrue(form.statusCode() >= 400 && form.statusCode() < 500, form.statusCode() + "");
    assertEquals(before, served.store().revision());
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,/itp",
    "PUT,/itp/data?default",
    "DELETE,/itp",
    "DELETE,/itp/data?default",
    "POST,/itp/data?default",
    "PATCH,/itp/data"
  })
  void graphStoreWriting_isRefused(String method, String path) {
    long before = served.store().revision();
    int status = served.method(method, path, "Content-Type", "text/turtle").statusCode();
    assertTrue(status >= 400 && status < 500, status + "");
    assertEquals(before, served.store().revision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { VALUES ?u { <%s> } SERVICE ?u { ?s ?p ?o } }"
      })
  void query_withService_neverReachesTheOtherServer(String query) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    other.start();
    try {
      String target = "http://127.0.0.1:" + other.getAddress().getPort() + "/sparql";
      served.get("/itp/sparql?query=" + encoded(String.format(query, target)));
      assertEquals(0, asked.get());
    } finally {
      other.stop(0);
    }
  }

  @Test
  void load_andFiles_areRefused() {
    HttpResponse<String> load =
        served.post(
            "/itp/sparql",
            "update=" + encoded("LOAD <file:///etc/passwd>"),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertTrue(load.statusCode() >= 400 && load.statusCode() < 500, load.statusCode() + "");
    HttpResponse<String> from =
        served.get(
            "/itp/sparql?query=" + encoded("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"));
    assertFalse(from.body().contains("root:"), from.body());
  }

  @Test
  void ping_answers_andNothingTellsWhichServerThisIs() {
    HttpResponse<String> ping = served.get("/$/ping");
    assertEquals(200, ping.statusCode());
    assertTrue(ping.headers().firstValue("Server").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/$/server",
        "/$/datasets",
        "/$/stats",
        "/$/metrics",
        "/$/compact/itp",
        "/$/tasks"
      })
  void administration_isNotThere(String path) {
    assertEquals(404, served.get(path).statusCode());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
