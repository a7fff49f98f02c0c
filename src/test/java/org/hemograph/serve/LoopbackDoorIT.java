package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemograph.store.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackDoorIT {
  @TempDir private static Path folder;
  private static Home home;
  private static ServedFixture served;

  @BeforeAll
  static void start() {
    home = new Home(folder.resolve("home"));
    served = ServedFixture.at(home);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void post_importWithTheToken_importsAndReports() throws IOException {
    Path file = folder.resolve("more.ttl");
    Files.writeString(
        file,
        """
        @prefix hg: <https://w3id.org/hemograph/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://w3id.org/hemograph/id/org/new> a hg:Organization ; rdfs:label "A new organisation"@en .
        """);
    long before = served.store().revision();
    HttpResponse<String> answer =
        order("{\"paths\":[\"" + file + "\"],\"as\":null,\"checkOnly\":false}", home.doorToken());
    assertEquals(200, answer.statusCode(), answer.body());
    String[] lines = answer.body().split("\n");
    assertEquals(
        "{\"files\":1,\"bytes\":" + Files.size(file) + "}",
        lines[0],
        "the first line says how much");
    String last = lines[lines.length - 1];
    assertTrue(
        last.startsWith("{\"report\":{") && last.contains("\"path\":\"" + file + "\""), last);
    assertEquals(before + 1, served.store().revision(), answer.body());
    assertEquals(200, served.html("/page/org/new").statusCode());
  }

  @Test
  void post_importCheckOnly_writesNothing() throws IOException {
    Path file = folder.resolve("check.ttl");
    Files.writeString(file, "<https://example.org/a> <https://example.org/b> 1 .");
    long before = served.store().revision();
    assertEquals(
        200,
        order("{\"checkOnly\":true,\"paths\":[\"" + file + "\"]}", home.doorToken()).statusCode());
    assertEquals(before, served.store().revision());
  }

  @Test
  void post_importWithoutTheToken_401() {
    assertEquals(401, order("{}", "wrong").statusCode());
    assertEquals(401, served.post("/$/door/import", "{}").statusCode());
    assertEquals(401, served.get("/$/door/export").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"paths\":[]}",
        "{\"paths\":\"x\"}",
        "{\"paths\":[\"relative.csv\"]}",
        "{\"paths\":[\"/x\"],\"more\":1}",
        "{\"paths\":[\"/x\\u0000\"]}"
      })
  void post_importOrderThatIsNone_400(String order) {
    HttpResponse<String> answer = order(order, home.doorToken());
    assertEquals(400, answer.statusCode(), answer.body());
  }

  @Test
  void get_exportWithTheToken_isTheStoreAsNQuads() {
    HttpResponse<String> answer =
        served.get("/$/door/export?format=nquads", "Authorization", "Bearer " + home.doorToken());
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("<https://w3id.org/hemograph/id/drug/ianalumab>"));
  }

  @Test
  void get_id_tellsWithoutATokenWhichServerThisIs() {
    HttpResponse<String> answer = served.get("/$/door/id");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().matches("[0-9a-f-]{36}"), answer.body());
  }

  @Test
  void door_ofAServerWithoutAHome_isNotThere() {
    try (ServedFixture homeless = ServedFixture.inMemory()) {
      assertEquals(404, homeless.post("/$/door/import", "{}").statusCode());
    }
  }

  private static HttpResponse<String> order(String json, String token) {
    return served.post(
        "/$/door/import",
        json,
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + token);
  }
}
