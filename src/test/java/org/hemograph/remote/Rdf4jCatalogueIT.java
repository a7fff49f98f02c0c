package org.hemograph.remote;

import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue gives the same rows over RDF4J's memory store, in the same order. */
final class Rdf4jCatalogueIT {
  private static Rdf4jEndpoint store;
  private static Comparison comparison;

  @BeforeAll
  static void start() {
    store = new Rdf4jEndpoint(new MemoryStore(), SharedEvidence.loaded().quads());
    comparison = new Comparison(store.url(), KnownDifferences.of("rdf4j-differences.txt"));
  }

  @AfterAll
  static void stop() {
    comparison.close();
    store.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.hemograph.remote.Comparison#questions")
  void theRowsAreThoseOfTdb2(CatalogueQuestion question) {
    comparison.check(question);
  }

  @Test
  void nothingIsListedThatIsNotAsked() {
    comparison.checkList();
  }
}
