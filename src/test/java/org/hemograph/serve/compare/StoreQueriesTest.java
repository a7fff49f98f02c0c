package org.hemograph.serve.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.Binder;
import org.hemograph.query.Catalogue;
import org.hemograph.query.Codes;
import org.hemograph.query.CountedQueries;
import org.hemograph.query.QueryRunner;
import org.hemograph.query.QueryableDataset;
import org.hemograph.query.Things;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.ask.Choices;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabularies;
import org.hemograph.serve.http.Validators;
import org.hemograph.serve.pages.Pages;
import org.hemograph.store.EvidenceStore;
import org.hemograph.write.AnswerWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A comparison asks the store as often for one study as for thirty. */
class StoreQueriesTest {
  private static final int QUERIES = 5;

  private static EvidenceStore store;
  private static CountedQueries counted;
  private static CompareDoor door;

  @BeforeAll
  static void start() {
    store = EvidenceStore.inMemory();
    new Importer(store, Progress.none()).importBundled();
    counted = new CountedQueries(new QueryableDataset(store.dataset(), Namespaces.DEFAULT));
    Evidence evidence = new Evidence(counted, false);
    Binder binder = new Binder(new Things(Namespaces.DEFAULT), new Codes(Namespaces.DEFAULT));
    Questions questions =
        new Questions(
            evidence,
            Catalogue.bundled(),
            new QueryRunner(counted, binder, Duration.ofSeconds(30)),
            new Choices(evidence),
            new LocalLinks(Namespaces.DEFAULT),
            new Vocabularies(evidence),
            new Pages(),
            new Validators(() -> ""));
    door = new CompareDoor(questions, new AnswerWriter(Namespaces.DEFAULT, 0), binder);
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  private static CompareDoor.Read read(Map<String, List<String>> given) {
    return new Evidence(counted, false).read(session -> door.read(session, given));
  }

  @TestFactory
  Stream<DynamicTest> fiveQueriesWhateverIsChosen() {
    return Stream.<Map<String, List<String>>>of(
            Map.of("study", List.of("NCT05653219")),
            Map.of("study", List.of("NCT05653219", "NCT05885555")),
            Map.of("study", List.of("NCT05653349")),
            Map.of("drug", List.of("ianalumab"), "class", List.of("anti-cd38")),
            Map.of("class", List.of("itp-therapy")),
            Map.of("class", List.of("tpora", "btk", "syk", "fcrn"), "drug", List.of("rituximab")),
            Map.of("study", List.of("NCT05653219"), "endpoint", List.of("SR6", "headache")))
        .map(
            given ->
                DynamicTest.dynamicTest(
                    given.toString(),
                    () -> {
                      counted.sinceLast();
                      CompareDoor.Read read = read(given);
                      assertEquals(QUERIES, counted.sinceLast());
                      assertTrue(read.selection().wrong().isEmpty(), "a key that is none");
                      assertTrue(read.found().shown().size() > 0);
                    }));
  }

  @Test
  void namesAreLookedUpOnceAndThenKnown() {
    Map<String, List<String>> given = Map.of("study", List.of("VAYHIT2", "LUNA 3"));
    read(given);
    counted.sinceLast();
    read(given);
    // One more, for the labels of what was found by name.
    assertEquals(QUERIES + 1, counted.sinceLast());
  }
}
