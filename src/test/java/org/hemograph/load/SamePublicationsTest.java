package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;
import org.junit.jupiter.api.Test;

/** Publications that turn out to be one. */
class SamePublicationsTest {
  private static final String PREFIXES =
      """
      @base <https://w3id.org/hemograph/id/> .
      @prefix hg: <https://w3id.org/hemograph/ontology#> .
      @prefix cito: <http://purl.org/spar/cito/> .
      """;
  private static final String BY_DOI =
      "<publication/doi-10.5555~a> hg:pmid \"999000111\" ; hg:doi \"10.5555/a\" .";
  private static final String BY_PMID =
      """
      <publication/pmid-999000111> hg:pmid "999000111" ; hg:authorship <publication/pmid-999000111/author/1> .
      <publication/pmid-999000111/author/1> hg:position 1 .
      <publication/pmid-9990001112> hg:pmid "9990001112" .
      """;
  private static final String RENAMED =
      """
      <publication/doi-10.5555~a> hg:pmid "999000111" ; hg:authorship <publication/doi-10.5555~a/author/1> .
      <publication/doi-10.5555~a/author/1> hg:position 1 .
      <publication/pmid-9990001112> hg:pmid "9990001112" .
      """;
  private static final String CITING =
      """
      <publication/doi-10.5555~b> cito:cites <publication/pmid-999000111> .
      <publication/pmid-999000111> hg:pmid "999000111" .
      """;
  private static final String CITING_RENAMED = CITING.replace("pmid-999000111", "doi-10.5555~a");

  private static Graph graph(String turtle) {
    return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
  }

  private static GraphReplacement put(String name, String turtle) {
    return GraphReplacement.of(Namespaces.DEFAULT.graph(name), graph(turtle));
  }

