package org.hemograph.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.hemograph.query.Catalogue;
import org.hemograph.query.EndpointAddress;
import org.hemograph.query.QueryableEndpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries of the catalogue give the same rows over RDF4J's stores, in the same order. */
final class Rdf4jCatalogueIT {
  private static final ComparedRows HERE =
      new ComparedRows(SharedEvidence.loaded().queryable(), Duration.ofMinutes(2));

  /** Those seen to agree; docs/remote.md tells of the others. */
  private static final Set<String> COMPARED =
      Set.of(
          "meeting-abstracts",
          "people",
          "unlinked-articles",
          "unresolved",
          "compare-doses",
          "study-facts");

  static List<CatalogueQuestion> questions() {
    return CatalogueQuestion.all(Catalogue.of(Path.of("queries"))).stream()
        .filter(question -> COMPARED.contains(question.query().name()))
        .toList();
  }

  @Nested
  final class InMemory extends Compared {
    @Override
    Sail sail(Path folder) {
      return new MemoryStore();
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Compared {
    private Rdf4jEndpoint store;
    private QueryableEndpoint endpoint;
    private ComparedRows there;

    abstract Sail sail(Path folder);

    @BeforeAll
    void start(@TempDir Path folder) {
      store = new Rdf4jEndpoint(sail(folder), SharedEvidence.loaded().quads());
      endpoint = new QueryableEndpoint(EndpointAddress.of(store.url()), Duration.ofSeconds(60));
      there = new ComparedRows(endpoint, Duration.ofSeconds(20));
    }

    @AfterAll
    void stop() {
      endpoint.close();
      store.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hemograph.remote.Rdf4jCatalogueIT#questions")
    void theRowsAreThoseOfTdb2(CatalogueQuestion question) {
      List<String> here = HERE.of(question);
      assertEquals(String.join("\n", here), String.join("\n", there.of(question)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hemograph.remote.Rdf4jCatalogueIT#needed")
    void theComparisonHasSomethingToCompare(CatalogueQuestion question) {
      assertFalse(HERE.of(question).isEmpty());
    }
  }

  static List<CatalogueQuestion> needed() {
    return questions().stream()
        .filter(q -> q.query().parameters().stream().noneMatch(p -> !p.required()))
        .toList();
  }
}
