package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.hemograph.serve.RefineClient.Cell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reconciliation service over the bundled evidence, asked as OpenRefine asks. */
class ReconcileIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMAS = Path.of("src/test/resources/org/hemograph/serve/reconcile");
  private static final String ID = "https://w3id.org/hemograph/id/";

  private static ServedBase served;
  private static RefineClient client;

  @BeforeAll
  static void start() throws IOException {
    served = ServedBase.alone();
    client = new RefineClient(served.url().resolve("/reconcile"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void manifest_saysWhatThereIsAndWhere() throws IOException {
    JsonNode manifest = client.manifest;
    fits("manifest", manifest);
    String base = served.url().toString();
    assertEquals(ID, manifest.path("identifierSpace").asText());
    assertEquals("https://w3id.org/hemograph/ontology#", manifest.path("schemaSpace").asText());
    assertTrue(manifest.path("view").path("url").asText().startsWith(base), manifest.toString());
    assertEquals("Drug", manifest.path("defaultTypes").path(0).path("id").asText());
    for (String template : List.of("view", "preview")) {
      int status = client.fetch(client.address(template, "drug/ianalumab")).statusCode();
      assertEquals(template.equals("view") ? 303 : 200, status);
    }
    assertEquals(200, client.fetch(manifest.path("logo").asText()).statusCode());
    assertEquals(200, client.fetch(manifest.path("documentation").asText()).statusCode());
  }

  @Test
  void view_leadsToTheThing() throws IOException {
    HttpResponse<String> answer = client.fetch(client.address("view", "study/NCT05653219"));
    assertEquals("/id/study/NCT05653219", answer.headers().firstValue("Location").orElse(""));
    assertEquals(404, client.fetch(client.address("view", "../secret")).statusCode());
  }

  /** One of everything that a cell may hold. */
  @Test
  void column_isGuessedAndMatched() throws IOException {
    List<String> column =
        List.of(
            "Ianalumab",
            "VAY736",
            "eltrombopag",
            "Promacta",
            "DB16666",
            "rituximab",
            "ianalumb",
            "aspirin");
    assertEquals("Drug", client.guessTypes(column).get(0));
    List<Cell> cells = client.reconcile(column, "Drug");
    assertEquals(
        List.of(
            "drug/ianalumab",
            "drug/ianalumab",
            "drug/eltrombopag",
            "drug/eltrombopag",
            "drug/ianalumab",
            "drug/rituximab",
            "",
            ""),
        cells.stream().map(Cell::match).toList());
    JsonNode misspelled = cells.get(6).candidates().path(0);
    assertEquals("drug/ianalumab", misspelled.path("id").asText());
    double score = misspelled.path("score").asDouble();
    assertTrue(score > 75 && score < 90, "" + score);
  }

  @Test
  void identifiers_matchInEveryFormInWhichTheyAreWritten() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String form :
        List.of(
            "NCT05653219",
            "nct05653219",
            " NCT05653219 ",
            "NCT: NCT05653219",
            "https://clinicaltrials.gov/study/NCT05653219",
            "study/NCT05653219",
            ID + "study/NCT05653219",
            served.url() + "page/study/NCT05653219",
            "VAYHIT2",
            "EudraCT 2022-001627-32",
            "2022-001627-32",
            "2022-001627-32-DE",
            "EUCTR2022-001627-32-DE",
            "NCT 05653219",
            "vayhit2",
            "VAYHIT-2")) {
      expected.put(form, "study/NCT05653219");
    }
    for (String form :
        List.of(
            "ZN2GQ3II96",
            "UNII: ZN2GQ3II96",
            "1929549-92-7",
            "CAS 1929549-92-7",
            "https://go.drugbank.com/drugs/DB16666",
            "drugbank:DB16666",
            "drug/ianalumab")) {
      expected.put(form, "drug/ianalumab");
    }
    List<Cell> cells = client.reconcile(List.copyOf(expected.keySet()), "");
    assertEquals(
        expected,
        cells.stream()
            .collect(Collectors.toMap(Cell::text, Cell::match, (a, b) -> a, LinkedHashMap::new)));
  }

  @Test
  void publications_matchByDoiAndPubmedNumber() throws IOException {
    Map<String, String> dois = named("hg:Publication", "hg:doi");
    Map<String, String> pmids = named("hg:Publication", "hg:pmid");
    assertTrue(dois.size() > 10 && pmids.size() > 10, dois.size() + ", " + pmids.size());
    for (Map.Entry<String, String> each : dois.entrySet()) {
      for (String form :
          List.of(
              each.getKey(),
              "doi:" + each.getKey(),
              each.getKey() + ".",
              "https://doi.org/" + each.getKey())) {
        Cell cell = client.reconcile(List.of(form), "Publication").get(0);
        assertEquals(each.getValue(), cell.match(), form);
      }
    }
    for (Map.Entry<String, String> each : pmids.entrySet()) {
      for (String form :
          List.of(
              each.getKey(),
              "PMID: " + each.getKey(),
              "https://pubmed.ncbi.nlm.nih.gov/" + each.getKey() + "/")) {
        Cell cell = client.reconcile(List.of(form), "Publication").get(0);
        assertEquals(each.getValue(), cell.match(), form);
      }
    }
  }

  /**
   * Whatever a drug, class, study, target or mechanism is called leads to itself, unless another
   * thing of that type is called so too: then to none, with all of them as candidates.
   */
  @Test
  void everyNameAndIdentifier_leadsToItself() throws IOException {
    Map<String, String> properties =
        Map.of(
            "Drug",
            "rdfs:label skos:altLabel hg:inn hg:codeName hg:brandName hg:unii hg:casNumber"
                + " hg:drugbankId hg:inchikey hg:chemblId hg:rxcui hg:meshId hg:keggId",
            "DrugClass",
            "rdfs:label skos:altLabel",
            "ClinicalTrial",
            "rdfs:label skos:altLabel hg:nctId hg:euctNumber hg:registryId hg:acronym"
                + " hg:briefTitle",
            "Target",
            "rdfs:label skos:altLabel hg:geneSymbol hg:uniprotId hg:hgncId hg:ncbiGeneId"
                + " hg:chemblTargetId",
            "Mechanism",
            "rdfs:label skos:altLabel");
    Set<String> ambiguous = new TreeSet<>();
    int asked = 0;
    for (Map.Entry<String, String> type : properties.entrySet()) {
      Map<String, Set<String>> owners = new TreeMap<>();
      for (String property : type.getValue().split(" ")) {
        pairs("hg:" + type.getKey(), property)
            .forEach(pair -> owners.computeIfAbsent(pair[0], n -> new TreeSet<>()).add(pair[1]));
      }
      owners.forEach(
          (text, things) ->
              owners.keySet().stream()
                  .filter(other -> other.equalsIgnoreCase(text))
                  .forEach(other -> things.addAll(owners.get(other))));
      List<String> column = List.copyOf(owners.keySet());
      asked += column.size();
      for (Cell cell : client.reconcile(column, type.getKey())) {
        Set<String> things = owners.get(cell.text());
        if (things.size() == 1) {
          assertEquals(things, Set.of(cell.match()), cell.text() + cell.candidates());
          assertEquals(100, cell.candidates().path(0).path("score").asDouble(), cell.text());
        } else {
          ambiguous.add(type.getKey() + " " + cell.text());
          assertEquals("", cell.match(), cell.text());
          Set<String> sure =
              candidates(cell).stream()
                  .filter(c -> c.path("score").asDouble() == 100)
                  .map(c -> c.path("id").asText())
                  .collect(Collectors.toSet());
          assertTrue(sure.containsAll(things), cell.text() + cell.candidates());
        }
      }
    }
    assertTrue(asked > 800, "" + asked);
    assertEquals(Set.of(), ambiguous);
  }

  @Test
  void nameOfTwoThings_isNoMatchUntilTypeOrPropertyTellsThemApart() throws IOException {
    String shared = sharedName();
    Cell open = client.reconcile(List.of(shared), "").get(0);
    assertEquals("", open.match(), open.candidates().toString());
    List<JsonNode> sure =
        candidates(open).stream().filter(c -> c.path("score").asDouble() == 100).toList();
    assertTrue(sure.size() >= 2, open.candidates().toString());
    String id = sure.get(0).path("id").asText();
    List<String> types =
        sure.stream().map(c -> c.path("type").path(0).path("id").asText()).distinct().toList();
    assertTrue(types.size() >= 2, types.toString());
    assertEquals(id, client.reconcile(List.of(shared), types.get(0)).get(0).match());
  }

  @Test
  void properties_refineScoresAndForbidMatches() throws IOException {
    List<String> twice = List.of("ianalumab", "ianalumab", "ianalumab");
    List<Cell> cells =
        client.reconcile(twice, "Drug", "target", List.of("BAFF-R", "CD20", "BAFF receptor"));
    assertEquals(
        List.of("drug/ianalumab", "", "drug/ianalumab"), cells.stream().map(Cell::match).toList());
    assertEquals(100, cells.get(0).candidates().path(0).path("score").asDouble());
    assertEquals(50, cells.get(1).candidates().path(0).path("score").asDouble());
    assertEquals(0.0, feature(cells.get(1).candidates().path(0), "properties").asDouble());
    Cell unknown = client.reconcile(List.of("ianalumab"), "Drug", "colour", List.of("red")).get(0);
    assertEquals("", unknown.match());
    // By the id of a matched cell, as a number, and where nothing is told.
    JsonNode answer =
        client.post(
            "queries",
            JSON.readTree(
                """
                {"a": {"query": "VAYHIT2", "properties": [{"pid": "enrolment", "v": 152}]},
                 "b": {"query": "VAYHIT2", "properties": [{"pid": "enrolment", "v": 153}]},
                 "c": {"query": "VAYHIT2", "properties": [{"pid": "drug", "v": {"id": "drug/ianalumab"}}]},
                 "d": {"query": "VAYHIT2", "properties": [{"pid": "drug", "v": ["x", {"id": "drug/rituximab"}]}]},
                 "e": {"query": "ianalumab", "properties": [{"pid": "chembl", "v": "CHEMBL1"}]},
                 "f": {"query": "VAYHIT2", "properties": [{"pid": "startDate", "v": "2023"}]},
                 "g": {"properties": [{"pid": "nct", "v": "NCT05653219"}]},
                 "h": {"properties": [{"pid": "class", "v": "anti-CD38 antibody"}], "type": "Drug"},
                 "i": {"properties": [{"pid": "nct", "v": "NCT05653219"}], "type": "Drug", "type_strict": "all"},
                 "j": {"query": "VAYHIT2", "properties": [{"pid": "name", "v": true}]}}
                """));
    fits("result-batch", answer);
    Map<String, Boolean> matched = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : answer.properties()) {
      JsonNode first = each.getValue().path("result").path(0);
      matched.put(each.getKey(), first.path("match").asBoolean());
    }
    assertEquals(
        "{a=true, b=false, c=true, d=false, e=true, f=true, g=true, h=false, i=false, j=false}",
        matched.toString(),
        answer.toPrettyString());
    assertTrue(answer.path("h").path("result").size() > 1, answer.toPrettyString());
  }

  @Test
  void types_narrowByHowStrictTheyAre() throws IOException {
    JsonNode answer =
        client.post(
            "queries",
            JSON.readTree(
                """
                {"should": {"query": "ianalumab", "type": "Study", "type_strict": "should"},
                 "any": {"query": "ianalumab", "type": ["Study", "DrugClass"], "type_strict": "any"},
                 "all": {"query": "VAYHIT2", "type": ["Study", "ClinicalTrial"], "type_strict": "all"},
                 "iri": {"query": "VAYHIT2", "type": "https://w3id.org/hemograph/ontology#ClinicalTrial"},
                 "none": {"query": "VAYHIT2", "type": "Q5", "type_strict": "any"},
                 "one": {"query": "platelet", "limit": 1}}
                """));
    fits("result-batch", answer);
    JsonNode other =
        candidates(answer.path("should").path("result")).stream()
            .filter(c -> c.path("id").asText().equals("drug/ianalumab"))
            .findFirst()
            .orElseThrow();
    assertEquals(50, other.path("score").asDouble());
    assertFalse(other.path("match").asBoolean());
    for (JsonNode candidate : answer.path("any").path("result")) {
      assertFalse(candidate.path("id").asText().startsWith("drug/"), candidate.toString());
    }
    assertTrue(answer.path("all").path("result").path(0).path("match").asBoolean());
    assertTrue(answer.path("iri").path("result").path(0).path("match").asBoolean());
    assertEquals(0, answer.path("none").path("result").size());
    assertEquals(1, answer.path("one").path("result").size());
  }

  @Test
  void numbersAndSigns_areNotPunctuation() throws IOException {
    // Would a decimal point fall away, 1.5 would be 15.
    JsonNode first = client.reconcile(List.of("VAY7.36"), "Drug").get(0).candidates().path(0);
    assertFalse(first.path("match").asBoolean(), first.toString());
    assertEquals("drug/ianalumab", client.reconcile(List.of("VAY-736"), "Drug").get(0).match());
    assertEquals("", client.reconcile(List.of("VAYHIT"), "Study").get(0).match());
  }

  @Test
  void suggestions_goOnLikeWhatWasTyped() throws IOException {
    JsonNode things = client.suggest("entity", "iana", "&filter=&spell=always&exact=false");
    fits("suggest", things);
    assertEquals("drug/ianalumab", things.path("result").path(0).path("id").asText());
    assertEquals(
        "study/NCT05653219",
        client
            .suggest("entity", "study/NCT05653219", "")
            .path("result")
            .path(0)
            .path("id")
            .asText());
    assertEquals(
        "drug/ianalumab",
        client
            .suggest("entity", "DB16666", "&type=Drug")
            .path("result")
            .path(0)
            .path("id")
            .asText());
    JsonNode all = client.suggest("entity", "anti", "").path("result");
    JsonNode rest = client.suggest("entity", "anti", "&cursor=3").path("result");
    assertEquals(all.path(3), rest.path(0));
    JsonNode properties = client.suggest("property", "phas", "&type=Study");
    fits("suggest", properties);
    assertEquals("phase", properties.path("result").path(0).path("id").asText());
    assertEquals(0, client.suggest("property", "phas", "&type=Drug").path("result").size());
    JsonNode types = client.suggest("type", "clin", "");
    fits("suggest", types);
    assertEquals("Study", types.at("/result/0/broader/0/id").asText());
    assertEquals(
        0, client.suggest("entity", "<script>alert(1)</script>", "").path("result").size());
  }

  @Test
  void extension_addsColumns() throws IOException {
    JsonNode proposals = client.proposals("Drug");
    fits("proposal", proposals);
    List<String> offered =
        StreamSupport.stream(proposals.path("properties").spliterator(), false)
            .map(p -> p.path("id").asText())
            .toList();
    assertTrue(offered.containsAll(List.of("class", "target", "mechanism", "chembl", "approval")));
    assertFalse(offered.contains("phase"));
    JsonNode drugs =
        client.extend(
            List.of("drug/ianalumab", "drug/eltrombopag", "drug/nothing", "\"}<x>"),
            JSON.readTree(
                """
                [{"id": "class"}, {"id": "target"}, {"id": "mechanism"}, {"id": "approval"},
                 {"id": "drugbank"}, {"id": "synonym", "settings": {"limit": "1"}}]
                """));
    fits("extension", drugs);
    assertEquals(
        "drug-class/anti-baffr",
        drugs.at("/rows").path("drug/ianalumab").at("/class/0/id").asText());
    assertEquals(
        "DB16666", drugs.at("/rows").path("drug/ianalumab").at("/drugbank/0/str").asText());
    assertEquals("DrugClass", drugs.at("/meta/0/type/id").asText());
    assertTrue(drugs.at("/rows").path("drug/eltrombopag").path("approval").size() >= 2);
    assertEquals(1, drugs.at("/rows").path("drug/eltrombopag").path("synonym").size());
    assertEquals(0, drugs.at("/rows").path("drug/nothing").path("class").size());
    JsonNode studies =
        client.extend(
            List.of("study/NCT05653219", "study/NCT05653349"),
            JSON.readTree(
                """
                [{"id": "nct"}, {"id": "phase"}, {"id": "status"}, {"id": "enrolment"},
                 {"id": "condition"}, {"id": "drug"}, {"id": "startDate"}, {"id": "publication"}]
                """));
    fits("extension", studies);
    JsonNode vayhit2 = studies.path("rows").path("study/NCT05653219");
    assertEquals(152, vayhit2.at("/enrolment/0/int").asInt());
    assertEquals("Phase 3", vayhit2.at("/phase/0/str").asText());
    assertEquals("2023-02-02T00:00:00Z", vayhit2.at("/startDate/0/date").asText());
    assertEquals(2, vayhit2.path("drug").size());
    assertTrue(vayhit2.path("publication").size() >= 1);
  }

  /** Belimumab's brand name was recalled, and nobody has checked it. */
  @Test
  void recalledValue_isMarkedOrLeftOut() throws IOException {
    String given = "[{\"id\": \"brandName\"}]";
    String without = "[{\"id\": \"brandName\", \"settings\": {\"recalled\": \"leave-out\"}}]";
    List<String> ids = List.of("drug/belimumab");
    assertEquals(
        "Benlysta (recalled)",
        client
            .extend(ids, JSON.readTree(given))
            .path("rows")
            .path("drug/belimumab")
            .at("/brandName/0/str")
            .asText());
    assertEquals(
        0,
        client
            .extend(ids, JSON.readTree(without))
            .path("rows")
            .path("drug/belimumab")
            .path("brandName")
            .size());
  }

  /** No property asks the store for what it does not have: every one is told of some thing. */
  @Test
  void everyProperty_isToldOfSomething() throws IOException {
    List<String> silent = new ArrayList<>();
    Map<String, Collection<String>> ids = new LinkedHashMap<>();
    for (JsonNode type : client.manifest.path("defaultTypes")) {
      String id = type.path("id").asText();
      String of = id.equals("Study") ? "ClinicalTrial" : id;
      ids.put(id, new TreeSet<>(named("hg:" + of, "rdfs:label").values()));
    }
    JsonNode all = client.proposals("");
    for (JsonNode property : all.path("properties")) {
      String id = property.path("id").asText();
      boolean told = false;
      for (Collection<String> things : ids.values()) {
        JsonNode answer =
            client.extend(List.copyOf(things), JSON.readTree("[{\"id\": \"" + id + "\"}]"));
        fits("extension", answer);
        told |=
            StreamSupport.stream(answer.path("rows").spliterator(), false)
                .anyMatch(row -> row.path(id).size() > 0);
      }
      if (!told) {
        silent.add(id);
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void preview_standsInAFrameAndEscapes() throws IOException {
    HttpResponse<String> answer = client.fetch(client.address("preview", "drug/ianalumab"));
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(
        policy.contains("frame-ancestors *") && policy.contains("script-src 'self'"), policy);
    assertTrue(answer.body().contains("<h1><a href=\"/page/drug/ianalumab\""), answer.body());
    assertTrue(answer.body().contains("VAY736"), answer.body());
    String elsewhere =
        served
            .get("/page/drug/ianalumab", "Accept", "text/html")
            .headers()
            .firstValue("Content-Security-Policy")
            .orElse("");
    assertTrue(elsewhere.contains("frame-ancestors 'none'"), elsewhere);
    String hostile = RefineClient.encoded("\"><script>x</script>");
    HttpResponse<String> none =
        served.get("/reconcile/preview?id=" + hostile, "Accept", "text/html");
    assertEquals(404, none.statusCode());
    assertFalse(none.body().contains("<script>x"), none.body());
  }

  @Test
  void getAndPost_giveTheSame_andGetIsKept() throws IOException {
    String batch = "{\"q0\": {\"query\": \"VAYHIT2\"}}";
    String address = served.url() + "reconcile?queries=" + RefineClient.encoded(batch);
    HttpResponse<String> got = client.fetch(address);
    assertEquals(client.form("queries=" + RefineClient.encoded(batch)).body(), got.body());
    String tag = got.headers().firstValue("ETag").orElse("");
    String path = address.substring(served.url().toString().length() - 1);
    assertEquals(304, served.get(path, "If-None-Match", tag).statusCode());
  }

  @Test
  void hostileNames_areOnlyNames() throws IOException {
    List<String> hostile =
        List.of(
            "\"'`<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "a\r\nX-Evil: 1",
            "} } # {",
            "%00%0d%0a",
            "\ud83d\ude00",
            "伊那利尤单抗",
            "?query=x&limit=1",
            "x".repeat(20_000),
            "* ^ ~ ? \\ / : AND OR",
            "../../etc/passwd",
            " ",
            "-",
            "\u202eabc");
    List<Cell> cells = client.reconcile(hostile, "Drug");
    assertEquals(hostile.size(), cells.size());
    for (Cell cell : cells) {
      assertEquals("", cell.match(), cell.text());
      assertTrue(cell.candidates().isArray());
    }
  }

  @Test
  void tooManyQueries_areRefusedWithTheNumber() throws IOException {
    String batch =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"q" + i + "\":{\"query\":\"drug " + i + "\"}")
            .collect(Collectors.joining(",", "{", "}"));
    HttpResponse<String> answer = client.form("queries=" + RefineClient.encoded(batch));
    refused(answer, 413, "500");
    int most = client.manifest.path("batchSize").asInt();
    String full =
        IntStream.range(0, most)
            .mapToObj(i -> "\"q" + i + "\":{\"query\":\"drug " + i + "\"}")
            .collect(Collectors.joining(",", "{", "}"));
    JsonNode all = client.post("queries", JSON.readTree(full));
    fits("result-batch", all);
    assertEquals(most, all.size());
  }

  @Test
  void badBatches_areNamed() throws IOException {
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("{\"q0\": {\"query\": \"x\"}", "well-formed");
    bad.put("[]", "no object");
    bad.put("{\"q0\": {\"query\": \"x\"}} x", "well-formed");
    bad.put("{\"q0\": {\"query\": \"x\"}, \"q0\": {\"query\": \"y\"}}", "well-formed");
    bad.put("{\"q7\": {}}", "q7");
    bad.put("{\"q7\": \"x\"}", "q7");
    bad.put("{\"q7\": {\"query\": 5}}", "q7");
    bad.put("{\"q7\": {\"query\": \"x\", \"limit\": 0}}", "above 0");
    bad.put("{\"q7\": {\"query\": \"x\", \"limit\": \"many\"}}", "above 0");
    bad.put("{\"q7\": {\"query\": \"x\", \"limit\": 1e999}}", "above 0");
    bad.put(
        "{\"q7\": {\"query\": \"x\", \"properties\": [{\"pid\": \"class\", \"v\": 1e999}]}}",
        "a text, a number");
    bad.put("{\"q7\": {\"query\": \"x\", \"type_strict\": \"maybe\"}}", "any, all, should");
    bad.put("{\"q7\": {\"query\": \"x\", \"typo\": 1}}", "typo");
    bad.put("{\"q7\": {\"query\": \"x\", \"type\": 5}}", "id of a type");
    bad.put("{\"q7\": {\"query\": \"x\", \"properties\": {}}}", "array");
    bad.put("{\"q7\": {\"query\": \"x\", \"properties\": [{\"pid\": \"class\"}]}}", "pid");
    bad.put("[".repeat(5_000), "well-formed");
    for (Map.Entry<String, String> each : bad.entrySet()) {
      refused(client.form("queries=" + RefineClient.encoded(each.getKey())), 400, each.getValue());
    }
    refused(client.form("queries=a&extend=b"), 400, "not both");
    refused(client.form("querys=" + RefineClient.encoded("{}")), 400, "queries");
    refused(client.form("queries=%ff"), 400, "queries");
    refused(client.form(""), 400, "queries");
    refused(client.form("extend=" + RefineClient.encoded("{\"ids\": 1}")), 400, "ids");
    refused(
        client.form(
            "extend="
                + RefineClient.encoded("{\"ids\": [], \"properties\": [{\"id\": \"clas\"}]}")),
        422,
        "class");
    refused(client.fetch(served.url() + "reconcile/suggest/entity?prefx=a"), 400, "prefix");
    refused(
        client.fetch(served.url() + "reconcile/suggest/entity?prefix=a&cursor=-1"), 422, "cursor");
    refused(client.fetch(served.url() + "reconcile/preview"), 400, "id");
    for (String twice : List.of("prefix=a&prefix=b", "prefix=a&cursor=0&cursor=1")) {
      String name = twice.replaceFirst(".*&(.+)=.*", "$1");
      refused(
          client.fetch(served.url() + "reconcile/suggest/entity?" + twice),
          400,
          "\\\"" + name + "\\\" stands 2 times");
    }
  }

  private static void refused(HttpResponse<String> answer, int status, String word) {
    assertAll(
        answer.body(),
        () -> assertEquals(status, answer.statusCode()),
        () ->
            assertEquals(
                "application/problem+json", answer.headers().firstValue("Content-Type").orElse("")),
        () ->
            assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse("")),
        () -> assertTrue(answer.body().contains(word), word));
  }

  private static void fits(String schema, JsonNode answer) throws IOException {
    String text = Files.readString(SCHEMAS.resolve(schema + ".schema.json"));
    var errors =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text).validate(answer);
    assertEquals(Set.of(), errors, () -> answer.toPrettyString());
  }

  private static JsonNode feature(JsonNode candidate, String id) {
    return candidates(candidate.path("features")).stream()
        .filter(feature -> feature.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow()
        .path("value");
  }

  private static List<JsonNode> candidates(Cell cell) {
    return candidates(cell.candidates());
  }

  private static List<JsonNode> candidates(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** A name that two things of different types have. */
  private static String sharedName() {
    Map<String, Set<String>> types = new TreeMap<>();
    for (String type : List.of("Drug", "DrugClass", "Target", "Mechanism", "EndpointConcept")) {
      for (String property : List.of("rdfs:label", "skos:altLabel")) {
        pairs("hg:" + type, property)
            .forEach(
                pair ->
                    types
                        .computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), n -> new TreeSet<>())
                        .add(type));
      }
    }
    return types.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static Map<String, String> named(String type, String property) {
    Map<String, String> names = new TreeMap<>();
    pairs(type, property).forEach(pair -> names.put(pair[0], pair[1]));
    return names;
  }

  /** Text and key of the thing. */
  private static List<String[]> pairs(String type, String property) {
    return select(
        "SELECT DISTINCT (STR(?o) AS ?text) ?x { ?x a " + type + " ; " + property + " ?o }");
  }

  private static List<String[]> select(String query) {
    String prefixes =
        """
        PREFIX hg: <https://w3id.org/hemograph/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        """;
    return Txn.calculateRead(
        served.store().dataset(),
        () -> {
          List<String[]> rows = new ArrayList<>();
          try (QueryExec exec =
              QueryExec.dataset(served.store().dataset()).query(prefixes + query).build()) {
            exec.select()
                .forEachRemaining(
                    row -> {
                      String thing = row.get("x").getURI();
                      rows.add(
                          new String[] {
                            row.get("text").getLiteralLexicalForm(), thing.substring(ID.length())
                          });
                    });
          }
          return rows;
        });
  }
}
