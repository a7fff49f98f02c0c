package org.hemograph.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemograph.fetch.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FetchCommandTest {
  private static final String A = "NCT00000001";
  private static final String B = "NCT00000002";

  /** Nobody waits in a test. */
  private static final Waiting NO_TIME =
      new Waiting() {
        private long nanos;

        @Override
        public Instant now() {
          return Instant.EPOCH;
        }

        @Override
        public long nanos() {
          return nanos;
        }

        @Override
        public void pause(Duration time) {
          nanos += time.toNanos();
        }
      };

  @TempDir private Path folder;
  private final WireMockServer server = new WireMockServer(options().dynamicPort());
  private final StringWriter err = new StringWriter();
  private final List<Path> taken = new ArrayList<>();
  private final List<String> contents = new ArrayList<>();
  private int answerOfImport;

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private int run(String... arguments) {
    Map<String, String> environment =
        Map.of("HEMOGRAPH_CTGOV_URL", server.baseUrl(), "HEMOGRAPH_EUTILS_URL", server.baseUrl());
    FetchCommand command =
        new FetchCommand(
            environment::get,
            NO_TIME,
            (home, files, temporary, out) -> {
              taken.addAll(files);
              files.forEach(file -> contents.add(read(file)));
              return answerOfImport;
            });
    return new CommandLine(command)
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new FaultReport())
        .execute(arguments);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String study(String id) {
    return "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"" + id + "\"}}}";
  }

  private void serve(String... ids) {
    for (String id : ids) {
      server.stubFor(get(urlPathEqualTo("/studies/" + id)).willReturn(ok(study(id))));
    }
  }

  @Test
  void whatIsFetchedIsImportedFromAFolderThatGoesAway() {
    serve(A, B);
    assertEquals(0, run("ctgov", A, B), err.toString());
    assertEquals(List.of(study(A), study(B)), contents);
    assertEquals(A + ".json", String.valueOf(taken.get(0).getFileName()));
    assertFalse(Files.exists(taken.get(0).getParent()), "the folder is still there");
    assertTrue(err.toString().contains("2 records fetched."), err.toString());
  }

  @Test
  void savedRecordsStay() throws Exception {
    serve(A);
    Path save = folder.resolve("new/raw");
    assertEquals(0, run("ctgov", "--save", save.toString(), A), err.toString());
    assertEquals(List.of(save.resolve(A + ".json")), taken);
    assertEquals(study(A), Files.readString(save.resolve(A + ".json")));
    assertTrue(err.toString().contains("1 new, 0 changed, 0 as they were"), err.toString());
  }

  @Test
  void whoSaysSoImportsNothing() {
    serve(A);
    assertEquals(0, run("ctgov", "--save", folder.toString(), "--no-import", A), err.toString());
    assertEquals(List.of(), taken);
  }

  @Test
  void anUnknownIdIsToldAndTheOthersAreImported() {
    serve(A);
    assertEquals(4, run("ctgov", B, A), err.toString());
    assertEquals(1, taken.size());
    assertTrue(err.toString().contains("Not known there: " + B), err.toString());
  }

  @Test
  void theExitCodeIsThatOfTheImport() {
    serve(A);
    answerOfImport = 4;
    assertEquals(4, run("ctgov", A), err.toString());
  }

  @Test
  void anInterruptedFetchSaysHowToGoOn() {
    serve(A);
    server.stubFor(get(urlPathEqualTo("/studies/" + B)).willReturn(aResponse().withStatus(500)));
    assertEquals(5, run("ctgov", A, B), err.toString());
    assertTrue(err.toString().contains("with --save DIR"), err.toString());
    assertEquals(5, run("ctgov", "--save", folder.toString(), A, B), err.toString());
    assertTrue(err.toString().contains("the same command goes on from there"), err.toString());
    assertEquals(List.of(), taken);
    serve(B);
    assertEquals(0, run("ctgov", "--save", folder.toString(), A, B), err.toString());
    assertEquals(2, taken.size());
  }

  @Test
  void idsComeFromAFileAsWell() throws Exception {
    serve(A, B);
    Path ids =
        Files.writeString(folder.resolve("ids"), "\uFEFF# ours\nnct00000001, \n" + B + " # x\n");
    assertEquals(0, run("ctgov", "--ids", ids.toString(), A), err.toString());
    assertEquals(List.of(study(A), study(B)), contents);
  }

  @Test
  void idsComeFromStandardInputAsWell() {
    serve(A);
    InputStream standard = System.in;
    System.setIn(new ByteArrayInputStream(A.getBytes(StandardCharsets.UTF_8)));
    try {
      assertEquals(0, run("ctgov", "--ids", "-"), err.toString());
    } finally {
      System.setIn(standard);
    }
    assertEquals(1, taken.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "elsewhere",
        "ctgov",
        "ctgov NCT1",
        "ctgov NCT00000001 --condition itp",
        "ctgov NCT00000001 --no-import",
        "ctgov --updated-since yesterday",
        "ctgov --ids /no/such/file",
        "pubmed",
        "pubmed x",
        "pubmed 1 --query x"
      })
  void wrongUseAsksNobody(String arguments) {
    server.stubFor(any(anyUrl()).willReturn(ok()));
    assertEquals(
        2, run(arguments.isEmpty() ? new String[0] : arguments.split(" ")), err.toString());
    assertEquals(0, server.getAllServeEvents().size());
  }

  @Test
  void theFolderMayBeAFileAndThenItIsTold() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertEquals(2, run("ctgov", "--save", file.toString(), A), err.toString());
    assertTrue(err.toString().contains("Cannot write"), err.toString());
  }

  @Test
  void articlesAreFetchedToo() throws Exception {
    server.stubFor(
        any(anyUrl())
            .willReturn(
                ok(
                    "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID>"
                        + "</MedlineCitation></PubmedArticle></PubmedArticleSet>")));
    assertEquals(0, run("pubmed", "--save", folder.toString(), "7"), err.toString());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
    assertEquals(List.of(folder.resolve("7.xml")), taken);
  }

  @Test
  void theRealCommandLineKnowsIt() {
    StringWriter out = new StringWriter();
    int exit =
        Main.commandLine().setOut(new PrintWriter(out, true)).execute("fetch", "pubmed", "--help");
    assertEquals(0, exit);
    assertTrue(out.toString().contains("--query"), out.toString());
  }
}
