package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SPARQL 1.1 Protocol, Graph Store HTTP Protocol and Service Description promise. */
class SparqlProtocolIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DRUGS =
      "SELECT ?d { ?d a <https://w3id.org/hemograph/ontology#Drug> }";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
  private static final String COUNT_NAMED =
      "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
  private static final String GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g";
  private static final String ENDLESS =
      "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }";
  private static ServedFixture served;
  private static String one;
  private static String other;

  @BeforeAll
  static void start() {
    served = ServedFixture.inMemory();
    String[] graphs = ask(GRAPHS, "").split("\r\n");
    one = graphs[1];
    other = graphs[2];
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void defaultGraphUri_isTheDefaultGraph_andNothingElse() {
    String alone = ask("SELECT (COUNT(*) AS ?n) { GRAPH <" + one + "> { ?s ?p ?o } }", "");
    assertEquals(alone, ask(COUNT, "&default-graph-uri=" + encoded(one)));
    assertEquals("n\r\n0\r\n", ask(COUNT_NAMED, "&default-graph-uri=" + encoded(one)));
    assertEquals(alone, ask("SELECT (COUNT(*) AS ?n) FROM <" + one + "> { ?s ?p ?o }", ""));
  }

  @Test
  void severalDefaultGraphUris_areMerged() {
    String both = "VALUES ?g { <" + one + "> <" + other + "> } GRAPH ?g { ?s ?p ?o }";
    assertEquals(
        ask("SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { " + both + " } }", ""),
        ask(COUNT, "&default-graph-uri=" + encoded(one) + "&default-graph-uri=" + encoded(other)));
  }

  @Test
  void namedGraphUri_isTheOnlyNamedGraph_andTheDefaultGraphIsEmpty() {
    String parameter = "&named-graph-uri=" + encoded(one);
    assertEquals("g\r\n" + one + "\r\n", ask(GRAPHS, parameter));
    assertEquals("n\r\n0\r\n", ask(COUNT, parameter));
    assertEquals(
        "g\r\n" + one + "\r\n",
        ask("SELECT DISTINCT ?g FROM NAMED <" + one + "> { GRAPH ?g { ?s ?p ?o } }", ""));
  }

  @Test
  void datasetOfTheRequest_winsOverThatOfTheQuery() {
    String from = "SELECT DISTINCT ?g FROM NAMED <" + one + "> { GRAPH ?g { ?s ?p ?o } }";
    assertEquals("g\r\n" + other + "\r\n", ask(from, "&named-graph-uri=" + encoded(other)));
    HttpResponse<String> posted =
        served.post(
            "/itp/sparql?named-graph-uri=" + encoded(other),
            from,
            "Content-Type",
            "application/sparql-query",
            "Accept",
            "text/csv");
    assertEquals("g\r\n" + other + "\r\n", posted.body());
    HttpResponse<String> form =
        served.post(
            "/itp/sparql",
            "named-graph-uri=" + encoded(other) + "&query=" + encoded(from),
            "Content-Type",
            FORM,
            "Accept",
            "text/csv");
    assertEquals("g\r\n" + other + "\r\n", form.body());
  }

  @Test
  void graphThatIsNotThere_isEmpty() {
    assertEquals("n\r\n0\r\n", ask(COUNT, "&default-graph-uri=http%3A%2F%2Fexample.org%2Fnone"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
        "application/sparql-results+thrift"
      })
  void select_inEveryFormatOfResults(String format) {
    HttpResponse<String> answer =
        served.get("/itp/sparql?query=" + encoded(DRUGS), "Accept", format);
    assertEquals(200, answer.statusCode());
    assertTrue(type(answer).startsWith(format), type(answer));
    assertTrue(answer.body().contains("drug/ianalumab"));
    assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"})
  void ask_inEveryFormatThatHasIt(String format) {
    HttpResponse<String> answer =
        served.get("/itp/sparql?query=" + encoded("ASK { ?s ?p ?o }"), "Accept", format);
    assertEquals(200, answer.statusCode());
    assertTrue(type(answer).startsWith(format), type(answer));
    assertTrue(answer.body().contains("true"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json",
        "application/rdf+json",
        "application/trig",
        "application/n-quads",
        "application/trix+xml"
      })
  void constructAndDescribe_inEverySyntax(String format) {
    String construct = "CONSTRUCT WHERE { ?s a <https://w3id.org/hemograph/ontology#Drug> }";
    long triples = size(construct, "text/turtle");
    assertTrue(triples > 0);
    assertEquals(triples, size(construct, format));
    String describe = "DESCRIBE ?d { ?d a <https://w3id.org/hemograph/ontology#Drug> }";
    assertTrue(size(describe, format) > triples);
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT, srj, application/sparql-results+json",
    "SELECT, json, application/sparql-results+json",
    "SELECT, srx, application/sparql-results+xml",
    "SELECT, csv, text/csv",
    "CONSTRUCT, ntriples, application/n-triples",
    "CONSTRUCT, rdf+xml, application/rdf+xml",
    "CONSTRUCT, n3, text/turtle",
    "CONSTRUCT, jsonld, application/ld+json",
    "CONSTRUCT, nquads, application/n-quads"
  })
  void format_byTheNamesThatTheHouseAndClientsUse(String form, String name, String type) {
    String query = form.equals("SELECT") ? DRUGS : "CONSTRUCT WHERE { ?s ?p ?o }";
    HttpResponse<String> answer =
        served.get("/itp/sparql?format=" + encoded(name) + "&query=" + encoded(query));
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(type(answer).startsWith(type), type(answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET | /itp/sparql?query=SELECT+nonsense | | 400 | bad-request | nonsense
          GET | /itp/sparql?query= | | 400 | bad-request | query
          GET | /itp/sparql?default-graph-uri=http://e.org/ | | 400 | bad-request | query
          GET | /itp/sparql?query=ASK%7B%7D&query=ASK%7B%7D | | 400 | bad-request | query
          GET | /itp/sparql?query=ASK%7B%7D&timeout=soon | | 422 | bad-value | timeout
          GET | /itp/sparql?query=ASK%7B%7D&timeout=0 | | 422 | bad-value | timeout
          GET | /itp/sparql?query=ASK%7B%7D&timeout=-1 | | 422 | bad-value | timeout
          POST | /itp/sparql | text/plain | 415 | bad-request | text/plain
          POST | /itp/sparql | application/sparql-update | 403 | not-allowed | queries only
          PUT | /itp/sparql | text/turtle | 405 | wrong-method | PUT
          DELETE | /itp/sparql | | 405 | wrong-method | DELETE
          PATCH | /itp/sparql | | 405 | wrong-method | PATCH
          GET | /itp/data?graph=http://example.org/none | | 404 | no-such-thing | example.org/none
          GET | /itp/data?graph=a&default | | 400 | bad-request | default
          PUT | /itp/data?default | text/turtle | 405 | wrong-method | PUT
          POST | /itp/data?default | text/turtle | 405 | wrong-method | POST
          DELETE | /itp/data?default | | 405 | wrong-method | DELETE
          """)
  void whatIsWrong_isToldAsAProblem(
      String method, String path, String type, int status, String slug, String word) {
    HttpResponse<String> answer =
        served.method(
            method,
            path,
            "Accept",
            "application/sparql-results+json",
            "Content-Type",
            type == null ? FORM : type);
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", type(answer), answer.body());
    assertTrue(answer.body().contains("#" + slug + '"'), answer.body());
    assertTrue(answer.body().contains(word), answer.body());
    if (status == 405) {
      assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
    }
  }

  @Test
  void malformedQuery_isToldWithItsPlace() {
    HttpResponse<String> answer =
        served.get("/itp/sparql?query=" + encoded("SELECT ?s {\n ?s ?p }"));
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("line 2"), answer.body());
  }

  @Test
  void head_hasTheHeadersOfGet_andNoBody() {
    for (String path :
        new String[] {"/itp/sparql?query=" + encoded(DRUGS), "/itp/data?default", "/itp/sparql"}) {
      HttpResponse<String> head = served.method("HEAD", path, "Accept", "*/*");
      HttpResponse<String> get = served.get(path, "Accept", "*/*");
      assertEquals(get.statusCode(), head.statusCode(), path);
      assertEquals(type(get), type(head), path);
      assertEquals("", head.body());
    }
    assertEquals(
        404, served.method("HEAD", "/itp/data?graph=http://example.org/none").statusCode());
    assertEquals(400, served.method("HEAD", "/itp/sparql?query=nonsense").statusCode());
  }

  @ParameterizedTest
  @CsvSource({"/itp/sparql,'GET, HEAD, POST, OPTIONS'", "/itp/data,'GET, HEAD, OPTIONS'"})
  void options_tellTheMethods(String path, String methods) {
    HttpResponse<String> answer = served.method("OPTIONS", path);
    assertEquals(204, answer.statusCode());
    assertEquals(methods, answer.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void timeout_beforeTheFirstRow_isToldAs503() {
    for (String query :
        new String[] {
          "SELECT (COUNT(*) AS ?x) " + ENDLESS,
          "ASK { " + ENDLESS + " FILTER(STRLEN(CONCAT(STR(?a), STR(?r))) > 100000) }",
          "CONSTRUCT { ?a ?b ?c . ?s ?t 1 } WHERE " + ENDLESS
        }) {
      HttpResponse<String> answer =
          served.get("/itp/sparql?timeout=0.5&query=" + encoded(query), "Accept", "*/*");
      assertEquals(503, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("#query-timeout\""), answer.body());
      assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/csv", "application/sparql-results+json", "application/sparql-results+xml"})
  void timeout_inTheMidstOfTheRows_breaksTheAnswerOff(String format) {
    String answer =
        served.raw(
            "/itp/sparql?timeout=3&query=" + encoded("SELECT * " + ENDLESS), "Accept: " + format);
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer.substring(0, 200));
    assertTrue(answer.contains("Transfer-Encoding: chunked"), answer.substring(0, 600));
    assertFalse(answer.endsWith("0\r\n\r\n"), "the answer looks complete");
  }

  @Test
  void timeout_cannotRaiseTheLimit() {
    HttpResponse<String> answer =
        served.get("/itp/sparql?timeout=999999999&query=" + encoded(DRUGS));
    assertEquals(200, answer.statusCode());
  }

  @Test
  void graphStore_givesDefaultAndNamedGraphs() {
    HttpResponse<String> named =
        served.get("/itp/data?graph=" + encoded(one), "Accept", "application/n-triples");
    assertEquals(200, named.statusCode());
    assertEquals("application/n-triples", type(named).replaceFirst(";.*", ""));
    assertEquals(
        count(ask("SELECT (COUNT(*) AS ?n) { GRAPH <" + one + "> { ?s ?p ?o } }", "")),
        parsed(named.body(), Lang.NTRIPLES).size());
    HttpResponse<String> union = served.get("/itp/data?default", "Accept", "text/turtle");
    assertEquals(count(ask(COUNT, "")), parsed(union.body(), Lang.TURTLE).size());
    assertTrue(union.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json"
      })
  void noQuery_isTheServiceDescription(String format) {
    HttpResponse<String> answer = served.get("/itp/sparql", "Accept", format);
    assertEquals(200, answer.statusCode());
    assertTrue(type(answer).startsWith(format), type(answer));
    Graph graph = parsed(answer.body(), RDFLanguages.contentTypeToLang(format));
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    assertTrue(
        graph.stream().anyMatch(t -> t.getObject().toString().equals(sd + "UnionDefaultGraph")));
    assertTrue(
        graph.stream()
            .anyMatch(
                t ->
                    t.getPredicate().getURI().equals(sd + "endpoint")
                        && t.getObject().toString().equals(served.url() + "itp/sparql")));
  }

  @Test
  void noQuery_isAPageToABrowser() {
    HttpResponse<String> page = served.html("/itp/sparql");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<textarea"), page.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/itp/sparql?query=ASK%7B%7D",
        "/itp/data?default",
        "/queries",
        "/queries.json",
        "/queries/none",
        "/id/drug/ianalumab",
        "/data/drug/ianalumab",
        "/ontology",
        "/openapi.json",
        "/.well-known/void"
      })
  void otherOrigins_mayRead(String path) {
    HttpResponse<String> simple = served.get(path, "Origin", "https://example.org");
    assertEquals("*", simple.headers().firstValue("Access-Control-Allow-Origin").orElse(""), path);
    assertTrue(simple.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
    String exposed = simple.headers().firstValue("Access-Control-Expose-Headers").orElse("");
    for (String header :
        new String[] {
          "Link", "ETag", "X-Total-Count", "X-Total-Count-Capped", "X-Truncated", "Server-Timing"
        }) {
      assertTrue(exposed.contains(header), exposed);
    }
    HttpResponse<String> preflight =
        served.method(
            "OPTIONS",
            path,
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "content-type");
    assertEquals(204, preflight.statusCode());
    assertTrue(
        preflight.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
    assertTrue(
        preflight
            .headers()
            .firstValue("Access-Control-Allow-Headers")
            .orElse("")
            .contains("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/$/ping", "/$/door/id", "/%24/door/id", "/queries/../$/door/id"})
  void otherOrigins_mayNotReadTheDoorsOfThisMachine(String path) {
    String answer = served.raw(path, "Origin: https://example.org");
    assertFalse(answer.contains("Access-Control-Allow-Origin"), answer);
  }

  private static String ask(String query, String more) {
    HttpResponse<String> answer =
        served.get("/itp/sparql?query=" + encoded(query) + more, "Accept", "text/csv");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private static long size(String query, String format) {
    HttpResponse<String> answer =
        served.get("/itp/sparql?query=" + encoded(query), "Accept", format);
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(type(answer).startsWith(format), type(answer));
    return parsed(answer.body(), RDFLanguages.contentTypeToLang(format)).size();
  }

  private static Graph parsed(String text, Lang lang) {
    return RDFParser.fromString(text, lang).toGraph();
  }

  private static int count(String csv) {
    return Integer.parseInt(csv.split("\r\n")[1]);
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
