package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredVocabularyTest {
  private static final Namespaces SPACE = Namespaces.DEFAULT;

  /** A store that has no tables is read with those that travel with the program. */
  private static Vocabulary bundled;

  @TempDir Path dir;

  @BeforeAll
  static void read() {
    bundled = StoredVocabulary.of(DatasetGraphFactory.create(), SPACE);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DRUG | VAY736 | drug/ianalumab | synonym",
        "DRUG | Ianalumab | drug/ianalumab | exact-name",
        "DRUG | Benlysta | drug/belimumab | synonym",
        "DRUG_CLASS | anti-CD38 antibodies | drug-class/anti-cd38 | synonym",
        "CONDITION | Primary Immune Thrombocytopenia | condition/primary-itp | exact-name",
        "CONDITION | ITP | condition/MONDO_0008558 | synonym",
        "TARGET | TNFRSF13C | target/Q96RJ3 | synonym",
        "TARGET | BAFF-R | target/Q96RJ3 | synonym",
        "CONDITION | Primary Immune Thrombocytopenia (ITP) | condition/primary-itp | synonym",
        "CONDITION | Immune Thrombocytopenia | condition/MONDO_0008558 | exact-name",
        "CONDITION | Immune Thrombocytopenic Purpura | condition/MONDO_0008558 | synonym",
        "CONDITION | ITP - Immune Thrombocytopenia | condition/MONDO_0008558 | synonym",
        "CONDITION | Purpura, Thrombocytopenic, Idiopathic | condition/MONDO_0008558 | synonym",
        "CONDITION | Chronic Idiopathic Thrombocytopenic Purpura | condition/itp-chronic | synonym",
        "ORGANIZATION | NOVARTIS | org/novartis | exact-name",
        "ORGANIZATION | Novartis Pharmaceuticals | org/novartis | synonym",
        "ORGANIZATION | Principia Biopharma, a Sanofi Company | org/sanofi | synonym",
        "ORGANIZATION | Hoffmann-La Roche | org/roche | synonym",
        "ORGANIZATION | UCB Biopharma SRL | org/ucb | synonym",
        "ORGANIZATION | Hutchmed | org/hutchmed | exact-name",
        "ORGANIZATION | Assistance Publique - Hôpitaux de Paris | org/aphp | exact-name",
        "ENDPOINT_CONCEPT | Stable response | endpoint-concept/durable-response | synonym",
        "CHARACTERISTIC | platelets | characteristic/platelet-count | synonym",
        "STUDY | VAYHIT2 | study/NCT05653219 | exact-name"
      })
  void namesAreRecognised(Kind kind, String text, String path, String method) {
    Optional<Vocabulary.Match> match = bundled.find(kind, text);
    assertEquals(Optional.of(new ThingRef(path)), match.map(Vocabulary.Match::thing));
    assertEquals(Optional.of(method), match.map(m -> m.method().name()));
  }

  @ParameterizedTest(name = "{1}:{2}")
  @CsvSource({
    "DRUG, UNII, ZN2GQ3II96, drug/ianalumab",
    "DRUG, CAS, 1929549-92-7, drug/ianalumab",
    "DRUG, DRUGBANK, DB16666, drug/ianalumab",
    "DRUG, MESH, C511911, drug/belimumab",
    "DRUG, RXCUI, 1092437, drug/belimumab",
    "CONDITION, MESH, D016553, condition/MONDO_0008558",
    "CONDITION, MONDO, 0008558, condition/MONDO_0008558",
    "CONDITION, NCIT, C3446, condition/MONDO_0008558",
    "TARGET, UNIPROT, Q96RJ3, target/Q96RJ3",
    "TARGET, HGNC, 17755, target/Q96RJ3",
    "STUDY, NCT, NCT05653219, study/NCT05653219",
    "STUDY, EUCT, 2022-001627-32, study/NCT05653219",
  })
  void idsAreRecognised(Kind kind, String vocabulary, String id, String path) {
    assertEquals(
        Optional.of(new ThingRef(path)),
        bundled.byId(kind, vocabulary, id).map(Vocabulary.Match::thing));
  }

  @Test
  void aKindKnowsNothingOfTheNamesOfAnother() {
    assertEquals(Optional.empty(), bundled.find(Kind.CONDITION, "ianalumab"));
    assertEquals(Optional.empty(), bundled.find(Kind.DRUG, "ITP"));
    assertEquals(Optional.empty(), bundled.find(Kind.DRUG, "a drug that nobody has heard of"));
  }

  @Test
  void aNameOfTwoThingsMeansNeither() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    drug(dataset, "one", "Twin");
    drug(dataset, "two", "twin");
    drug(dataset, "three", "single");
    Vocabulary vocabulary = StoredVocabulary.of(dataset, SPACE);
    assertEquals(Optional.empty(), vocabulary.find(Kind.DRUG, "TWIN"));
    assertTrue(vocabulary.find(Kind.DRUG, "single").isPresent());
  }

  @Test
  void theTablesInTheStoreGiveTheVocabularyThatTravelsWithTheProgram() {
    try (EvidenceStore store = EvidenceStore.open(new Home(dir.resolve("home")))) {
      importer(store).importBundled();
      Vocabulary stored = store.read(dataset -> StoredVocabulary.of(dataset, SPACE));
      assertEquals(bundled.digest(), stored.digest());
    }
  }

  @Test
  void whatRecordsCallThingsIsNoNameOfTheirs() throws Exception {
    try (EvidenceStore store = EvidenceStore.open(new Home(dir.resolve("home")))) {
      importer(store).importBundled();
      Path file = Files.writeString(dir.resolve("other.ttl"), RECORD);
      importer(store).run(ImportOptions.DEFAULT, List.of(file));
      Vocabulary stored = store.read(dataset -> StoredVocabulary.of(dataset, SPACE));
      assertEquals(Optional.empty(), stored.find(Kind.DRUG, "Another Name"));
      assertEquals(bundled.digest(), stored.digest());
    }
  }

  @Test
  void theLabelIsThatOfTheTable() {
    assertEquals(Optional.of("ianalumab"), bundled.label(new ThingRef("drug/ianalumab")));
    assertEquals(
        Optional.of(
            "Primary results of VAYHIT2: ianalumab plus eltrombopag versus placebo plus eltrombopag"
                + " in primary ITP after first-line corticosteroid failure (LBA-2)"),
        bundled
            .find(Kind.PUBLICATION, "LBA-2")
            .map(Vocabulary.Match::thing)
            .flatMap(bundled::label));
    assertEquals(Optional.empty(), bundled.label(new ThingRef("drug/unknown")));
  }

  @Test
  void armsAndSourcesHaveALabelAndNothingIsLookedUpAsOne() {
    String arm = "ianalumab 9 mg/kg plus eltrombopag";
    String source = "ClinicalTrials.gov record NCT05653219 (VAYHIT2)";
    assertEquals(
        Optional.of(arm),
        bundled.label(new ThingRef("study/NCT05653219/arm/eltrombopag--ianalumab-9-mg_kg")));
    assertEquals(Optional.of(source), bundled.label(new ThingRef("source/ctgov-NCT05653219")));
    assertEquals(Optional.empty(), bundled.find(Kind.ARM, arm));
    assertEquals(Optional.empty(), bundled.find(Kind.SOURCE, source));
  }

  private static final String RECORD =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://w3id.org/hemograph/id/drug/ianalumab> skos:altLabel "Another Name"@en .
      """;

  private static Importer importer(EvidenceStore store) {
    return new Importer(store, Progress.none());
  }

  private static void drug(DatasetGraph dataset, String key, String label) {
    Node graph = NodeFactory.createURI(SPACE.graph("curated/drugs"));
    Node drug = NodeFactory.createURI(SPACE.id("drug/" + key));
    dataset.add(graph, drug, RDF.type.asNode(), NodeFactory.createURI(HG.Drug));
    dataset.add(graph, drug, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"));
  }
}
