package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.HemographServer;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hemograph mcp} as a client starts it: a process with two streams. */
class McpCommandIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> ASKED =
      List.of(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
              + "\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}",
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
          "",
          "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":\"three\",\"method\":\"tools/call\",\"params\":{\"name\":\"run_query\","
              + "\"arguments\":{\"query\":\"competing-classes\",\"parameters\":{\"drug\":\"ianalumab\"}}}}",
          "{\"jsonrpc\":\"2.0\",",
          "{\"id\":4,\"method\":\"ping\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"no/such\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":6,\"method\":\"tools/call\"}",
          "x".repeat((1 << 20) + 5),
          "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"}");

  @TempDir private static Path folder;

  @BeforeAll
  static void fill() {
    try (EvidenceStore store = EvidenceStore.open(new Home(folder))) {
      new Importer(store, Progress.none()).importBundled();
    }
  }

  @Test
  void overItsOwnHome() throws Exception {
    check(answers(String.join("\n", ASKED)));
  }

  @Test
  void besideAServer_whichAnswersInItsPlace() throws Exception {
    Home home = new Home(folder);
    try (EvidenceStore store = EvidenceStore.open(home);
        HemographServer server = HemographServer.start(store, Catalogue.bundled(), 0, home)) {
      home.announceServer(server.address());
      check(answers(String.join("\n", ASKED)));
    }
  }

  @Test
  void overAStoreElsewhere() throws Exception {
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      new Importer(store, Progress.none()).importBundled();
      try (HemographServer server = HemographServer.start(store, Catalogue.bundled(), 0)) {
        String sparql = server.url().resolve("sparql").toString();
        check(answers(String.join("\n", ASKED), "--store", sparql));
      }
    }
  }

  @Test
  void withoutInput_itEnds() throws Exception {
    assertEquals(List.of(), answers(""));
  }

  @Test
  void emptyHome_saysHowToBegin(@TempDir Path empty) throws Exception {
    Process process = started(empty, Path.of("/dev/null").toFile(), null);
    assertEquals(5, process.waitFor());
  }

  private static void check(List<JsonNode> answers) {
    assertEquals(9, answers.size(), answers.toString());
    assertEquals("2025-06-18", answers.get(0).path("result").path("protocolVersion").asText());
    assertEquals(8, answers.get(1).path("result").path("tools").size());
    assertEquals("three", answers.get(2).path("id").asText());
    JsonNode rows = answers.get(2).path("result").path("structuredContent").path("rows");
    assertTrue(rows.size() >= 20, answers.get(2).toString());
    List<Integer> codes =
        answers.subList(3, 8).stream().map(a -> a.path("error").path("code").asInt()).toList();
    assertEquals(List.of(-32700, -32600, -32601, -32602, -32600), codes);
    assertTrue(answers.get(8).path("result").isObject());
  }

  /** What stands on standard output, which must be messages and nothing else. */
  private static List<JsonNode> answers(String input, String... options) throws Exception {
    Path asked = Files.createTempFile("mcp", ".in");
    Path told = Files.createTempFile("mcp", ".out");
    try {
      Files.writeString(asked, input);
      Process process = started(folder, asked.toFile(), told.toFile(), options);
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), "still running");
      assertEquals(0, process.exitValue());
      return Files.readString(told, StandardCharsets.UTF_8)
          .lines()
          .map(McpCommandIT::read)
          .toList();
    } finally {
      Files.delete(asked);
      Files.delete(told);
    }
  }

  private static Process started(
      Path home,
      java.io.File in,
      java.io.@org.jspecify.annotations.Nullable File out,
      String... options)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.hemograph.cli.Main",
                "mcp",
                "--home",
                home.toString())
            .redirectInput(in)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    if (options.length > 0) {
      builder.command().subList(5, 7).clear(); // --store stands in the place of --home
      builder.command().addAll(List.of(options));
    }
    return builder
        .redirectOutput(
            out == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(out))
        .start();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("no message: " + line, e);
    }
  }
}
