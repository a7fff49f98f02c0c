package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a publication tells what reviewers decided about it, escaped. */
class ScreeningPageIT {
  private static final String PUBLICATION = "/page/publication/doi-10.1002~ajh.25125";

  @Test
  void pageOfThePublication_tellsWhatWasDecided(@TempDir Path folder) throws IOException {
    try (ServedBase served = ServedBase.alone()) {
      assertFalse(served.get(PUBLICATION, "Accept", "text/html").body().contains("Screened in"));
      Path file =
          Files.writeString(
              folder.resolve("rayyan.ris"),
              "TY  - JOUR\nDO  - 10.1002/ajh.25125\n"
                  + "N1  - RAYYAN-INCLUSION: {\"<script>Alice\"=>\"Excluded\"}"
                  + " | RAYYAN-EXCLUSION-REASONS: =cmd\nER  - \n");
      new Importer(served.store(), Progress.none())
          .run(ImportOptions.DEFAULT.ofReview("ITP & 2026"), List.of(file));
      String page = served.get(PUBLICATION, "Accept", "text/html").body();
      assertTrue(page.contains("Screened in reviews"), page);
      assertTrue(page.contains("ITP &amp; 2026"), page);
      assertTrue(page.contains("=cmd"), page);
      assertFalse(page.contains("<script>Alice"), page);
      String rows =
          served
              .get("/queries/screening-decisions.csv?review=itp-and-2026&decision=excluded")
              .body();
      assertEquals(2, rows.strip().split("\n").length, rows);
    }
  }

  /** Only the included publication is cited by its decision; every answer about evidence stays. */
  @Test
  void decisions_chooseReferencesAndChangeNoAnswer(@TempDir Path folder) throws IOException {
    List<String> asked =
        List.of(
            "/queries/claims.csv?about=eltrombopag",
            "/queries/single-source.csv",
            "/queries/impact-of-source.csv?source=source/seed",
            "/queries/evidence-for.csv?assertion=result/536286be1ed9be0d",
            "/queries/publications.csv",
            "/page/study/NCT05653219");
    try (ServedBase served = ServedBase.alone()) {
      List<String> before = asked.stream().map(path -> body(served, path)).toList();
      Path file =
          Files.writeString(
              folder.resolve("a.csv"), "doi,included\n10.1002/ajh.25125,1\n10.1111/bjh.18582,0\n");
      new Importer(served.store(), Progress.none())
          .run(ImportOptions.DEFAULT.ofReview("ITP 2026"), List.of(file));
      List<String> after = asked.stream().map(path -> body(served, path)).toList();
      for (int i = 0; i < asked.size(); i++) {
        assertEquals(before.get(i), after.get(i), asked.get(i));
      }
      String references =
          body(served, "/cite.ris?query=screening-decisions&review=itp-2026&decision=included");
      assertEquals(1, references.split("TY  - ", -1).length - 1, references);
      assertTrue(references.toLowerCase(Locale.ROOT).contains("10.1002/ajh.25125"), references);
    }
  }

  /** The revision at the foot of a page goes on, whatever was imported. */
  private static String body(ServedBase served, String path) {
    HttpResponse<String> answer = served.get(path, "Accept", "text/html,*/*");
    assertEquals(200, answer.statusCode(), path + answer.body());
    return answer.body().replaceAll("(?s)<footer.*?</footer>", "");
  }
}
