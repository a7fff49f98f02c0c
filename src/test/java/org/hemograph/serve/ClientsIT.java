package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemograph.query.CuratedQuery;
import org.hemograph.write.Format;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real clients, which others wrote, over the bundled evidence. */
class ClientsIT {
  private static final Path HERE = Path.of("");
  private static final Path PYTHON = Path.of("src/test/python");
  private static final Pattern EXAMPLE =
      Pattern.compile("^```(sh|python|js)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static ServedBase served;

  @BeforeAll
  static void start() {
    served = ServedBase.alone();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "rdflib, rdflib_client.py, rdflib: done",
    "SPARQLWrapper, sparqlwrapper_client.py, SPARQLWrapper: done",
    "openpyxl, openpyxl_client.py, openpyxl: done"
  })
  void python(String module, String script, String last) throws Exception {
    String printed =
        Programs.run(
            HERE,
            "",
            Programs.python(module),
            PYTHON.resolve(script).toString(),
            served.url().toString());
    assertTrue(printed.strip().endsWith(last), printed);
  }

  @Test
  void comunica() throws Exception {
    String node = Programs.node("@comunica/query-sparql");
    String printed = Programs.run(Programs.JS, "", node, "comunica.js", served.url().toString());
    assertTrue(printed.strip().endsWith("Comunica: done"), printed);
  }

  @TestFactory
  Stream<DynamicTest> everyFormOfTheProtocol_byCurl() {
    String query = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
    String graph = "https://w3id.org/hemograph/graph/curated/drugs";
    return Stream.of(
        curl("get", "--get", "--data-urlencode", "query=" + query),
        curl("form", "--data-urlencode", "query=" + query),
        curl("direct", "-H", "Content-Type: application/sparql-query", "--data-binary", query),
        curl(
            "get with graphs",
            "--get",
            "--data-urlencode",
            "query=" + query,
            "--data-urlencode",
            "default-graph-uri=" + graph,
            "--data-urlencode",
            "named-graph-uri=" + graph),
        curl("compressed", "--compressed", "--get", "--data-urlencode", "query=" + query),
        curl("http/1.0", "--http1.0", "--get", "--data-urlencode", "query=" + query));
  }

  @TestFactory
  Stream<DynamicTest> everyFormatOfAnAnswer_byCurl() {
    return Format.writtenFor(CuratedQuery.Kind.ROWS).stream()
        .map(format -> DynamicTest.dynamicTest(format.suffix(), () -> fetch(format)));
  }

  private static void fetch(Format format) throws Exception {
    Programs.need(Programs.onPath("curl").isPresent(), "curl");
    String address = served.url() + "queries/study-results";
    String byType =
        Programs.run(
            HERE,
            "",
            "curl",
            "-sS",
            "--fail",
            "-o",
            "/dev/null",
            "-w",
            "%{content_type} %{size_download}",
            "-H",
            "Accept: " + format.mediaType(),
            address + "?study=VAYHIT2");
    assertTrue(byType.startsWith(format.mediaType()), byType);
    assertTrue(Integer.parseInt(byType.substring(byType.lastIndexOf(' ') + 1)) > 100, byType);
  }

  private static DynamicTest curl(String name, String... arguments) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Programs.need(Programs.onPath("curl").isPresent(), "curl");
          List<String> command =
              new ArrayList<>(List.of("curl", "-sS", "--fail", "-H", "Accept: text/csv"));
          command.addAll(List.of(arguments));
          command.add(served.url() + "itp/sparql");
          String[] lines = Programs.run(HERE, "", command.toArray(String[]::new)).split("\r\n");
          assertEquals("n", lines[0]);
          assertEquals(name.contains("graphs") ? 1 : lines(), Integer.parseInt(lines[1]), name);
        });
  }

  private static int lines() {
    return served
        .store()
        .read(
            dataset -> {
              int graphs = 0;
              for (var names = dataset.listGraphNodes(); names.hasNext(); names.next()) {
                graphs++;
              }
              return graphs;
            });
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheDocs() throws IOException {
    List<MatchResult> examples =
        EXAMPLE.matcher(Files.readString(Path.of("docs/sparql.md"))).results().toList();
    assertTrue(examples.size() >= 7, "the page lost its examples");
    return examples.stream().map(example -> example(example.group(1), example.group(2)));
  }

  private static DynamicTest example(String language, String written) {
    String text = written.replace("http://localhost:3030/", served.url().toString());
    String title = written.strip().lines().findFirst().orElse("");
    return DynamicTest.dynamicTest(
        language + ": " + title,
        () -> {
          String printed =
              switch (language) {
                case "python" ->
                    Programs.run(
                        HERE, text, Programs.python(text.split("\\s+")[1].split("\\.")[0]));
                case "js" ->
                    Programs.run(
                        Programs.JS,
                        text,
                        Programs.node("@comunica/query-sparql"),
                        "--input-type=module");
                default -> {
                  Programs.need(Programs.onPath("curl").isPresent(), "curl");
                  yield Programs.run(HERE, "", "bash", "-euo", "pipefail", "-c", text);
                }
              };
          assertFalse(printed.isBlank());
        });
  }

  /** The editor of Yasgui, in a page that comes from elsewhere. */
  @ParameterizedTest
  @CsvSource({"GET", "POST"})
  void yasqe_fromAnotherOrigin(String method) throws Exception {
    Programs.need(HeadlessChromium.program().isPresent(), "Chromium");
    Path build = Programs.JS.resolve("node_modules/@zazuko/yasqe/build");
    Programs.need(Files.isDirectory(build), "The npm package @zazuko/yasqe");
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          boolean script = exchange.getRequestURI().getPath().endsWith("yasqe.min.js");
          byte[] body =
              script
                  ? Files.readAllBytes(build.resolve("yasqe.min.js"))
                  : "<!DOCTYPE html><title>elsewhere</title><body><script src=yasqe.min.js></script>"
                      .getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .add("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    elsewhere.start();
    try (HeadlessChromium browser = HeadlessChromium.needed()) {
      Page page = browser.browser().newPage();
      page.navigate("http://localhost:" + elsewhere.getAddress().getPort() + "/");
      Object answer =
          page.evaluate(
              """
              async ([endpoint, method]) => {
                const yasqe = new Yasqe(document.body, {
                  persistenceId: null, autocompleters: [], prefixCcApi: null,
                  value: 'SELECT ?name { ?d a <https://w3id.org/hemograph/ontology#Drug> ;'
                    + ' <http://www.w3.org/2000/01/rdf-schema#label> ?name } LIMIT 3',
                });
                const config = { endpoint, method, headers: { 'X-Requested-With': 'a preflight' } };
                const response = await yasqe.query({ ...yasqe.config.requestConfig, ...config });
                const text = response.text ?? response.content;
                return typeof text === 'function' ? await response.text() : String(text);
              }
              """,
              List.of(served.url() + "itp/sparql", method));
      assertTrue(answer.toString().contains("\"bindings\""), answer.toString());
      Object link =
          page.evaluate(
              """
              async (url) => {
                const response = await fetch(url, { headers: { Accept: 'application/json' } });
                return response.ok && response.headers.get('Link');
              }
              """,
              served.url() + "queries/drugs-in-class?class=BTK%20inhibitors&limit=1");
      assertTrue(link.toString().contains("rel="), String.valueOf(link));
    } finally {
      elsewhere.stop(0);
    }
  }
}
