package org.hemograph.query.citing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Reference;
import org.hemograph.query.Binder;
import org.hemograph.query.Codes;
import org.hemograph.query.CountedQueries;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.query.Things;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which references stand behind what, over the bundled base and a few hostile records. */
class CitingTest {
  private static final Namespaces NAMESPACES = Namespaces.DEFAULT;
  private static final Citing CITING = new Citing(NAMESPACES);
  private static final CitedThings THINGS =
      new CitedThings(new Binder(new Things(NAMESPACES), new Codes(NAMESPACES)), NAMESPACES);

  private static EvidenceStore store;
  private static CountedQueries counted;
  private static long before;

  @BeforeAll
  static void fill() {
    store = EvidenceStore.inMemory();
    new Importer(store, Progress.none()).importBundled();
    before = store.revision();
    Txn.executeWrite(
        store.dataset(), () -> RDFParser.fromString(hostile(), Lang.TRIG).parse(store.dataset()));
    counted = new CountedQueries(new QueryableDataset(store.dataset(), NAMESPACES));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static String hostile() {
    StringBuilder many = new StringBuilder();
    for (int i = 1; i <= 300; i++) {
      many.append(
          "<id/publication/many> hg:authorship <id/publication/many/author/%1$d> . <id/publication/many/author/%1$d> a hg:Authorship ; hg:position %1$d ; hg:nameAsWritten \"Author%1$d A\" .\n"
              .formatted(i));
    }
    return """
        @base <https://w3id.org/hemograph/> .
        @prefix hg: <https://w3id.org/hemograph/ontology#> .
        @prefix hgc: <https://w3id.org/hemograph/code/> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <graph/ctgov/NCT90000001> {
          <id/publication/twice> a hg:Publication ; rdfs:label "Twice, cited" ; dcterms:description "Twice. J. 2001" ;
            hg:reportsOn <id/study/NCT90000001> ; hg:statedIn <id/source/ctgov-NCT90000001> ; hg:pmid "90000009" .
          <id/source/ctgov-NCT90000001> a hg:Source ; rdfs:label "Record" ; hg:sourceKind hgc:source-registry .
          <id/study/NCT90000001> a hg:ClinicalTrial ; rdfs:label "HOSTILE" ; hg:nctId "NCT90000001" ; hg:officialTitle "Official & \\"quoted\\" {title}" .
        }
        <graph/a-press-release> {
          <id/publication/twice> dcterms:issued "2001-01"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> ; hg:statedIn <id/source/a-press-release> .
          <id/source/a-press-release> a hg:Source ; rdfs:label "Press release" ; hg:sourceKind hgc:source-press .
        }
        <graph/pubmed/90000009> {
          <id/publication/twice> a hg:Publication ; rdfs:label "Twice" ; dcterms:title "Twice, in full: 50%% & {more}\\n</span><script>" ;
            dcterms:issued "2001-02-03"^^<http://www.w3.org/2001/XMLSchema#date> ; hg:statedIn <id/source/pubmed-record-90000009> ;
            dcterms:abstract "Only the user's." ; hg:authorship <id/publication/twice/author/1>, <id/publication/twice/author/2> .
          <id/publication/twice/author/1> a hg:Authorship ; hg:position 1 ; hg:nameAsWritten "杨林华" .
          <id/publication/twice/author/2> a hg:Authorship ; hg:position 2 ; hg:nameAsWritten "ITP Study Group" .
          <id/source/pubmed-record-90000009> a hg:Source ; rdfs:label "PubMed record" ; hg:sourceKind hgc:source-journal-article .
        }
        <graph/ris/hostile> {
          <id/publication/many> a hg:Publication ; rdfs:label "Many" ; dcterms:title "Many" ; hg:reportsOn <id/study/NCT90000001> .
          <id/publication/bare> a hg:Publication ; rdfs:label "Bare" ; hg:reportsOn <id/study/NCT90000001> ; hg:retractedBy <id/publication/many> .
          <id/publication/listed> a hg:Publication ; rdfs:label "Listed" ; hg:authorsText "Bussel, J.; Arnold, D. M.; et al." .
          %s
        }
        """
        .formatted(many);
  }

  private static <T> T read(Function<Queryable.Session, T> reading) {
    try (Queryable.Session session = counted.open()) {
      return reading.apply(session);
    }
  }

  private static List<Reference> behind(Filter filter, String... things) {
    return read(
        session -> {
          Cited cited =
              CITING.cited(
                  session,
                  Documents.behind(session, THINGS.find(session, List.of(things))),
                  filter);
          List<Reference> read = new ArrayList<>();
          CITING.references(session, cited).forEachRemaining(read::add);
          return read;
        });
  }

  @Test
  void commasWithinNamesPartNoNamesWhereSemicolonsDo() {
    Reference reference = behind(Filter.ALL, "publication/listed").get(0);
    assertEquals(
        List.of("Bussel, J.", "Arnold, D. M."),
        reference.authors().stream().map(a -> a.family() + ", " + a.given()).toList());
  }

  private static Set<String> keys(List<Reference> references) {
    return references.stream().map(Reference::key).collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0} is behind {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VAYHIT2                              | publication/pmid-41363800
          VAYHIT2                              | source/ctgov-NCT05653219
          NCT05653219                          | source/fierce-vayhit2
          ianalumab                            | publication/abstract-ash-67-884
          VAY736                               | source/ctgov-NCT05653349
          BTK inhibitors                       | publication/doi-10.1056~nejmoa2110297
          primary immune thrombocytopenia      | publication/doi-10.1002~ajh.25125
          Novartis                             | source/ctgov-NCT05653219
          person/al-samkari                    | publication/abstract-ash-67-lba-2
          publication/doi-10.1002~ajh.25125    | publication/doi-10.1002~ajh.25125
          https://doi.org/10.1002/ajh.25125    | publication/doi-10.1002~ajh.25125
          source/pubmed-29696684               | publication/doi-10.1002~ajh.25125
          source/openfda-rilza                 | source/openfda-rilza
          """)
  void whatStandsBehindAThing(String thing, String reference) {
    assertTrue(keys(behind(Filter.ALL, thing)).contains(reference), () -> "" + thing);
  }

  @Test
  void aResultIsCitedByWhereItStands() {
    List<Reference> found = behind(Filter.ALL, "result/2fbbaaf0ae7fe086");
    assertFalse(found.isEmpty());
    assertTrue(found.size() < 5, found::toString);
  }

  @Test
  void tablesAndKnowledgeOfCuratorsAreNoReferences() {
    read(
        session -> {
          Cited all = CITING.cited(session, Documents.all(session), Filter.ALL);
          assertTrue(
              all.pages().stream()
                  .noneMatch(p -> p.getURI().matches(".*/source/(recalled|curation)")),
              () -> "" + all.pages());
          assertEquals(
              "2 curated tables and what only a curator knows, which are no references",
              all.leftOut().get(0).count() + " " + all.leftOut().get(0).why());
          return true;
        });
  }

  @Test
  void theBestSourceCountsAndOneTellsWhatAnotherDoesNot() {
    Reference twice = behind(Filter.ALL, "publication/twice").stream().findFirst().orElseThrow();
    assertEquals("Twice, in full: 50% & {more} </span><script>", twice.title());
    assertEquals(Optional.of(new Reference.Issued(2001, 2, 3)), twice.issued());
    assertEquals("90000009", twice.ids().pmid());
    assertEquals("Only the user's.", twice.abstractText());
    assertEquals(
        List.of("杨林华", "ITP Study Group"),
        twice.authors().stream().map(Reference.Author::whole).toList());
    assertEquals(List.of(new Reference.Study("NCT90000001", "HOSTILE")), twice.studies());
  }

  @Test
  void authorsComeInTheirOrderHoweverMany() {
    Reference many = behind(Filter.ALL, "publication/many").get(0);
    assertEquals(
        IntStream.rangeClosed(1, 300).mapToObj(i -> "Author" + i).toList(),
        many.authors().stream().map(Reference.Author::family).toList());
    assertTrue(many.authorsComplete());
  }

  @Test
  void printedListsThatEndInOthersAreNotComplete() {
    Reference fit = behind(Filter.ALL, "publication/doi-10.1002~ajh.25125").get(0);
    assertEquals(6, fit.authors().size());
    assertEquals("Bussel", fit.authors().get(0).family());
    assertFalse(fit.authorsComplete());
    assertEquals(new Reference.Place("93", "7", "921", "930", ""), fit.place());
  }

  @Test
  void whatIsRecalledOrRetractedSaysSo() {
    assertEquals(
        "Recalled, not verified: title, authors.",
        behind(Filter.ALL, "publication/pmid-41363800").get(0).note());
    assertEquals("Retracted.", behind(Filter.ALL, "publication/bare").get(0).note());
  }

  @Test
  void aRegistryRecordIsCitedAsZoteroCitesIt() {
    Reference record = behind(Filter.ALL, "source/ctgov-NCT90000001").get(0);
    assertEquals(Reference.Kind.REGISTRATION, record.kind());
    assertEquals("Official & \"quoted\" {title}", record.title());
    assertEquals("NCT90000001", record.ids().registration());
    assertEquals("clinicaltrials.gov", record.venue().publisher());
    assertEquals(List.of("https://clinicaltrials.gov/study/NCT90000001"), record.addresses());
  }

  @Test
  void anAbstractInAJournalIsCitedByTheJournalOneOfAMeetingByTheMeeting() {
    assertEquals(
        "Blood", behind(Filter.ALL, "publication/abstract-ash-67-4827").get(0).venue().name());
    assertEquals(
        "67th ASH Annual Meeting",
        behind(Filter.ALL, "publication/abstract-ash-67-884").get(0).venue().name());
  }

  @Test
  void onlyWhatIsNewSinceARevision() {
    Since since = Since.of(Long.toString(before));
    Filter fresh = new Filter(Set.of(), List.of(), Optional.of(since));
    assertEquals(List.of(), behind(fresh, "VAYHIT2"));
    assertEquals(
        Set.of(
            "publication/twice",
            "publication/many",
            "publication/bare",
            "source/ctgov-NCT90000001"),
        keys(behind(fresh, "study/NCT90000001")));
    Filter day =
        new Filter(
            Set.of(),
            List.of(),
            Optional.of(
                Since.of(
                    java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString())));
    assertEquals(keys(behind(Filter.ALL, "VAYHIT2")), keys(behind(day, "VAYHIT2")));
  }

  @ParameterizedTest
  @CsvSource({"soon", "2999-01-01", "2026-13-01", "99999", "-1", "''"})
  void aMomentThatIsNoneOrStillToComeIsRefused(String since) {
    HemographException refused =
        assertThrows(
            HemographException.class,
            () -> behind(new Filter(Set.of(), List.of(), Optional.of(Since.of(since))), "VAYHIT2"));
    assertEquals(Fault.BAD_VALUE, refused.fault());
    assertEquals("since", refused.offence().orElseThrow().parameter());
  }

  @Test
  void kindsAndRolesNarrowDown() {
    Filter records = new Filter(Set.of(Reference.Kind.REGISTRATION), List.of(), Optional.empty());
    assertEquals(Set.of("source/ctgov-NCT05653219"), keys(behind(records, "VAYHIT2")));
    Filter primary =
        read(
            session ->
                new Filter(
                    Set.of(), THINGS.roles(session, List.of("primary results")), Optional.empty()));
    assertEquals(
        Set.of("publication/pmid-41363800", "publication/abstract-ash-67-lba-2"),
        keys(behind(primary, "VAYHIT2")));
  }

  @Test
  void theOrderIsTheSameWhateverTheStoreGivesFirst() {
    List<String> all = behind(Filter.ALL, "ianalumab").stream().map(Reference::key).toList();
    assertEquals(all, behind(Filter.ALL, "ianalumab").stream().map(Reference::key).toList());
    assertEquals(all.size(), new HashSet<>(all).size());
    List<String> windows = new ArrayList<>();
    read(
        session -> {
          Cited cited =
              CITING.cited(
                  session,
                  Documents.behind(session, THINGS.find(session, List.of("ianalumab"))),
                  Filter.ALL);
          for (int i = 0; i < cited.size(); i += 4) {
            CITING
                .references(session, cited.window(i, 4))
                .forEachRemaining(r -> windows.add(r.key()));
          }
          return true;
        });
    assertEquals(all, windows);
  }

  @Test
  void manyReferencesTakeNoMoreQueriesThanAFew() {
    counted.sinceLast();
    behind(Filter.ALL, "drug/ianalumab");
    int few = counted.sinceLast();
    int many = behind(Filter.ALL, "condition/MONDO_0008558").size();
    assertTrue(many > 150, () -> "" + many);
    assertEquals(few, counted.sinceLast());
    assertTrue(few <= 18, () -> "" + few);
  }

  @ParameterizedTest
  @CsvSource({"ianalumabb, ianalumab", "publication/nobody, ''", "'\"><script>', ''"})
  void whatNamesNothingIsSaid(String name, String near) {
    HemographException refused =
        assertThrows(HemographException.class, () -> behind(Filter.ALL, name));
    assertEquals(Fault.UNKNOWN_THING, refused.fault());
    assertTrue(refused.offence().orElseThrow().nearest().toString().contains(near));
  }

  @Test
  void tooManyAtOnceAreRefused() {
    String[] many = IntStream.range(0, 10_000).mapToObj(i -> "drug/x" + i).toArray(String[]::new);
    HemographException refused =
        assertThrows(HemographException.class, () -> behind(Filter.ALL, many));
    assertEquals(Fault.BAD_REQUEST, refused.fault());
  }
}
