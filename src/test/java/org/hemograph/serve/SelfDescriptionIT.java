package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.parser.QueryParserUtil;
import org.hemograph.query.CuratedQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service tells programs about itself, over the bundled evidence base. */
class SelfDescriptionIT {
  private static final String PREFIXES =
      """
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX hg: <https://w3id.org/hemograph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX spex: <https://purl.expasy.org/sparql-examples/ontology#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX void-ext: <http://ldf.fi/void-ext#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  /** What SIB asks of its example files, in our words. */
  private static final String SHAPES =
      PREFIXES.replaceAll("(?m)^PREFIX (.*)$", "@prefix $1 .")
          + """
          [] a sh:NodeShape ;
            sh:targetClass sh:SPARQLExecutable ;
            sh:property [ sh:path rdfs:comment ; sh:minCount 1 ] ;
            sh:property [ sh:path schema:target ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
            sh:property [ sh:path schema:keywords ; sh:minCount 1 ; sh:datatype xsd:string ] ;
            sh:property [ sh:path sh:prefixes ; sh:minCount 1 ] ;
            sh:property [
              sh:path [ sh:alternativePath ( sh:select sh:ask sh:construct spex:describe ) ] ;
              sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] .
          [] a sh:NodeShape ;
            sh:targetObjectsOf sh:declare ;
            sh:property [ sh:path sh:prefix ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ;
            sh:property [ sh:path sh:namespace ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:anyURI ] .
          [] a sh:NodeShape ;
            sh:targetClass sh:Parameter ;
            sh:property [ sh:path sh:path ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
            sh:property [ sh:path sh:name ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] .
          """;

  private static ServedBase served;

  @BeforeAll
  static void start() {
    served = ServedBase.alone();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  // OpenAPI

  @Test
  void openApi_hasEveryQueryOnceAndIsTheSameEachTime() throws Exception {
    String body = served.get("/openapi.json").body();
    JsonNode document = new ObjectMapper().readTree(body);
    Set<String> operations = new HashSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        assertTrue(operations.add(operation.path("operationId").asText()), operation.toString());
      }
    }
    assertTrue(operations.containsAll(List.of("studyResults", "studyResultsByForm")));
    assertTrue(operations.containsAll(List.of("reconcile", "reconcileByForm")));
    for (CuratedQuery query : served.queries()) {
      JsonNode get = document.path("paths").path("/queries/" + query.name()).path("get");
      assertEquals(query.group(), get.at("/tags/0").asText(), query.name());
      List<String> names = new ArrayList<>();
      get.path("parameters").forEach(p -> names.add(p.path("name").asText()));
      query.parameters().forEach(p -> assertTrue(names.contains(p.name()), query.name()));
    }
    assertEquals("3.1.0", document.path("openapi").asText());
    assertEquals(body, served.get("/openapi.json").body());
  }

  @Test
  void openApi_saysWhatAParameterTakes() throws Exception {
    JsonNode paths = new ObjectMapper().readTree(served.get("/openapi.json").body()).path("paths");
    JsonNode studies = parameter(paths, "compare-endpoint", "study");
    assertEquals("array", studies.at("/schema/type").asText());
    assertEquals(100, studies.at("/schema/maxItems").asInt());
    assertTrue(studies.path("explode").asBoolean());
    assertTrue(parameter(paths, "study-results", "study").path("required").asBoolean());
    JsonNode phase = parameter(paths, "studies", "phase");
    JsonNode values =
        phase.at("/schema/type").asText().equals("array")
            ? phase.at("/schema/items/enum")
            : phase.at("/schema/enum");
    Set<String> offered = new HashSet<>();
    values.forEach(value -> offered.add(value.asText()));
    assertTrue(offered.contains("3"), phase.toString());
  }

  private static JsonNode parameter(JsonNode paths, String query, String name) {
    for (JsonNode parameter : paths.path("/queries/" + query).path("get").path("parameters")) {
      if (parameter.path("name").asText().equals(name)) {
        return parameter;
      }
    }
    throw new AssertionError(query + " has no " + name);
  }

  @Test
  void openApiPage_showsEveryQueryWithoutScripts() {
    HttpResponse<String> page = served.get("/openapi", "Accept", "text/html");
    assertEquals(200, page.statusCode());
    served.queries().forEach(q -> assertTrue(page.body().contains("/queries/" + q.name() + "\"")));
    assertFalse(
        page.body().replaceAll("<script type=\"module\" src=[^>]*>", "").contains("<script"));
    assertTrue(served.get("/queries", "Accept", "text/html").body().contains("href=\"/openapi\""));
  }

  // The catalogue as RDF

  @Test
  void examples_keepTheRulesOfSib() {
    Model examples = model("/.well-known/sparql-examples");
    Model shapes = ModelFactory.createDefaultModel();
    RDFDataMgr.read(shapes, new StringReader(SHAPES), null, Lang.TURTLE);
    ValidationReport report = ShaclValidator.get().validate(shapes.getGraph(), examples.getGraph());
    assertTrue(report.conforms(), () -> report.getEntries().toString());
    assertEquals(
        served.queries().size(), rows(examples, "SELECT ?q { ?q a sh:SPARQLExecutable }").size());
  }

  @Test
  void examples_runAsTheyStand() {
    Model examples = model("/.well-known/sparql-examples");
    List<QuerySolution> found =
        rows(
            examples,
            """
            SELECT ?query ?text ?target {
              ?query a sh:SPARQLExecutable ; sh:select|sh:ask|sh:construct|spex:describe ?text ;
                schema:target ?target
            }
            """);
    for (QuerySolution row : found) {
      String text = row.getLiteral("text").getLexicalForm();
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      QueryParserUtil.parseQuery(QueryLanguage.SPARQL, text, null);
      assertEquals(served.url() + "itp/sparql", row.getResource("target").getURI());
      // What a query needs is in place: none of its required variables is left.
      assertFalse(text.matches("(?s).*[?]_[a-z].*"), text);
      if (query.isSelectType()) {
        try (QueryExec run =
            QueryExec.service(row.getResource("target").getURI()).query(query).build()) {
          run.select().hasNext();
        }
      }
    }
    assertEquals(served.queries().size(), found.size());
  }

  @Test
  void examples_tellTheParameters() {
    List<QuerySolution> found =
        rows(
            model("/.well-known/sparql-examples"),
            """
            SELECT ?min ?optional ?example {
              ?query rdfs:label "study-results" ; sh:parameter [
                sh:name "study" ; sh:minCount ?min ; sh:optional ?optional ;
                <http://www.w3.org/2004/02/skos/core#example> ?example ;
                sh:or/<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>*/<http://www.w3.org/1999/02/22-rdf-syntax-ns#first>
                  [ sh:class hg:ClinicalTrial ] ]
            }
            """);
    assertEquals(1, found.size());
    assertEquals(1, found.get(0).getLiteral("min").getInt());
    assertFalse(found.get(0).getLiteral("optional").getBoolean());
    assertEquals("VAYHIT2", found.get(0).getLiteral("example").getLexicalForm());
  }

  // VoID and the service description

  @ParameterizedTest
  @ValueSource(strings = {"hg:Drug", "hg:ClinicalTrial", "hg:OutcomeResult"})
  void voidDescription_countsAsSparqlDoes(String type) {
    Model described = model("/.well-known/void");
    List<QuerySolution> found =
        rows(
            described,
            "SELECT ?n { ?d a void:Dataset ; void:classPartition [ void:class "
                + type
                + " ; void:entities ?n ] }");
    assertEquals(1, found.size());
    assertEquals(
        asked("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a " + type + " }"),
        found.get(0).getLiteral("n").getInt());
    for (QuerySolution row :
        rows(
            described,
            "SELECT ?p ?n { ?d a void:Dataset ; void:classPartition [ void:class "
                + type
                + " ; void:propertyPartition [ void:property ?p ; void:triples ?n ] ] }")) {
      String property = "<" + row.getResource("p").getURI() + ">";
      assertEquals(
          asked("SELECT (COUNT(*) AS ?n) { ?x a " + type + " ; " + property + " ?o }"),
          row.getLiteral("n").getInt(),
          property);
    }
  }

  @Test
  void voidDescription_countsTheWhole() {
    QuerySolution found =
        rows(
                model("/.well-known/void"),
                """
                SELECT * { ?d a void:Dataset ; void:triples ?triples ; void:distinctSubjects ?subjects ;
                  void:classes ?classes ; void:properties ?properties ; dcterms:license ?licence ;
                  void:sparqlEndpoint ?endpoint ; void:dataDump ?dump ; void:uriSpace ?space ;
                  dcat:version ?revision }
                """)
            .get(0);
    assertEquals(
        asked("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), found.getLiteral("triples").getInt());
    assertEquals(
        asked("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        found.getLiteral("subjects").getInt());
    assertEquals(
        asked("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"),
        found.getLiteral("classes").getInt());
    assertEquals(
        asked("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"),
        found.getLiteral("properties").getInt());
    assertEquals(
        Long.toString(served.store().revision()), found.getLiteral("revision").getLexicalForm());
  }

  /** The shape of the question that sparql-editor asks. */
  @Test
  void voidDescription_saysWhatAPropertyLeadsTo() {
    List<QuerySolution> found =
        rows(
            model("/.well-known/void"),
            """
            SELECT ?objectClass ?objectDatatype {
              ?cp void:class hg:ClinicalTrial ; void:propertyPartition ?pp . ?pp void:property ?prop .
              { ?pp void:classPartition [ void:class ?objectClass ] }
              UNION { ?pp void-ext:datatypePartition [ void-ext:datatype ?objectDatatype ] }
            }
            """);
    assertTrue(
        found.stream()
            .anyMatch(
                row ->
                    row.contains("objectClass")
                        && row.getResource("objectClass").getURI().endsWith("#Drug")),
        found.toString());
    assertTrue(
        found.stream()
            .anyMatch(
                row ->
                    row.contains("objectDatatype")
                        && row.getResource("objectDatatype").getURI().endsWith("#integer")),
        found.toString());
  }

  @Test
  void serviceDescription_standsBesideVoid() {
    Model described = model("/.well-known/void");
    List<QuerySolution> found =
        rows(
            described,
            """
            SELECT ?endpoint ?name { ?s a sd:Service ; sd:endpoint ?endpoint ;
              sd:supportedLanguage sd:SPARQL11Query ; sd:feature sd:UnionDefaultGraph ;
              sd:defaultDataset [ a void:Dataset ; sd:namedGraph [ sd:name ?name ] ] }
            """);
    assertEquals(asked("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g {} }"), found.size());
    assertEquals(served.url() + "itp/sparql", found.get(0).getResource("endpoint").getURI());
  }

  // DCAT

  @Test
  void catalog_hasTheDataSetAndTheWaysToIt() {
    List<QuerySolution> found =
        rows(
            model("/catalog"),
            """
            SELECT DISTINCT ?distribution ?service {
              ?c a dcat:Catalog ; dcat:dataset ?d ; dcat:service ?service .
              ?d a dcat:Dataset ; dcterms:title ?title ; dcterms:description ?text ;
                dcterms:license ?licence ; dcat:version ?version ; dcterms:modified ?modified ;
                dcat:keyword "immune thrombocytopenia"@en ; dcat:theme ?theme ;
                dcterms:publisher ?publisher ; dcat:distribution ?distribution .
              ?service a dcat:DataService ; dcat:servesDataset ?d ; dcat:endpointURL ?url .
            }
            """);
    assertEquals(6, found.size());
  }

  // All of them

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/turtle | text/turtle",
        "*/* | text/turtle",
        "text/html | text/turtle",
        "application/ld+json | application/ld+json",
        "application/n-triples | application/n-triples",
        "text/turtle;q=0.5, application/rdf+xml | application/rdf+xml",
      })
  void descriptions_comeInTheSyntaxThatIsWanted(String accept, String type) {
    for (String path : List.of("/.well-known/sparql-examples", "/.well-known/void", "/catalog")) {
      HttpResponse<String> answer = served.get(path, "Accept", accept);
      assertEquals(200, answer.statusCode(), answer.body());
      String given = answer.headers().firstValue("Content-Type").orElse("");
      assertTrue(given.startsWith(type), path + " " + given);
      Model read = ModelFactory.createDefaultModel();
      RDFDataMgr.read(
          read, new StringReader(answer.body()), null, RDFLanguages.contentTypeToLang(type));
      assertTrue(read.isIsomorphicWith(model(path)), path + " " + type);
    }
  }

  @Test
  void descriptions_refuseWhatIsNoRdf() {
    assertEquals(406, served.get("/.well-known/void", "Accept", "image/png").statusCode());
    assertEquals(406, served.get("/catalog?format=csv").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/openapi.json",
        "/openapi",
        "/.well-known/sparql-examples",
        "/.well-known/void",
        "/catalog",
        "/queries/study-results.rq"
      })
  void descriptions_areNotSentTwice(String path) {
    HttpResponse<String> first = served.get(path);
    assertEquals(200, first.statusCode(), first.body());
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = served.get(path, "If-None-Match", tag);
    assertEquals(304, second.statusCode());
    assertEquals(200, served.get(path, "If-None-Match", "\"other\"").statusCode());
  }

  @Test
  void descriptions_nameTheHostThatWasAsked() {
    String here = served.get("/catalog").body();
    assertTrue(here.contains(served.url().toString()), here);
    String other = "http://localhost:" + served.url().getPort() + "/catalog";
    String there = served.get(other).body();
    assertTrue(there.contains("http://localhost:"), there);
    assertFalse(there.contains(served.url().toString()), there);
    assertNotEquals(
        served.get("/catalog").headers().firstValue("ETag"),
        served.get(other).headers().firstValue("ETag"));
  }

  // grlc

  @Test
  void queryFile_canBeFetched() throws Exception {
    for (CuratedQuery query : served.queries()) {
      HttpResponse<String> file = served.get("/queries/" + query.name() + ".rq");
      assertEquals(200, file.statusCode(), query.name());
      assertEquals(
          Files.readString(Path.of("queries", query.group(), query.name() + ".rq")), file.body());
      assertTrue(
          file.headers()
              .firstValue("Content-Type")
              .orElse("")
              .startsWith("application/sparql-query"));
    }
    HttpResponse<String> missing = served.get("/queries/nonesuch.rq");
    assertEquals(404, missing.statusCode());
    assertTrue(missing.body().contains("unknown-query"), missing.body());
  }

  private static Model model(String path) {
    HttpResponse<String> answer = served.get(path, "Accept", "text/turtle");
    assertEquals(200, answer.statusCode(), answer.body());
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(answer.body()), null, Lang.TURTLE);
    return model;
  }

  private static List<QuerySolution> rows(Model model, String query) {
    try (var execution = QueryExecutionFactory.create(PREFIXES + query, model)) {
      return ResultSetFormatter.toList(execution.execSelect());
    }
  }

  private static int asked(String query) {
    try (QueryExec run =
        QueryExec.service(served.url() + "itp/sparql").query(PREFIXES + query).build()) {
      return Integer.parseInt(run.select().next().get("n").getLiteralLexicalForm());
    }
  }
}
