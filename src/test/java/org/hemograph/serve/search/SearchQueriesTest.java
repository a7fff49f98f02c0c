package org.hemograph.serve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.CountedQueries;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.search.Search.Findings;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many queries a search asks of the store, and what it finds in the bundled base. */
class SearchQueriesTest {
  private static final Namespaces NAMESPACES = Namespaces.DEFAULT;
  private static final EvidenceStore STORE = EvidenceStore.inMemory();
  private static final CountedQueries COUNTED =
      new CountedQueries(new QueryableDataset(STORE.dataset(), NAMESPACES));
  private static final Evidence EVIDENCE = new Evidence(COUNTED, true);
  private static final CurrentNames NAMES = new CurrentNames(EVIDENCE);

  @BeforeAll
  static void fill() {
    new Importer(STORE, Progress.none()).importBundled();
    NAMES.now();
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @ParameterizedTest
  @CsvSource({"VAYHIT2, 5", "i, 5", "patients, 5", "ianalumb, 6", "ianalumab unheardof, 6"})
  void aSearchAsksAsManyQueriesForOneHitAsForHundreds(String text, int queries) {
    COUNTED.sinceLast();
    Findings found = look(text, true);
    assertTrue(!found.hits().isEmpty(), text);
    int asked = COUNTED.sinceLast();
    assertTrue(asked <= queries, asked + " queries for " + found.hits().size() + " hits");
  }

  @Test
  void suggestionsAskNothingWhileTheDataStaysTheSame() {
    COUNTED.sinceLast();
    for (String text : List.of("i", "ia", "ian", "vay", "nct0565", "rilzabrutinb")) {
      NAMES.now().beginning(Typed.of(text), 8);
    }
    assertEquals(0, COUNTED.sinceLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ianalumab", "VAY736", "ianalumb", "inaalumab", "ianal", "DB16666", "VAY"})
  void theDrugIsFirst(String text) {
    assertEquals(NAMESPACES.id("drug/ianalumab"), look(text, true).hits().get(0).thing(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ianalumab", "VAY736", "ianalumb", "ianal", "fotsamatinib"})
  void withoutAnIndexTheDrugIsFirstToo(String text) {
    String drug = text.startsWith("f") ? "drug/fostamatinib" : "drug/ianalumab";
    assertEquals(NAMESPACES.id(drug), look(text, false).hits().get(0).thing(), text);
  }

  @Test
  void whatStandsForItselfComesBeforeWhatSaysSomething() {
    List<Boolean> saying =
        look("ianalumab", true).hits().stream()
            .map(hit -> !KindWords.standsForItself(hit.card().orElseThrow().type()))
            .toList();
    assertTrue(saying.contains(true));
    assertEquals(saying.stream().sorted().toList(), saying);
  }

  private static Findings look(String text, boolean indexed) {
    Search search = new Search(new LocalLinks(NAMESPACES), indexed);
    Names names = NAMES.now();
    return EVIDENCE.read(
        session -> search.look(session, Typed.of(text), new Vocabulary(Map.of()), names));
  }
}
