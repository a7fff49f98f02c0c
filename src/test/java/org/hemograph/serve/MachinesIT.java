package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    Matcher part = LOCATION.matcher(served.get("/sitemap.xml").body());
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
