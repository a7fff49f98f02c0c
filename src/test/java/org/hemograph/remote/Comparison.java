package org.hemograph.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.query.EndpointAddress;
import org.hemograph.query.QueryableEndpoint;
import org.junit.jupiter.api.Assumptions;

/** The whole catalogue, asked of a store over HTTP and of TDB2. */
final class Comparison implements AutoCloseable {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  /** What is known to be slow is not waited for as long. */
  private static final Duration KNOWN_AT_MOST = Duration.ofSeconds(10);

  private static final ComparedRows HERE =
      new ComparedRows(SharedEvidence.loaded().queryable(), Duration.ofMinutes(2));

  private final KnownDifferences known;
  private final QueryableEndpoint endpoint;
  private final ComparedRows there;
  private final ComparedRows thereShortly;

  Comparison(String url, KnownDifferences known) {
    this.known = known;
    this.endpoint = new QueryableEndpoint(EndpointAddress.of(url), AT_MOST);
    this.there = new ComparedRows(endpoint, AT_MOST);
    this.thereShortly = new ComparedRows(endpoint, KNOWN_AT_MOST);
  }

  static List<CatalogueQuestion> questions() {
    return CatalogueQuestion.all(Catalogue.of(Path.of("queries")));
  }

  /** The same rows in the same order, unless it is listed; then other rows or none. */
  void check(CatalogueQuestion question) {
    String here = String.join("\n", HERE.of(question));
    if (known.reason(question).isEmpty()) {
      assertEquals(here, String.join("\n", there.of(question)));
      return;
    }
    Assumptions.assumeFalse(
        known.reason(question).orElseThrow().startsWith("not sent"),
        () -> question + " " + known.reason(question).orElseThrow());
    String answer;
    try {
      answer = String.join("\n", thereShortly.of(question));
    } catch (HemographException e) {
      boolean gone =
          e.getMessage().contains("connection") || e.getMessage().contains("not answer:");
      assertFalse(gone, () -> question + ": " + e.getMessage());
      return;
    }
    assertFalse(here.equals(answer), question + " agrees now: take it off the list");
  }

  /** Nothing is listed that is not asked. */
  void checkList() {
    Set<String> asked =
        questions().stream().map(CatalogueQuestion::toString).collect(Collectors.toSet());
    known.questions().forEach(listed -> assertTrue(asked.contains(listed), listed));
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
