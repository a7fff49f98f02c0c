package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.hemograph.model.HemographException;
import org.hemograph.model.Problem;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was decided in Rayyan, ASReview and Zotero comes back to the publications. */
class ReviewImportTest {
  private static final String RAYYAN =
      """
      TY  - JOUR
      TI  - Some other title than ours
      DO  - 10.1002/AJH.25125
      N1  - RAYYAN-INCLUSION: {"Alice"=>"Included", "bob@example.org"=>"Excluded"} | RAYYAN-LABELS: second line,rct | RAYYAN-EXCLUSION-REASONS: wrong population | USER-NOTES: {"Alice"=>["call, later"]}
      ER  -

      TY  - JOUR
      TI  - Known nowhere
      DO  - 10.9999/nothing
      N1  - RAYYAN-INCLUSION: {"Alice"=>"Maybe"}
      ER  -

      TY  - JOUR
      TI  - Fostamatinib for the treatment of adult persistent and chronic immune thrombocytopenia
      N1  - RAYYAN-INCLUSION: {"Alice"=>"Included"}
      ER  -

      TY  - JOUR
      TI  - Two papers at once
      DO  - 10.1111/bjh.18582
      UR  - https://pubmed.ncbi.nlm.nih.gov/31821591/
      N1  - RAYYAN-INCLUSION: {"Alice"=>"Included"}
      ER  -
      """;

  @TempDir private Path folder;
  private EvidenceStore store;
  private Importer importer;

