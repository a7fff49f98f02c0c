package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hemograph cite} as a user types it. */
@TestInstance(Lifecycle.PER_CLASS)
class CiteCommandIT {
  private Path home;

  @BeforeAll
  void theBaseIsImportedOnce(@TempDir Path folder) throws Exception {
    home = folder.resolve("home");
    Launched run = Launched.hemograph(home, "import", "data");
    assertEquals(0, run.exitCode(), run.err());
  }

  @Test
  void referencesGoToStandardOutputInTheFormatAskedFor() throws Exception {
    Launched ris = Launched.hemograph(home, "cite", "--of", "VAYHIT2", "--of", "NCT04562766");
    assertEquals(0, ris.exitCode(), ris.err());
    assertTrue(ris.out().startsWith("TY  - "), ris.out());
    assertTrue(ris.out().contains("NCT05653219") && ris.out().contains("NCT04562766"), ris.out());
    Launched bibtex =
        Launched.hemograph(
            home, "cite", "--query", "publications", "drug=ianalumab", "--format", "bibtex");
    assertTrue(bibtex.out().startsWith("@"), bibtex.out() + bibtex.err());
    Launched anew = Launched.hemograph(home, "cite", "--of", "VAYHIT2", "--since", "2026-01-01");
    assertEquals(0, anew.exitCode(), anew.err());
    assertTrue(anew.out().startsWith("TY  - "), anew.out());
  }

  @ParameterizedTest(name = "{0} ends with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cite                                     | 2 | --of
          cite --of ianalumb                       | 3 | ianalumab
          cite --of VAYHIT2 --format pdf           | 2 | bibtex
          cite --of VAYHIT2 --since 2999-01-01     | 2 | since
          cite --of VAYHIT2 --kind paper           | 2 | article
          cite --of VAYHIT2 --style vancouvre      | 2 | vancouver
          cite --query publicatons                 | 3 | publications
          cite --of VAYHIT2 drug=ianalumab         | 2 | --query
          """)
  void mistakesAreNamedAndHaveTheirExitCode(String line, int exitCode, String named)
      throws Exception {
    Launched run = Launched.hemograph(home, line.trim().split("\\s+"));
    assertAll(
        () -> assertEquals(exitCode, run.exitCode(), run.out() + run.err()),
        () -> assertTrue(run.err().contains(named), run.err()),
        () -> assertFalse(run.err().contains("\tat "), "a stack trace: " + run.err()));
  }
}
