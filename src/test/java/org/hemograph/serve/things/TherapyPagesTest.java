package org.hemograph.serve.things;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.CountedQueries;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabularies;
import org.hemograph.serve.pages.Figure;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.therapy.TherapyMemory;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of drugs, classes, mechanisms, people and conditions, over the base and records. */
final class TherapyPagesTest {
  private static final EvidenceStore STORE = base();
  private static final LocalLinks LINKS = new LocalLinks(Namespaces.DEFAULT);
  private static final CountedQueries COUNTED =
      new CountedQueries(new QueryableDataset(STORE.dataset(), Namespaces.DEFAULT));
  private static final Evidence EVIDENCE = new Evidence(COUNTED, false);

  /** Eight of them read all drugs, classes and mechanisms, once a revision. */
  private static final int MOST = 21;

  private static final TherapyMemory MEMORY = new TherapyMemory(EVIDENCE, LINKS);
  private static final Pages PAGES = new Pages();
  private static final Vocabularies VOCABULARIES = new Vocabularies(EVIDENCE);
  private static final ThingPages THINGS = things(MEMORY);

  private static ThingPages things(TherapyMemory memory) {
    return new ThingPages(LINKS, new NoTables(), PAGES, kinds(memory));
  }

  private static List<KindPage> kinds(TherapyMemory memory) {
    return List.of(
        new ClassPages(PAGES, memory),
        new ConditionPages(PAGES, memory),
        new DrugPages(PAGES, memory),
        new MechanismPages(PAGES, memory),
        new OrganisationPages(PAGES, memory),
        new PersonPages(PAGES));
  }

