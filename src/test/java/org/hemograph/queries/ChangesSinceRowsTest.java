package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What changed since a day or a revision, over a store with four revisions of the test's own. */
final class ChangesSinceRowsTest {
  private static final String BASE = "https://w3id.org/hemograph/";
  private static final String TABLE = "graph/curated/drugs";
  private static final String STUDY = "graph/ctgov/NCT01000001";
  private static final String PAPER = "graph/pubmed/101";
  private static final String PREFIXES =
      "PREFIX hg: <ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

  private static final EvidenceStore STORE = EvidenceStore.inMemory();
  private static final Base CHANGED = Base.over(STORE);

  @BeforeAll
  static void fourRevisions() {
    STORE.replace(
        List.of(
            graph(
                "graph/ontology",
                "hg:Drug rdfs:label 'drug'@en . hg:ClinicalTrial rdfs:label 'clinical trial'@en ."
                    + " hg:Publication rdfs:label 'publication'@en ."
                    + " hg:SourceGraph rdfs:label 'source graph'@en ."),
            graph(TABLE, drug("a", "one") + drug("b", "two") + drug("c", "three"))));
    STORE.replace(List.of(graph(STUDY, study("TRIAL")), graph(PAPER, paper())));
    STORE.replace(List.of(graph(TABLE, drug("a", "one") + drug("b", "other") + drug("d", "four"))));
    STORE.replace(List.of(graph(STUDY, study("TRIAL-A")), graph(PAPER, "")));
    // As if the first three had been some time ago; what is written there is no change of evidence.
    STORE
        .dataset()
        .executeWrite(
            () -> {
              date(1, "2024-12-31T23:59:59.999Z");
              date(2, "2025-01-01T00:00:00Z");
              date(3, "2025-06-30T12:00:00Z");
            });
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void everyChangeIsARowTheLatestFirst() {
    assertEquals(
        List.of(
            "4 changed https://w3id.org/hemograph/graph/ctgov/NCT01000001",
            "4 removed https://w3id.org/hemograph/graph/pubmed/101",
            "3 added drug/d",
            "3 changed drug/b",
            "3 removed drug/c",
            "2 added https://w3id.org/hemograph/graph/ctgov/NCT01000001",
            "2 added https://w3id.org/hemograph/graph/pubmed/101",
            "1 added https://w3id.org/hemograph/graph/ontology",
            "1 added drug/a",
            "1 added drug/b",
            "1 added drug/c"),
        changes("0"));
  }

  @Test
  void ofARevisionWhatCameAfterIt() {
    assertEquals(List.of("4", "4", "3", "3", "3"), since("2").column("revision"));
    assertEquals(List.of("4", "4"), since("3").column("revision"));
  }

  @Test
  void afterTheLastRevisionThereIsNothing() {
    String last = Long.toString(STORE.revision());
    assertEquals(List.of(), changes(last));
    assertEquals(List.of(), changes("4"));
    assertEquals(List.of(), changes("99"));
  }

  @Test
  void aDayCountsFromItsBeginning() {
    assertEquals(11, since("2024-12-31").size());
    assertEquals(
        List.of("4", "4", "3", "3", "3", "2", "2"), since("2025-01-01").column("revision"));
    assertEquals(5, since("2025-06-30").size());
    assertEquals(2, since("2025-07-01").size());
    assertEquals(List.of(), changes(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()));
  }

  @Test
  void aRecordTellsWhatItIsAbout() {
    since("1")
        .mustHave(
            "revision", "2",
            "date", "2025-01-01",
            "change", "added",
            "thing", BASE + STUDY,
            "thingLabel", "ClinicalTrials.gov NCT01000001",
            "about", "study/NCT01000001",
            "aboutLabel", "TRIAL-A",
            "type", "clinical trial");
  }

  @Test
  void aThingOfATableIsAboutItself() {
    since("2")
        .mustHave(
            "revision", "3",
            "change", "changed",
            "thing", "drug/b",
            "thingLabel", "other",
            "about", "drug/b",
            "aboutLabel", "other",
            "type", "drug");
  }

  @Test
  void whatIsGoneHasTheEndOfItsIriForAName() {
    Rows rows = since("2");
    rows.mustHave(
        "change", "removed",
        "thing", "drug/c",
        "thingLabel", "drug/c",
        "aboutLabel", "drug/c",
        "type", "");
    rows.mustHave(
        "change", "removed",
        "thing", BASE + PAPER,
        "thingLabel", "pubmed/101",
        "about", BASE + PAPER,
        "type", "");
  }

  @Test
  void severalNamesMakeNoMoreRows() {
    // The tables give the same study another name, and another kind.
    Rows rows =
        Base.withRecords().ask("changes-since", "since", "1").where("about", "study/NCT05653219");
    assertEquals(1, rows.size(), rows::shown);
    assertEquals(List.of("VAYHIT2"), rows.column("aboutLabel"));
    assertEquals(List.of("2"), rows.column("revision"));
  }

  private static Rows since(String since) {
    return CHANGED.ask("changes-since", "since", since);
  }

  private static List<String> changes(String since) {
    return since(since).rows().stream()
        .map(row -> row.get("revision") + " " + row.get("change") + " " + row.get("thing"))
        .toList();
  }

  private static String drug(String key, String name) {
    return "<id/drug/" + key + "> a hg:Drug ; rdfs:label '" + name + "'@en . ";
  }

  private static String study(String name) {
    return record(STUDY, "ClinicalTrials.gov NCT01000001", "NCT01000001")
        + "<id/study/NCT01000001> a hg:ClinicalTrial ; hg:nctId 'NCT01000001' ; rdfs:label '"
        + name
        + "'@en . ";
  }

  private static String paper() {
    return record(PAPER, "PubMed 101", "101")
        + "<id/publication/pmid-101> a hg:Publication ; hg:pmid '101' ; rdfs:label 'A title'@en . ";
  }

  private static String record(String graph, String name, String key) {
    return "<%s> a hg:SourceGraph ; hg:recordKey '%s' ; rdfs:label '%s'@en . "
        .formatted(graph, key, name);
  }

  private static GraphReplacement graph(String name, String turtle) {
    return GraphReplacement.of(
        BASE + name, RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).base(BASE).toGraph());
  }

  private static void date(int revision, String time) {
    DatasetGraph dataset = STORE.dataset();
    Node meta = NodeFactory.createURI(BASE + "graph/meta");
    Node entry = NodeFactory.createURI(BASE + "id/revision/" + revision);
    Node created = DCTerms.created.asNode();
    dataset.deleteAny(meta, entry, created, Node.ANY);
    dataset.add(meta, entry, created, NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime));
  }
}