  /** Every commit is followed by a joining, as after an import. */
  private static Map<String, Graph> joined(List<GraphReplacement> commits) {
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      for (GraphReplacement commit : commits) {
        store.replace(List.of(commit));
        store.replace(toJoin(store));
      }
      assertEquals(List.of(), toJoin(store));
      return store.read(SamePublicationsTest::graphs);
    }
  }

  private static List<GraphReplacement> toJoin(EvidenceStore store) {
    return store.read(s -> SamePublications.of(s, Namespaces.DEFAULT).next(s));
  }

  private static Map<String, Graph> graphs(DatasetGraph stored) {
    Map<String, Graph> graphs = new TreeMap<>();
    stored
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              Graph copy = GraphFactory.createDefaultGraph();
              stored.getGraph(name).find().forEachRemaining(copy::add);
              graphs.put(name.getURI().substring(Namespaces.DEFAULT.graph("").length()), copy);
            });
    return graphs;
  }

  private static void assertIs(String turtle, Graph graph) {
    assertTrue(graph(turtle).isIsomorphicWith(graph), graph::toString);
  }

  private static List<List<GraphReplacement>> orders(List<GraphReplacement> commits) {
    if (commits.isEmpty()) {
      return List.of(List.of());
    }
    List<List<GraphReplacement>> orders = new ArrayList<>();
    for (int first = 0; first < commits.size(); first++) {
      List<GraphReplacement> rest = new ArrayList<>(commits);
      GraphReplacement one = rest.remove(first);
      for (List<GraphReplacement> order : orders(rest)) {
        List<GraphReplacement> whole = new ArrayList<>(List.of(one));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }

  @Test
  void theNameWithTheDoiStaysWhateverCameFirst() {
    List<GraphReplacement> commits =
        List.of(
            put("pubmed/999000111", BY_DOI),
            put("nbib/999000111", BY_PMID),
            put("pubmed/999000222", CITING));
    for (List<GraphReplacement> order : orders(commits)) {
      Map<String, Graph> graphs = joined(order);
      assertIs(BY_DOI, graphs.get("pubmed/999000111"));
      assertIs(RENAMED, graphs.get("nbib/999000111"));
      assertIs(CITING_RENAMED, graphs.get("pubmed/999000222"));
    }
  }

  @Test
  void aNumberWithTwoDoisJoinsNothingWhateverCameFirst() {
    List<GraphReplacement> commits =
        List.of(
            put("pubmed/999000111", BY_DOI),
            put("nbib/999000111", BY_DOI.replace("5555~a", "5555~c").replace("/a", "/c")),
            put("ctgov/NCT99000001", BY_PMID));
    for (List<GraphReplacement> order : orders(commits)) {
      assertIs(BY_PMID, joined(order).get("ctgov/NCT99000001"));
    }
  }

  @Test
  void aFileOfReferencesProvesNothing() {
    for (String source : List.of("ris/x/doi-10.5555~a", "csl-json/x/doi-10.5555~a", "rdf/mine")) {
      for (List<GraphReplacement> order :
          orders(List.of(put(source, BY_DOI), put("nbib/999000111", BY_PMID)))) {
        assertIs(BY_PMID, joined(order).get("nbib/999000111"));
      }
    }
  }

  @Test
  void aCorrectedRecordPartsWhatItJoined() {
    Map<String, Graph> graphs =
        joined(
            List.of(
                put("pubmed/999000111", BY_DOI),
                put("ctgov/NCT99000001", BY_PMID),
                put("pubmed/999000222", CITING),
                put("pubmed/999000111", BY_DOI.replace("999000111", "999000333"))));
    assertIs(BY_PMID, graphs.get("ctgov/NCT99000001"));
    assertIs(CITING, graphs.get("pubmed/999000222"));
  }

  @Test
  void aCorrectedDoiNamesTheOthersAnew() {
    String corrected = BY_DOI.replace("5555~a", "5555~c").replace("/a", "/c");
    Map<String, Graph> graphs =
        joined(
            List.of(
                put("pubmed/999000111", BY_DOI),
                put("ctgov/NCT99000001", BY_PMID),
                put("pubmed/999000222", CITING),
                put("pubmed/999000111", corrected)));
    assertIs(RENAMED.replace("5555~a", "5555~c"), graphs.get("ctgov/NCT99000001"));
    assertIs(CITING_RENAMED.replace("5555~a", "5555~c"), graphs.get("pubmed/999000222"));
  }

  @Test
  void aRecordThatWasTakenOutJoinsNothingAnyMore() {
    Map<String, Graph> graphs =
        joined(
            List.of(
                put("pubmed/999000111", BY_DOI),
                put("ctgov/NCT99000001", BY_PMID),
                put("pubmed/999000111", "")));
    assertIs(BY_PMID, graphs.get("ctgov/NCT99000001"));
  }

  @Test
  void whatIsCuratedStaysAndGivesTheName() {
    Map<String, Graph> graphs =
        joined(
            List.of(
                put("pubmed/999000111", BY_DOI),
                put("curated/publications", BY_PMID),
                put("pubmed/999000222", CITING)));
    assertIs(BY_PMID, graphs.get("curated/publications"));
    assertIs(CITING, graphs.get("pubmed/999000222"));
  }

  @Test
  void aCuratedDoiNamesTheRecordsToo() {
    Map<String, Graph> graphs =
        joined(List.of(put("curated/publications", BY_DOI), put("nbib/999000111", BY_PMID)));
    assertIs(RENAMED, graphs.get("nbib/999000111"));
  }

  @Test
  void aRecordThatNamesBothAlreadyKeepsThemApart() {
    String both =
        CITING + "<publication/doi-10.5555~b> cito:discusses <publication/doi-10.5555~a> .";
    for (List<GraphReplacement> order :
        orders(List.of(put("pubmed/999000111", BY_DOI), put("pubmed/999000222", both)))) {
      assertIs(both, joined(order).get("pubmed/999000222"));
    }
  }

  @Test
  void aGraphOfSomebodysOwnRdfStays() {
    Map<String, Graph> graphs =
        joined(List.of(put("pubmed/999000111", BY_DOI), put("rdf/mine", CITING)));
    assertIs(CITING, graphs.get("rdf/mine"));
  }
}
