package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.fuseki.build.DatasetDescriptionMap;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.query.ARQ;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file of fuseki-config/ is started and asked. */
class ConfigurationIT {
  private static final String GRAPH = "https://w3id.org/hemograph/graph/curated/drugs";
  private static final String BY_TEXT =
      "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query 'ianalumab' }";
  private static final String IN_THE_UNION =
      "SELECT ?s { ?s <http://www.w3.org/2000/01/rdf-schema#label> 'ianalumab'@en }";

  @TempDir Path dir;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void embeddedIsServedFromAnOpenStore() throws Exception {
    try (EvidenceStore store = EvidenceStore.open(new Home(dir))) {
      store.replace(List.of(drug()));
      Configuration configuration = store.configuration();
      DatasetDescriptionMap datasets = new DatasetDescriptionMap();
      datasets.register(configuration.dataset().asNode(), store.dataset());
      DataAccessPoint point =
          FusekiConfig.buildDataAccessPoint(
              configuration.model().getGraph(), configuration.service().asNode(), datasets);
      FusekiServer server =
          FusekiServer.create()
              .port(0)
              .loopback(true)
              .add(point.getName(), point.getDataService())
              .start();
      try {
        answers("http://localhost:" + server.getPort());
        assertEquals("30000", store.dataset().getContext().getAsString(ARQ.queryTimeout));
      } finally {
        server.stop();
      }
    }
  }

  @Test
  void memoryStartsEmptyAndForgets() throws Exception {
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .parseConfigFile("fuseki-config/memory.ttl")
            .build();
    VersionedDataset dataset =
        (VersionedDataset)
            server.getDataAccessPointRegistry().get("/itp").getDataService().getDataset();
    server.start();
    try {
      String base = "http://localhost:" + server.getPort();
      assertFalse(ask(base, IN_THE_UNION).body().contains("ianalumab"));
      GraphReplacement drug = drug();
      Txn.executeWrite(dataset, () -> dataset.addGraph(drug.name(), drug.content()));
      answers(base);
      assertEquals(1, dataset.revision());
    } finally {
      server.stop();
    }
  }

  @Test
  void aStockFusekiServesTheHomeByStock() throws Exception {
    try (EvidenceStore store = EvidenceStore.open(new Home(dir))) {
      store.replace(List.of(drug()));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/stock/jena-fuseki-server.jar").toAbsolutePath().toString(),
                "--localhost",
                "--port=" + port,
                "--config=" + Path.of("fuseki-config/stock.ttl").toAbsolutePath())
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("server.log").toFile())
            .start();
    try {
      String base = "http://localhost:" + port;
      awaitAnswer(base, server);
      answers(base);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  /** Finds by text and through the union, and lets nobody write. */
  private void answers(String base) throws Exception {
    assertTrue(ask(base, BY_TEXT).body().contains("/ianalumab"), ask(base, BY_TEXT).body());
    assertTrue(ask(base, IN_THE_UNION).body().contains("/ianalumab"));
    String update = "update=" + URLEncoder.encode("CLEAR ALL", StandardCharsets.UTF_8);
    for (String path : List.of("/itp/sparql", "/itp/update", "/itp")) {
      HttpRequest write =
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(update))
              .build();
      int status = client.send(write, BodyHandlers.ofString()).statusCode();
      assertTrue(status >= 400 && status < 500, path + " answered " + status);
    }
    assertTrue(ask(base, IN_THE_UNION).body().contains("/ianalumab"));
  }

  private HttpResponse<String> ask(String base, String query) throws Exception {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/itp/sparql?query=" + encoded))
            .header("Accept", "application/sparql-results+json")
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private void awaitAnswer(String base, Process server) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (System.nanoTime() < end && server.isAlive()) {
      try {
        ask(base, IN_THE_UNION);
        return;
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("No answer: " + Files.readString(dir.resolve("server.log")));
  }

  private static GraphReplacement drug() {
    return EvidenceStoreTest.graph(GRAPH, ":ianalumab rdfs:label 'ianalumab'@en .");
  }
}
