package org.hemograph.serve.things;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.CountedQueries;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.Pages;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page asks the store the same number of questions, however much there is to say. */
class LiteratureQueriesTest {
  /** Statements of the large source, results of the large endpoint and arm. */
  private static final int LARGE = 1_500;

  private static final Namespaces NAMESPACES = Namespaces.DEFAULT;
  private static final LocalLinks LINKS = new LocalLinks(NAMESPACES);
  private static final Map<String, Function<Pages, KindPage>> KINDS =
      Map.of(
          "arm", ArmPages::new,
          "claim", ClaimPages::new,
          "endpoint", EndpointPages::new,
          "graph", GraphPages::new,
          "passage", PassagePages::new,
          "publication", PublicationPages::new,
          "result", ResultPages::new,
          "source", SourcePages::new);

  private static EvidenceStore store;

  private record Made(int queries, String html) {}

  @BeforeAll
  static void fill() {
    store = EvidenceStore.inMemory();
    new Importer(store, Progress.none()).importBundled();
    Txn.executeWrite(
        store.dataset(), () -> RDFParser.fromString(large(), Lang.TRIG).parse(store.dataset()));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "result, result/2fbbaaf0ae7fe086, result/large-7",
    "claim, claim/458aa3140d7acbd3, claim/large-7",
    "arm, study/NCT05653219/arm/eltrombopag--placebo, study/LARGE/arm/a",
    "endpoint, study/NCT05653219/endpoint/ttf, study/LARGE/endpoint/e",
    "passage, span/f29b2726ffa8-7935-8165, section/large",
    "publication, publication/abstract-ash-67-lba-2, publication/large",
    "source, source/blood-wei, source/large",
    "graph, graph/curated/sections, graph/large"
  })
  void aLargeThingAsksAsOftenAsASmallOne(String kind, String small, String large) {
    Made little = page(kind, small, 1);
    Made much = page(kind, large, 1);
    assertTrue(much.html().length() > 3_000, much.html());
    assertEquals(little.queries(), much.queries(), kind);
    assertTrue(little.queries() <= 5, () -> kind + " asks " + little.queries());
  }

  @Test
  void thousandsOfStatementsComeInPagesOfFifty() {
    String first = page("source", "source/large", 1).html();
    assertTrue(first.contains("1 to 50 of 3001"), first);
    assertTrue(first.contains("href=\"?page=2#taken\""), first);
    String last = page("source", "source/large", 61).html();
    assertTrue(last.contains("3001 to 3001 of 3001"), last);
    assertTrue(page("source", "source/large", 999_999).html().contains("3001 to 3001 of 3001"));
    assertTrue(first.length() < 100_000, () -> "page of " + first.length());
  }

  static Made page(String kind, String key, int number) {
    String iri = key.startsWith("graph/") ? NAMESPACES.graph(key.substring(6)) : NAMESPACES.id(key);
    CountedQueries counted = new CountedQueries(new QueryableDataset(store.dataset(), NAMESPACES));
    try (Queryable.Session session = counted.open()) {
      Description thing = new Describer().page(session, iri);
      assertTrue(!thing.statements().isEmpty(), iri);
      Vocabulary vocabulary = Vocabulary.read(session);
      counted.sinceLast();
      Pages pages = new Pages();
      KindPage composer = KINDS.get(kind).apply(pages);
      Subject subject =
          new ThingPages(LINKS, new NoTables(), pages, List.of(composer))
              .subject(session, thing, vocabulary, List.of(), List.of(), "1", number);
      byte[] html = composer.of(subject);
      return new Made(counted.sinceLast(), new String(html, StandardCharsets.UTF_8));
    }
  }

  /** One study with one endpoint, one arm and one source, of which thousands of things are said. */
  private static String large() {
    StringBuilder trig =
        new StringBuilder(
            """
            @base <https://w3id.org/hemograph/id/> .
            @prefix hg: <https://w3id.org/hemograph/ontology#> .
            @prefix hgc: <https://w3id.org/hemograph/code/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            <https://w3id.org/hemograph/graph/large> {
              <https://w3id.org/hemograph/graph/large> a hg:SourceGraph ; rdfs:label "Large" .
              <source/large> a hg:Source ; rdfs:label "Large source" ; foaf:page <https://example.org/large> .
              <publication/large> a hg:Publication ; rdfs:label "Large" ; dcterms:title "Large" ; foaf:page <https://example.org/large> .
              <document/large> a hg:SourceDocument ; rdfs:label "Large" ; foaf:page <https://example.org/large> .
              <text/large> a hg:TextLayer ; rdfs:label "Large" ; hg:textOf <document/large> .
              <section/large> a hg:Section ; rdfs:label "All of it" ; dcterms:isPartOf <text/large> ; oa:start 0 ; oa:end 99999 .
              <study/LARGE> a hg:ClinicalTrial ; rdfs:label "Large study" .
              <study/LARGE/arm/a> a hg:Arm ; rdfs:label "Large arm" ; hg:ofStudy <study/LARGE> ; hg:statedIn <source/large> .
              <study/LARGE/endpoint/e> a hg:Endpoint ; rdfs:label "Large endpoint" ; hg:ofStudy <study/LARGE> .
            """);
    for (int i = 0; i < LARGE; i++) {
      trig.append(
          """
          <result/large-%1$d> a hg:OutcomeResult ; rdfs:label "Result %1$d" ; hg:ofStudy <study/LARGE> ;
            hg:forEndpoint <study/LARGE/endpoint/e> ; hg:inGroup <study/LARGE/arm/a> ; hg:statistic hgc:statistic-median ;
            hg:valueStatus hgc:value-estimated ; hg:value %1$d.0 ; hg:valueText "%1$d" ; hg:statedIn <source/large> .
          <claim/large-%1$d> a hg:Claim ; rdfs:label "Claim %1$d" ; hg:claimText "Claim %1$d" ; hg:basedOn <result/large-%1$d> ;
            hg:statedIn <source/large> ; hg:evidence <span/large-%1$d> .
          <span/large-%1$d> a hg:EvidenceSpan ; rdfs:label "Characters %1$d" ; hg:inSection <section/large> ; oa:hasSource <text/large> ;
            oa:hasSelector <span/large-%1$d/position> .
          <span/large-%1$d/position> a oa:TextPositionSelector ; oa:start %1$d ; oa:end %2$d .
          """
              .formatted(i, i + 1));
    }
    return trig.append("}\n").toString();
  }
}
