package org.hemograph.remote;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue over Virtuoso. Left out where Virtuoso is not installed, unless {@code
 * HEMOGRAPH_VIRTUOSO_REQUIRED=1}.
 */
final class VirtuosoCatalogueIT {
  @TempDir private static Path folder;
  private static VirtuosoServer store;
  private static Comparison comparison;

  @BeforeAll
  static void start() {
    boolean required = "1".equals(System.getenv("HEMOGRAPH_VIRTUOSO_REQUIRED"));
    Assumptions.assumeTrue(
        required || VirtuosoServer.installed(),
        "virtuoso-t and isql-vt (or isql) are not on the PATH: nothing compared with Virtuoso");
    store = new VirtuosoServer(folder, SharedEvidence.loaded().quads());
    comparison = new Comparison(store.url(), KnownDifferences.of("virtuoso-differences.txt"));
  }

  @AfterAll
  static void stop() {
    if (comparison != null) {
      comparison.close();
    }
    if (store != null) {
      store.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.hemograph.remote.Comparison#questions")
  void theRowsAreThoseOfTdb2_unlessListed(CatalogueQuestion question) {
    comparison.check(question);
  }

  @Test
  void nothingIsListedThatIsNotAsked() {
    comparison.checkList();
  }
}