  @BeforeEach
  void open() {
    store = EvidenceStore.inMemory();
    importer = new Importer(store, Progress.none());
    importer.importBundled();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void rayyan_keepsReviewersApart_andTellsWhatMatchesNothing() throws IOException {
    FileReport report = imported("ITP 2026", "rayyan.ris", RAYYAN);
    assertEquals(1, report.imported());
    assertEquals(3, report.skipped());
    assertEquals(Outcome.SKIP, report.outcome());
    List<String> told =
        report.problems().stream().map(p -> p.place() + ": " + p.message()).toList();
    assertEquals(3, told.size(), told.toString());
    assertTrue(
        told.get(0).contains("line 7") && told.get(0).contains("no publication"), told.get(0));
    assertTrue(told.get(1).contains("line 13") && told.get(1).contains("neither DOI"), told.get(1));
    assertTrue(told.get(2).contains("line 18") && told.get(2).contains("several"), told.get(2));
    assertEquals(
        Set.of("Alice included ", "bob excluded wrong population"),
        decisions("doi-10.1002~ajh.25125"));
    assertEquals(Set.of("second line", "rct"), tags("doi-10.1002~ajh.25125"));
  }

  @Test
  void asreview_countsLabelsWithTheirTime() throws IOException {
    String csv =
        """
        title,doi,pmid,asreview_label,asreview_time,asreview_user_name,asreview_user_email
        "A, b",https://doi.org/10.1002/ajh.25125,,1,2024-05-01 10:11:12.345,Carla,c@example.org
        C,,36470677.0,0,,,
        D,10.1056/NEJMoa2110297,,,,,
        """;
    FileReport report = imported("Model", "asreview.csv", csv);
    assertEquals(2, report.imported());
    assertEquals(List.of(), report.problems());
    assertEquals(Set.of("Carla included 2024-05-01T10:11:12Z"), decisions("doi-10.1002~ajh.25125"));
    assertEquals(Set.of(" excluded "), decisions("doi-10.1111~bjh.18582"));
    assertEquals(
        2,
        imported("Model", "asreview.tsv", csv.replace(',', '\t').replace("\"A\t b\"", "x"))
            .imported());
    String ris =
        "TY  - JOUR\nDO  - 10.1002/ajh.25125\nN1  - ASReview_irrelevant ASReview_prior\nER  - \n";
    assertEquals(1, imported("Other", "as.ris", ris).imported());
    assertTrue(decisions("doi-10.1002~ajh.25125").contains(" excluded "));
  }

  @Test
  void eachReviewersFirstDecisionCounts_whereAFileHasAPublicationTwice() throws IOException {
    FileReport report =
        imported(
            "Model",
            "asreview.csv",
            """
            title,doi,asreview_label,asreview_user_name
            A,10.1002/ajh.25125,1,Carla
            A,10.1002/ajh.25125,0,Dan
            A,10.1002/ajh.25125,0,Carla
            """);
    assertEquals(1, report.imported());
    assertEquals(Set.of("Carla included ", "Dan excluded "), decisions("doi-10.1002~ajh.25125"));
    assertEquals(1, report.problems().size(), report.problems().toString());
    assertTrue(
        report.problems().get(0).place().toString().contains("4"), report.problems().toString());
  }

  @Test
  void zotero_givesTagsAndNoDecision() throws IOException {
    String csv =
        "\"Key\",\"DOI\",\"Url\",\"Manual Tags\",\"Automatic Tags\"\n"
            + "\"ABCD\",\"10.1002/ajh.25125\",\"\",\"include; <script>\",\"Adult\"\n";
    imported("Library", "zotero.csv", csv);
    assertEquals(Set.of(), decisions("doi-10.1002~ajh.25125"));
    assertEquals(Set.of("include", "<script>"), tags("doi-10.1002~ajh.25125"));
  }

  @Test
  void sameFileAgain_changesNothing_aCorrectedOneReplaces() throws IOException {
    imported("ITP 2026", "rayyan.ris", RAYYAN);
    long revision = store.revision();
    FileReport again = imported("ITP 2026", "rayyan.ris", RAYYAN);
    assertEquals(1, again.unchanged());
    assertEquals(3, again.skipped());
    assertEquals(revision, store.revision());
    imported("ITP 2026", "second.ris", RAYYAN.replace("Alice", "Dora"));
    assertEquals(3, decisions("doi-10.1002~ajh.25125").size());
    imported(
        "ITP 2026",
        "rayyan.ris",
        RAYYAN.replace("\"Alice\"=>\"Included\"", "\"Alice\"=>\"Excluded\""));
    Set<String> now = decisions("doi-10.1002~ajh.25125");
    assertTrue(now.contains("Alice excluded wrong population"), now.toString());
    assertTrue(!now.contains("Alice included ") && now.contains("Dora included "), now.toString());
  }

  @Test
  void whatIsNoPublication_isCalledWhatItIs() throws IOException {
    String text =
        RAYYAN
            + """

            TY  - RPRT
            AN  - source/ctgov-NCT05653219
            UR  - https://clinicaltrials.gov/study/NCT05653219
            N1  - ASReview_relevant
            ER  -
            TY  - RPRT
            AN  - study/NCT05653219
            N1  - ASReview_relevant
            ER  -
            """;
    List<String> told = messages(imported("R", "registry.ris", text));
    assertEquals(5, told.size(), told.toString());
    for (String last : told.subList(3, 5)) {
      assertTrue(last.contains("kept for publications") && last.contains("registry"), last);
    }
  }

  @Test
  void filesOfOneCommandThatShareAName_doNotReplaceEachOther() throws IOException {
    String row = "doi,included,asreview_user_name\n10.1002/ajh.25125,1,";
    Path first = Files.writeString(folder.resolve("my file.csv"), row + "Ann\n");
    Path second = Files.writeString(folder.resolve("My-File.csv"), row + "Bob\n");
    Path third = Files.writeString(folder.resolve("third.csv"), row + "Cid\n");
    ImportReport report =
        importer.run(ImportOptions.DEFAULT.ofReview("R"), List.of(first, second, third));
    assertEquals(
        List.of(Outcome.ACCEPT, Outcome.REJECT, Outcome.ACCEPT),
        report.files().stream().map(FileReport::outcome).toList());
    String why = messages(report.files().get(1)).get(0);
    assertTrue(why.contains("my file.csv") && why.contains("Rename"), why);
    assertEquals(Set.of("Ann included ", "Cid included "), decisions("doi-10.1002~ajh.25125"));
  }

  @Test
  void aFileThatIsNotThere_isToldAsSuch() {
    ImportReport report =
        importer.run(ImportOptions.DEFAULT.ofReview("R"), List.of(folder.resolve("none.ris")));
    assertEquals(
        List.of("There is no such file. Check the path."), messages(report.files().get(0)));
  }

  @Test
  void verdictsThatAreNotUnderstood_areTold_andWhatNobodySawIsNot() throws IOException {
    FileReport table =
        imported(
            "R",
            "a.csv",
            """
            doi,included
            10.1002/ajh.25125,1
            10.1002/ajh.25125,banana
            10.1002/ajh.25125,2
            10.1002/ajh.25125,
            10.1002/ajh.25125,-1
            """);
    assertEquals(Outcome.WARN, table.outcome());
    List<String> told = table.problems().stream().map(p -> p.place() + p.message()).toList();
    assertEquals(2, told.size(), told.toString());
    assertTrue(told.get(0).contains("row 3") && told.get(0).contains("\"banana\""), told.get(0));
    assertTrue(told.get(1).contains("row 4") && told.get(1).contains("1, 0,"), told.get(1));
    List<String> notes =
        messages(
            imported(
                "R",
                "b.ris",
                """
                TY  - JOUR
                DO  - 10.1002/ajh.25125
                N1  - RAYYAN-INCLUSION: {"Ann"=>true, "Bob"=>"Included", "Cid"=>nil, "Dan"=>""}
                ER  -
                TY  - JOUR
                DO  - 10.1002/ajh.25125
                N1  - RAYYAN-INCLUSION: Included
                N1  - ASReview_not_seen
                ER  -
                """));
    assertEquals(2, notes.size(), notes.toString());
    assertTrue(notes.get(0).contains("of Ann is \"true\""), notes.get(0));
    assertTrue(notes.get(1).contains("RAYYAN-INCLUSION is \"Included"), notes.get(1));
    assertEquals(Set.of(" included ", "Bob included "), decisions("doi-10.1002~ajh.25125"));
  }

  @Test
  void twoDecisionsInOneRecord_theFirstCounts_andTheSecondIsTold() throws IOException {
    List<String> told =
        messages(
            imported(
                "R",
                "both.ris",
                """
                TY  - JOUR
                DO  - 10.1002/ajh.25125
                N1  - ASReview_irrelevant
                N1  - ASReview_relevant
                N1  - RAYYAN-INCLUSION: {"Ann"=>"Included", "Ann"=>"Excluded"}
                ER  -
                """));
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.get(0).contains("second decision"), told.get(0));
    assertEquals(Set.of(" excluded ", "Ann included "), decisions("doi-10.1002~ajh.25125"));
  }

