package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs read: structured data, sitemap, robots, OpenSearch; the reference of terms. */
class MachinesIT {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");
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
    "drug/ianalumab, Drug, nonProprietaryName",
    "study/NCT05653219, MedicalTrial, healthCondition",
    "condition/MONDO_0008558, MedicalCondition, code"
  })
  void pageOfAThing_tellsWhatItIs(String key, String type, String member) throws IOException {
    String page = served.get("/page/" + key, "Accept", "text/html").body();
    JsonNode thing = structured(page).path("@graph").get(0);
    assertEquals(type, thing.path("@type").asText());
    assertEquals("https://w3id.org/hemograph/id/" + key, thing.path("@id").asText());
    assertTrue(thing.has(member), thing.toString());
    String address = served.url() + "page/" + key;
    assertEquals(address, thing.path("url").asText());
    assertTrue(page.contains("<link rel=\"canonical\" href=\"" + address + "\">"), "no canonical");
    assertTrue(page.contains("<meta property=\"og:description\""), "no description");
  }

  /** What schema.org says of a property's values, as RDF that Titanium made of the page. */
  @ParameterizedTest
  @CsvSource({
    "study/NCT05653219, status, https://schema.org/ActiveNotRecruiting",
    "study/NCT05653219, trialDesign, https://schema.org/RandomizedTrial",
    "study/NCT05653219, trialDesign, https://schema.org/DoubleBlindedTrial",
    "study/NCT05653219, trialDesign, https://schema.org/PlaceboControlledTrial",
    "study/NCT05653219, studySubject, https://w3id.org/hemograph/id/drug/ianalumab",
    "condition/MONDO_0008558, possibleTreatment, https://w3id.org/hemograph/id/drug/avatrombopag",
    "drug/ianalumab, drugClass, https://w3id.org/hemograph/id/drug-class/anti-baffr"
  })
  void pageOfAThing_asRdf_statesWhatTheGraphStates(String key, String property, String value) {
    Graph graph = rdf(served.get("/page/" + key, "Accept", "text/html").body());
    Node thing = NodeFactory.createURI("https://w3id.org/hemograph/id/" + key);
    Node predicate = NodeFactory.createURI("https://schema.org/" + property);
    assertTrue(
        graph.contains(thing, predicate, NodeFactory.createURI(value)),
        () -> graph.find(thing, predicate, Node.ANY).toList().toString());
  }

  @Test
  void studySubjects_areTheDrugsUnderInvestigationAlone() {
    Graph graph = rdf(served.get("/page/study/NCT05653219", "Accept", "text/html").body());
    Node subject = NodeFactory.createURI("https://schema.org/studySubject");
    assertEquals(1, graph.find(Node.ANY, subject, Node.ANY).toList().size());
  }

  /** The context stands in for schema.org's, which a test does not fetch: names are the same. */
  private static Graph rdf(String page) {
    Matcher block = DATA.matcher(page);
    assertTrue(block.find(), "no structured data");
    String id = "{\"@type\":\"@id\"}";
    String document =
        block
            .group(1)
            .replace(
                "\"@context\":\"https://schema.org\"",
                "\"@context\":{\"@vocab\":\"https://schema.org/\",\"status\":"
                    + id
                    + ",\"trialDesign\":"
                    + id
                    + "}");
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(document, Lang.JSONLD11).parse(graph);
    return graph;
  }

  @ParameterizedTest
  @CsvSource({
    "/ontology/Drug.ttl, , TURTLE",
    "/ontology/Drug.nt, , NTRIPLES",
    "/ontology/Drug.jsonld, , JSONLD11",
    "/ontology/Drug, text/turtle, TURTLE",
    "/ontology/phase, application/rdf+xml, RDFXML",
  })
  void term_isDataToo(String path, String accept, String lang) {
    HttpResponse<String> answer = served.get(path, "Accept", accept == null ? "*/*" : accept);
    assertEquals(200, answer.statusCode());
    Graph graph = GraphFactory.createDefaultGraph();
    Lang syntax =
        switch (lang) {
          case "TURTLE" -> Lang.TURTLE;
          case "NTRIPLES" -> Lang.NTRIPLES;
          case "RDFXML" -> Lang.RDFXML;
          default -> Lang.JSONLD11;
        };
    RDFParser.fromString(answer.body(), syntax).parse(graph);
    String name = path.replaceFirst("^.*/", "").replaceFirst("\\..*$", "");
    Node term = NodeFactory.createURI("https://w3id.org/hemograph/ontology#" + name);
    assertTrue(graph.contains(term, Node.ANY, Node.ANY), answer.body());
  }

  @Test
  void ontologysVersion_isTheWhole() {
    HttpResponse<String> answer = served.get("/ontology/0.1.0", "Accept", "text/turtle");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("hg:Drug"), answer.body());
  }

  @Test
  void frontPage_tellsOfSearchAndDataSet() throws IOException {
    JsonNode graph = structured(served.get("/", "Accept", "text/html").body()).path("@graph");
    assertEquals(
        served.url() + "search?q={query}",
        graph.get(0).path("potentialAction").path("target").path("urlTemplate").asText());
    assertEquals("Dataset", graph.get(1).path("@type").asText());
  }

  @Test
  void sitemap_namesPagesThatAreThere() {
    String index = served.get("/sitemap.xml").body();
    assertTrue(index.contains("</loc><lastmod>20"), index);
    Matcher part = LOCATION.matcher(index);
    assertTrue(part.find());
    String pages = served.get(part.group(1).substring(served.url().toString().length() - 1)).body();
    assertTrue(pages.contains("page/drug/ianalumab</loc><lastmod>"), "no drug with its day");
    List<String> all = LOCATION.matcher(pages).results().map(found -> found.group(1)).toList();
    assertTrue(all.size() > 100, pages);
    assertEquals(all.size(), Set.copyOf(all).size(), "twice");
    for (int i = 0; i < all.size(); i += 25) {
      assertTrue(all.get(i).startsWith(served.url().toString()), all.get(i));
      String path = all.get(i).substring(served.url().toString().length() - 1);
      assertEquals(200, served.get(path, "Accept", "text/html").statusCode(), path);
    }
    assertEquals(404, served.get("/sitemap/2.xml").statusCode());
  }

  @Test
  void robotsAndOpenSearch_nameThisHost() {
    assertTrue(
        served.get("/robots.txt").body().contains("Sitemap: " + served.url() + "sitemap.xml"));
    assertTrue(
        served
            .get("/opensearch.xml")
            .body()
            .contains("template=\"" + served.url() + "search?q={searchTerms}\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ontology/Drug", "/ontology/inClass", "/shapes"})
  void reference_hasTheRulesOfTheShapes(String path) {
    String page = served.get(path, "Accept", "text/html").body();
    assertTrue(page.contains("In class (hg:inClass) is not the IRI of a drug class"), path);
  }

  @Test
  void everyAddressOfTheManualAnswers() throws IOException {
    Matcher address =
        Pattern.compile("http://localhost:3030(/[^\\s|,;`]*[^\\s|,;`.])")
            .matcher(Files.readString(Path.of("docs/editor.md")));
    int many = 0;
    while (address.find()) {
      assertEquals(200, served.get(address.group(1)).statusCode(), address.group(1));
      many++;
    }
    assertTrue(many >= 10, many + " addresses");
  }

  @Test
  void get_unknownTerm_404() {
    assertEquals(404, served.get("/ontology/Nothing").statusCode());
    assertEquals(404, served.get("/shapes/nothing.ttl").statusCode());
    assertEquals(200, served.get("/shapes/therapies.ttl").statusCode());
  }

  private static JsonNode structured(String page) throws IOException {
    Matcher found = DATA.matcher(page);
    assertTrue(found.find(), "no structured data");
    return new ObjectMapper().readTree(found.group(1));
  }
}
