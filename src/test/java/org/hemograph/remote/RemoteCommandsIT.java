package org.hemograph.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three commands that take {@code --store}, each in a process of its own, over RDF4J. */
final class RemoteCommandsIT {
  private static final String READY = "Hemograph is ready: ";
  private static final int MOST_S = 120;
  private static Rdf4jEndpoint store;
  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    store = new Rdf4jEndpoint(new MemoryStore(), SharedEvidence.loaded().quads());
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  private static Process command(Path out, String... arguments) throws IOException {
    ProcessBuilder builder = java(arguments);
    return builder.redirectOutput(out.toFile()).start();
  }

  private static ProcessBuilder java(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.hemograph.cli.Main"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--store", store.url()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static void succeeds(Process process) throws InterruptedException {
    boolean ended = process.waitFor(MOST_S, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, "still running");
    assertEquals(0, process.exitValue());
  }

  @Test
  void queryPrintsTheRows() throws Exception {
    Path out = folder.resolve("rows.csv");
    succeeds(command(out, "query", "study-arms", "study=VAYHIT2", "--format", "csv"));
    List<String> lines = Files.readAllLines(out);
    assertEquals(13, lines.size(), String.join("\n", lines));
  }

  @Test
  void exportGivesTheQuadsOfALocalExport() throws Exception {
    Path out = folder.resolve("evidence.nq");
    succeeds(
        command(
            folder.resolve("said"), "export", "--format", "nquads", "--output", out.toString()));
    long here =
        new String(SharedEvidence.loaded().quads(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .count();
    try (var lines = Files.lines(out)) {
      assertEquals(here, lines.filter(line -> !line.isBlank()).count());
    }
  }

  @Test
  void serveAnswersUntilItIsStopped() throws Exception {
    Process serving = java("serve", "--port", "0").start();
    try (BufferedReader out = serving.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.startsWith(READY)) {
        line = out.readLine();
      }
      assertTrue(line != null, "it ended without its ready line");
      URI url = URI.create(line.substring(READY.length()).split(" ", 2)[0]);
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(url.resolve("/queries/study-arms.csv?study=VAYHIT2"))
                      .build(),
                  BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals(13, answer.body().lines().count(), answer.body());
    } finally {
      serving.destroy();
      assertTrue(serving.waitFor(MOST_S, TimeUnit.SECONDS));
    }
  }
}
