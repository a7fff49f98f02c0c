package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  private int run(String command, String... arguments) {
    List<String> all =
        new ArrayList<>(List.of(command, "--home", folder.resolve("home").toString()));
    all.addAll(List.of(arguments));
    return Main.commandLine()
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private Path triples() throws Exception {
    return Files.writeString(folder.resolve("a.nt"), "<urn:x:a> <urn:x:b> \"c\" .\n");
  }

  @Test
  void checkOnlyMakesNoDatabase() throws Exception {
    assertEquals(0, run("import", "--check-only", triples().toString()), err.toString());
    assertTrue(err.toString().contains("would be imported"), err.toString());
    assertFalse(Files.exists(folder.resolve("home/database")));
  }

  @Test
  void decisionsOfAReviewComeBackToTheirPublications() throws Exception {
    Path record =
        Files.writeString(
            folder.resolve("a.nbib"),
            "PMID- 90000001\nOWN - NLM\nDP  - 2023 Mar\nTI  - Title.\nPT  - Journal Article\n"
                + "TA  - J Made Up\nJT  - Journal of made up things\n\n");
    Path screened =
        Files.writeString(folder.resolve("screened.csv"), "pmid,included\n90000001,1\n");
    assertEquals(0, run("import", record.toString()), err.toString());
    assertEquals(0, run("import", "--review", "ITP 2026", screened.toString()), err.toString());
    // An answer goes past System.out, so that only another process shows it.
    Launched query =
        Launched.run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "query",
                "--home",
                folder.resolve("home").toString(),
                "--format",
                "csv",
                "screening-decisions"),
            Map.of());
    assertEquals(0, query.exitCode(), query.err());
    String rows = query.out();
    assertEquals(2, rows.strip().split("\n").length, rows);
    assertTrue(rows.contains("pmid-90000001") && rows.contains(",ITP 2026,included,"), rows);
  }

  @Test
  void theBaseOfTheFirstImportStays() throws Exception {
    String file = triples().toString();
    assertEquals(0, run("import", "--base", "https://example.org/e", file), err.toString());
    String kept = Files.readString(folder.resolve("home/base"));
    assertEquals("https://example.org/e/", kept.strip());
    assertEquals(0, run("import", "--base", "https://example.org/e/", file), err.toString());
    assertEquals(0, run("import", file), err.toString());
    assertEquals(2, run("serve", "--port", "0", "--base", "https://other.example/"), err::toString);
    assertTrue(err.toString().contains("https://example.org/e/"), err.toString());
  }

  @Test
  void whatIsNoBaseOrNoProxyIsToldBeforeAnythingIsMade() throws Exception {
    for (String base :
        List.of("example.org", "ftp://example.org/", "https://e.example/?x", "/x/")) {
      assertEquals(2, run("import", "--base", base, triples().toString()), base);
    }
    assertEquals(2, run("up", "--port", "0", "--proxy", "proxy.example"), err.toString());
    assertTrue(err.toString().contains("names are not looked up"), err.toString());
    assertFalse(Files.exists(folder.resolve("home")));
  }

  @Test
  void aHomeWhoseOnlyImportWasRefusedHoldsNothingYet() {
    assertEquals(4, run("import", "nothere.csv"), err.toString());
    assertEquals(5, run("query", "studies"), err.toString());
    assertTrue(err.toString().contains("Nothing is stored"), err.toString());
    assertEquals(5, run("serve", "--port", "0"), err.toString());
  }

  @Test
  void aReportThatCannotBeWrittenIsToldBeforeTheImport() throws Exception {
    String report = folder.resolve("no/such/report.json").toString();
    assertEquals(2, run("import", "--report", report, triples().toString()), err.toString());
    assertTrue(err.toString().contains("no/such"), err.toString());
    assertFalse(Files.exists(folder.resolve("home/database")));
  }

  @Test
  void whatVanishedIsKeptUntilPruneIsSaid() throws Exception {
    Path file = folder.resolve("a.nbib");
    Files.writeString(file, article(1) + article(2));
    assertEquals(0, run("import", file.toString()), err.toString());
    Files.writeString(file, article(1));
    assertEquals(0, run("import", file.toString()), err.toString());
    assertTrue(err.toString().contains("90000002. The database keeps"), err.toString());
    assertTrue(err.toString().contains("1 vanished"), err.toString());

    Path report = folder.resolve("report.json");
    assertEquals(
        0, run("import", "--prune", "--report", report.toString(), file.toString()), err::toString);
    assertTrue(err.toString().contains("90000002. Taken out"), err.toString());
    assertTrue(Files.readString(report).contains("\"vanished\" : 1"), Files.readString(report));

    assertEquals(0, run("import", "--report", report.toString(), file.toString()), err::toString);
    assertTrue(Files.readString(report).contains("\"vanished\" : 0"), Files.readString(report));
  }

  private static String article(int number) {
    return "PMID- 9000000%d\nOWN - NLM\nLR  - 20240101\nDP  - 2023 Mar\nTI  - Title %d.\n"
            .formatted(number, number)
        + "PT  - Journal Article\nTA  - J Made Up\nJT  - Journal of made up things\n\n";
  }
}