  @Test
  void decisionsWereMadeByHand_notByARegistry() throws IOException {
    imported("ITP 2026", "rayyan.ris", RAYYAN);
    assertEquals(
        Set.of("manual"),
        select(
            "?graph prov:wasGeneratedBy/hg:method/skos:notation ?text"
                + " FILTER(STRSTARTS(STR(?graph), 'https://w3id.org/hemograph/graph/review/'))"));
  }

  /** No statement about any publication, study or result, and none in a graph of evidence. */
  @Test
  void decisions_areNoEvidence() throws IOException {
    Set<String> before = statements();
    assertEquals(1, imported("ITP 2026", "rayyan.ris", RAYYAN).imported());
    Set<String> added = statements();
    assertTrue(added.containsAll(before));
    added.removeAll(before);
    for (String statement : added) {
      assertTrue(statement.contains("/graph/review/itp-2026/rayyan-ris "), statement);
      String subject = statement.split(" ")[1];
      assertTrue(
          subject.contains("/id/review/itp-2026")
              || subject.contains("/graph/review/")
              || subject.contains("/id/activity/review-"),
          statement);
      for (String predicate :
          List.of(
              "statedIn", "corroboratedBy", "assertionKind", "evidence", "reportsOn", "about")) {
        assertTrue(!statement.contains("ontology#" + predicate + " "), statement);
      }
    }
  }

