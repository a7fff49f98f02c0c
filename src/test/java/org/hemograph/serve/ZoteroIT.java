package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hemograph.write.citation.Essentials;
import org.hemograph.write.citation.Zotero;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zotero's own translators on our pages: what they save is what our RIS says. */
class ZoteroIT {
  private static final String UNAPI = "unAPI";
  private static final String COINS = "COinS";
  private static final String EMBEDDED = "Embedded Metadata";

  private static ServedBase served;

  @TempDir Path folder;

  @BeforeAll
  static void serve() {
    served = ServedBase.withRecords();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "an article, publication/doi-10.1002~ajh.25125, journalArticle",
    "an article without a DOI, publication/pmid-41363800, journalArticle",
    "an abstract of a meeting, publication/abstract-ash-67-884, conferencePaper",
    "a record of a registry, source/ctgov-NCT05653349, report"
  })
  void aPageIsOneItem(String what, String thing, String type)
      throws IOException, InterruptedException {
    Zotero.Item saved = only(read(thing, UNAPI));
    assertEquals(UNAPI, read(thing, "").translators().get(0));
    assertEquals(only(ofRis("of=" + thing)).essentials(), saved.essentials(), what);
    Zotero.Item embedded = only(read(thing, EMBEDDED));
    assertEquals(spelled(saved.essentials()), spelled(embedded.essentials()));
    for (Zotero.Item item : List.of(saved, embedded)) {
      assertEquals(type, item.field("itemType"));
      assertEquals("", item.field("abstractNote"), "none is known");
      assertFalse(item.field("url").isEmpty() && type.equals("report"));
    }
  }

  @Test
  void aStudyIsTheReportOfItsRegistry() throws IOException, InterruptedException {
    for (String translator : List.of(UNAPI, EMBEDDED)) {
      Zotero.Item study = only(read("study/NCT05653219", translator));
      assertEquals("clinicaltrials.gov", study.field("institution"));
      assertEquals("NCT05653219", study.field("reportNumber"));
      assertEquals("https://clinicaltrials.gov/study/NCT05653219", study.field("url"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/queries/publications?drug=ianalumab, query=publications&drug=ianalumab&kind=article&kind=meeting-abstract",
    "/search?q=fostamatinib&kind=publication, q=fostamatinib&kind=article&kind=meeting-abstract"
  })
  void aListIsOfferedToChooseFrom(String page, String cited)
      throws IOException, InterruptedException {
    List<Essentials> expected = essentials(ofRis(cited));
    assertTrue(expected.size() > 2, expected::toString);
    String address = served.url().resolve(page).toString();
    assertSame(expected, essentials(Zotero.read(address, UNAPI)));
    assertSame(
        expected.stream().map(ZoteroIT::inCoins).toList(),
        essentials(Zotero.read(address, COINS)).stream().map(ZoteroIT::inCoins).toList());
  }

  @Test
  void thePageOfADrugOffersWhatWasWrittenOfIt() throws IOException, InterruptedException {
    Zotero offered = read("drug/ianalumab", "");
    assertEquals(COINS, offered.translators().get(0));
    assertTrue(offered.items().size() > 2, offered::toString);
  }

  private static void assertSame(List<Essentials> expected, List<Essentials> actual) {
    assertEquals(
        expected.stream().map(Essentials::toString).sorted().toList(),
        actual.stream().map(Essentials::toString).sorted().toList());
  }

  private static List<Essentials> essentials(Zotero read) {
    return read.items().stream().map(Zotero.Item::essentials).toList();
  }

  private Zotero ofRis(String query) throws IOException, InterruptedException {
    Path file =
        Files.writeString(folder.resolve("cited.ris"), served.get("/cite.ris?" + query).body());
    return Zotero.read(file.toString(), "");
  }

  private static Zotero read(String thing, String translator)
      throws IOException, InterruptedException {
    return Zotero.read(served.url().resolve("/page/" + thing).toString(), translator);
  }

  private static Zotero.Item only(Zotero read) {
    assertEquals(1, read.items().size(), read::toString);
    return read.items().get(0);
  }

  /** Where it reads pages Zotero puts stops behind initials, and a PMID goes among the notes. */
  private static Essentials spelled(Essentials one) {
    return new Essentials(
        one.title(),
        one.authors().stream().map(name -> name.replaceAll("[. ]", "")).toList(),
        one.year(),
        one.doi(),
        "",
        one.venue(),
        one.pages());
  }

  /** Of a context object Zotero puts groups before people, whatever their order. */
  private static Essentials inCoins(Essentials one) {
    Essentials spelled = spelled(one);
    return new Essentials(
        spelled.title(),
        spelled.authors().stream().sorted().toList(),
        spelled.year(),
        spelled.doi(),
        "",
        spelled.venue(),
        spelled.pages());
  }
}
