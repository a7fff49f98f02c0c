package org.hemograph.serve.things;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.CountedQueries;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ThingPage.Ask;
import org.hemograph.serve.pages.ThingPage.Section;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often the page of a study asks the store. */
final class StudyQueriesTest {
  private static final EvidenceStore STORE = EvidenceStore.inMemory();
  private static final Namespaces NAMESPACES = Namespaces.DEFAULT;

  /** What a page says, and how many queries it took beyond the description. */
  private record Made(String html, int queries) {}

  private static final class NoQueries implements Tables {
    @Override
    public Optional<Section> section(Kind.Table table, String iri) {
      throw new IllegalStateException("The page of a study runs no curated query: " + table);
    }

    @Override
    public List<Ask> questions(String type, String iri) {
      return List.of();
    }
  }

  @BeforeAll
  static void fill() {
    new Importer(STORE, Progress.none()).importBundled();
    Path records = Path.of("src/test/resources/org/hemograph/queries/records.trig");
    Txn.executeWrite(STORE.dataset(), () -> RDFDataMgr.read(STORE.dataset(), records.toString()));
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  private static ThingPages things() {
    Pages pages = new Pages();
    return new ThingPages(
        new LocalLinks(NAMESPACES), new NoQueries(), pages, List.of(new StudyPages(pages)));
  }

  private static Made page(String key) {
    return page(things(), key);
  }

  private static Made page(ThingPages things, String key) {
    CountedQueries counted = new CountedQueries(new QueryableDataset(STORE.dataset(), NAMESPACES));
    try (Queryable.Session session = counted.open()) {
      Vocabulary vocabulary = Vocabulary.read(session);
      Description thing = new Describer().page(session, NAMESPACES.id(key));
      Subject subject = things.subject(session, thing, vocabulary, List.of(), List.of(), "1");
      counted.sinceLast();
      byte[] html = things.page(subject);
      return new Made(new String(html, StandardCharsets.UTF_8), counted.sinceLast());
    }
  }

  @Test
  void aStudyOfWhichMuchIsKnownAsksAsOftenAsAPoorOne() {
    Made big = page("study/NCT05653219");
    Made small = page("study/NCT05943691");
    assertTrue(big.html().length() > 3 * small.html().length(), "one should be big");
    assertEquals(4, big.queries());
    assertTrue(small.queries() <= 4, "queries: " + small.queries());
  }

  @Test
  void whatWasReadIsKeptUntilTheDataChange() {
    ThingPages things = things();
    assertEquals(4, page(things, "study/NCT05653219").queries());
    Made again = page(things, "study/NCT05653219");
    assertEquals(0, again.queries());
    assertEquals(page("study/NCT05653219").html(), again.html());
    String text = "It is known since a minute ago.";
    Node claim = NodeFactory.createURI(NAMESPACES.id("claim/new"));
    Node graph = NodeFactory.createURI(NAMESPACES.graph("curated/new"));
    Node study = NodeFactory.createURI(NAMESPACES.id("study/NCT05653219"));
    Txn.executeWrite(
        STORE.dataset(),
        () -> {
          STORE.dataset().add(graph, claim, node(External.rdfType), node(HG.Claim));
          STORE.dataset().add(graph, claim, node(HG.about), study);
          STORE
              .dataset()
              .add(graph, claim, node(HG.claimText), NodeFactory.createLiteralString(text));
        });
    Made changed = page(things, "study/NCT05653219");
    assertEquals(4, changed.queries());
    assertTrue(changed.html().contains(text), "a new claim is missing");
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