  @Test
  void whatIsNoExport_isRefusedWhole() throws IOException {
    long revision = store.revision();
    FileReport titles = imported("R", "a.csv", "title,included\nx,1\n");
    assertEquals(Outcome.REJECT, titles.outcome());
    String why = titles.problems().get(0).message();
    assertTrue(why.contains("pmid") && why.contains("Titles are not matched"), why);
    assertEquals(Outcome.REJECT, imported("R", "b.csv", "").outcome());
    assertEquals(Outcome.REJECT, imported("R", "c.csv", "doi,included\n\"10.1/x,1\n").outcome());
    assertEquals(
        Outcome.REJECT, imported("R", "d.csv", "doi,included\n10.9999/none,1\n").outcome());
    assertEquals(
        Outcome.REJECT,
        importer
            .run(ImportOptions.DEFAULT.ofReview("R"), List.of(folder))
            .files()
            .get(0)
            .outcome());
    assertEquals(revision, store.revision());
    assertThrows(HemographException.class, () -> ImportOptions.DEFAULT.ofReview(" -- "));
  }

  @Test
  void checkOnly_writesNothing() throws IOException {
    long revision = store.revision();
    Path file = Files.writeString(folder.resolve("rayyan.ris"), RAYYAN);
    ImportReport report =
        importer.run(ImportOptions.DEFAULT.ofReview("R").checkingOnly(), List.of(file));
    assertEquals(1, report.files().get(0).imported());
    assertEquals(revision, store.revision());
  }

  private static List<String> messages(FileReport report) {
    return report.problems().stream().map(Problem::message).toList();
  }

  private FileReport imported(String review, String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return importer.run(ImportOptions.DEFAULT.ofReview(review), List.of(file)).files().get(0);
  }

  private Set<String> decisions(String publication) {
    return select(
        "?x a hg:ScreeningDecision ; oa:hasTarget <https://w3id.org/hemograph/id/publication/"
            + publication
            + "> ; hg:screeningDecision/skos:notation ?what OPTIONAL { ?x hg:reviewerName ?name }"
            + " OPTIONAL { ?x hg:exclusionReason ?reason } OPTIONAL { ?x dcterms:created ?time }"
            + " BIND(CONCAT(COALESCE(?name, ''), ' ', ?what, ' ', COALESCE(?reason, ''),"
            + " COALESCE(STR(?time), '')) AS ?text)");
  }

  private Set<String> tags(String publication) {
    return select(
        "?x a hg:ScreeningTag ; oa:hasTarget <https://w3id.org/hemograph/id/publication/"
            + publication
            + "> ; oa:bodyValue ?text");
  }

  private Set<String> select(String pattern) {
    String query =
        "PREFIX hg: <https://w3id.org/hemograph/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>"
            + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
            + " PREFIX prov: <http://www.w3.org/ns/prov#>"
            + " PREFIX dcterms: <http://purl.org/dc/terms/> SELECT ?text { "
            + pattern
            + " }";
    return store.read(
        dataset -> {
          List<String> found = new ArrayList<>();
          try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.select()
                .forEachRemaining(row -> found.add(row.get("text").getLiteralLexicalForm()));
          }
          return new TreeSet<>(found);
        });
  }

  /** All but the store's own record of its revisions. */
  private Set<String> statements() {
    return store.read(
        dataset -> {
          Set<String> all = new TreeSet<>();
          dataset
              .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  quad -> {
                    String graph = quad.getGraph().toString();
                    if (!graph.endsWith("/graph/meta")) {
                      all.add(
                          graph
                              + " "
                              + quad.getSubject()
                              + " "
                              + quad.getPredicate()
                              + " "
                              + quad.getObject());
                    }
                  });
          return all;
        });
  }
}