  private static EvidenceStore base() {
    EvidenceStore store = EvidenceStore.inMemory();
    new Importer(store, Progress.none()).importBundled();
    Txn.executeWrite(
        store.dataset(),
        () ->
            RDFDataMgr.read(
                store.dataset(), "src/test/resources/org/hemograph/queries/records.trig"));
    return store;
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  private static Subject subject(Queryable.Session session, String key) {
    Description thing = new Describer().page(session, Namespaces.DEFAULT.id(key));
    return THINGS.subject(session, thing, VOCABULARIES.current(), List.of(), List.of(), "");
  }

  private static String html(String key) {
    return html(THINGS, key);
  }

  private static String html(ThingPages things, String key) {
    return EVIDENCE.read(
        session -> new String(things.page(subject(session, key)), StandardCharsets.UTF_8));
  }

  private static List<String> things(String type) {
    FixedQuery asked = FixedQuery.query("SELECT DISTINCT ?x { ?x a ?type } ORDER BY ?x");
    return EVIDENCE.read(
        session ->
            asked
                .rows(session, Map.of("type", org.apache.jena.graph.NodeFactory.createURI(type)))
                .stream()
                .map(row -> LINKS.key(row.get("x").getURI()))
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drug/ianalumab | BAFF-R blockade | VAYHIT2 | 13.0 months (median) | FcRn antagonist",
        "drug/eltrombopag | TPO receptor agonism | RAISE | odds of response | United States 2008",
        "drug/efgartigimod | FcRn blockade | ADVANCE | BTK inhibitor | FCGRT",
        "drug/rilzabrutinib | BTK inhibition | LUNA | SYK inhibitor | BTK",
        "drug-class/anti-baffr | ianalumab | B-cell depletion | VAYHIT3 | phase 3",
        "drug-class/anti-cd38 | mezagitamab | plasma-cell depletion | CD38 | FcRn antagonist",
        "drug-class/fcrn | efgartigimod alfa | FcRn blockade | accelerated IgG catabolism | FCGRT",
        "drug-class/syk | fostamatinib | SYK inhibition | sovleplenib | filed",
        "drug-class/cart | BCMA-directed CAR-T | redirected T-cell cytotoxicity | Narrower classes | CAR-T",
        "mechanism/baffr-blockade | ianalumab | reduction of autoantibody | BAFF receptor | interpretation",
        "mechanism/receptor-blockade | BAFF-R blockade | is a kind of | FcRn blockade | Narrower",
        "target/Q96RJ3 | ianalumab | BAFF-R blockade | TNFRSF13C | anti-BAFF-R monoclonal antibody",
        "target/P08637 | ianalumab | Who acts through it | ADCC | it is not what these drugs bind",
        "process/GO_0001788 | ianalumab | increases | inhibition of ADCC against platelets | Who changes it",
        "person/al-samkari | Massachusetts General Hospital | VAYHIT2 | What they say | Roles and affiliations",
        "org/novartis | ianalumab | VAYHIT1 | Drugs that it develops | industry",
        "condition/MONDO_0008558 | anti-BAFF-R monoclonal antibody | VAYHIT2 | Studies by class and phase | ianalumab"
      })
  void aPageSaysWhatItsReadersLookFor(
      String key, String one, String two, String three, String four) {
    String html = html(key);
    for (String text : new String[] {one, two, three, four}) {
      assertTrue(html.contains(text), () -> key + " lacks " + text);
    }
    assertTrue(html.contains("<svg") || key.startsWith("person/"), key);
    assertFalse(html.contains("role=\"img\""), key);
  }

  @Test
  void everyThingOfTheseKindsHasItsPage_theBarestToo() {
    int pages = 0;
    for (KindPage kind : kinds(MEMORY)) {
      for (String type : kind.types()) {
        for (String key : things(type)) {
          String html = html(key);
          assertTrue(html.contains("<article class=\"thing therapy\">"), key);
          String text = html.replaceAll("<code class=\"iri\">[^<]*</code>", "");
          assertFalse(text.contains(">https://w3id.org/hemograph/id/"), key + " names no thing");
          Set<String> seen = new java.util.HashSet<>();
          java.util.regex.Matcher ids =
              java.util.regex.Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
          while (ids.find()) {
            assertTrue(seen.add(ids.group(1)), key + " has two " + ids.group(1));
          }
          pages++;
        }
      }
    }
    assertTrue(pages > 250, "pages " + pages);
  }

  /** Both have studies; a thing without any asks less. */
  @ParameterizedTest
  @CsvSource({
    "drug/ianalumab, drug/iptacopan",
    "drug-class/tpora, drug-class/factor-b",
    "mechanism/adcc, mechanism/root",
    "person/al-samkari, person/bussel"
  })
  void aPageAsksAsManyQueriesForABigThingAsForASmallOne(String big, String small) {
    Counted first = counted(big);
    Counted other = counted(small);
    assertEquals(other, first, big);
    assertTrue(first.again() <= first.atFirst(), first::toString);
    assertTrue(first.atFirst() <= MOST, first::toString);
  }

  /** How many queries a page asks when nothing of it is kept, and when all that may be is. */
  private record Counted(int atFirst, int again) {}

  private static Counted counted(String key) {
    ThingPages things = things(new TherapyMemory(EVIDENCE, LINKS));
    COUNTED.sinceLast();
    html(things, key);
    int atFirst = COUNTED.sinceLast();
    html(things, key);
    return new Counted(atFirst, COUNTED.sinceLast());
  }

  @Test
  void everyFigureIsOneThatTheFigureDoorCanServe() {
    List<String> drawn = new ArrayList<>();
    EVIDENCE.read(
        session -> {
          for (FigureMaker maker : new TherapyFigures(MEMORY).makers()) {
            for (String key :
                List.of("drug/eltrombopag", "condition/MONDO_0008558", "mechanism/adcc")) {
              Subject subject = subject(session, key);
              if (maker.types().contains(TherapyFigures.type(subject))) {
                Figure figure = maker.of(subject).orElseThrow();
                assertEquals("/figure/" + maker.name() + "/" + key, figure.address());
                assertFalse(figure.table().isEmpty(), figure.address());
                drawn.add(figure.address());
              }
            }
          }
          return drawn;
        });
    assertEquals(6, drawn.size(), drawn.toString());
    assertTrue(things(HG.Drug).size() > 60);
  }
}
