package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where what records say meets what the tables say: in the union of all graphs, one node is one
 * thing, with one name, and no two dates or doses.
 */
class SharedThingsTest {
  private static final Namespaces SPACE = Namespaces.DEFAULT;
  private static final Pattern STUDY = Pattern.compile("study/[^/]+");
  private static final Pattern ARM = Pattern.compile("study/[^/]+/arm/[^/]+");

  /** All other graphs are the tables, and the ontology, which knows the placebo. */
  private static final Pattern RECORD = Pattern.compile(".*/graph/(ctgov|nbib)/.*");

  /** The n-th author of a paper is the same in every print of its title page. */
  private static final Pattern AUTHOR = Pattern.compile("publication/[^/]+/author/[0-9]+");

  /** A number and a unit are what they are called. */
  private static final Pattern QUANTITY = Pattern.compile("quantity/[^/]+");

  /** What a source may see otherwise than the tables: queries hold it apart by its graph. */
  private static final Set<String> MAY_DISAGREE =
      Set.of(
          HG.statedIn,
          HG.sourcePath,
          External.skosAltLabel,
          External.dctermsIdentifier,
          External.dctermsDescription,
          HG.registryId,
          HG.acronym,
          HG.briefTitle,
          HG.overallStatus,
          HG.phase,
          HG.hasDate,
          HG.condition,
          HG.masking,
          HG.maskingText,
          External.dctermsTitle,
          External.foafPage,
          HG.authorship,
          HG.pubTypeText,
          HG.venueText,
          HG.enrollmentCount,
          HG.enrollmentType,
          HG.populationText,
          HG.designText,
          HG.sponsorText,
          HG.leadSponsor,
          HG.investigates,
          HG.backgroundDrug,
          HG.studiesDrug,
          HG.ageGroup,
          HG.armType,
          HG.reportsOn,
          HG.nameAsWritten);

  private static Path dir;
  private static EvidenceStore store;
  private static Vocabulary vocabulary;

  /** Of each node that a table and a record describe, what each says. */
  private static final Map<String, Said> SHARED = new TreeMap<>();

  private record Said(Map<String, Set<String>> table, Map<String, Set<String>> record) {
    Said() {
      this(new TreeMap<>(), new TreeMap<>());
    }
  }

  @BeforeAll
  static void importRecords(@TempDir Path folder) throws IOException {
    dir = folder;
    store = EvidenceStore.inMemory();
    Importer importer = new Importer(store, Progress.none());
    importer.importBundled();
    vocabulary = store.read(data -> StoredVocabulary.of(data, SPACE));
    ImportReport report =
        importer.run(
            ImportOptions.DEFAULT,
            List.of(
                fixture("protocol.json", "NCT05653219"),
                fixture("results.json", "NCT02076399"),
                Files.writeString(dir.resolve("paper.nbib"), PAPER)));
    assertEquals(5, report.imported(), report.files()::toString);
    Map<String, Said> all = new HashMap<>();
    store.read(
        data -> {
          data.stream()
              .filter(quad -> quad.getSubject().toString().startsWith(SPACE.id("")))
              .forEach(
                  quad -> {
                    Said said = all.computeIfAbsent(path(quad.getSubject()), p -> new Said());
                    boolean record = RECORD.matcher(quad.getGraph().getURI()).matches();
                    (record ? said.record() : said.table())
                        .computeIfAbsent(quad.getPredicate().getURI(), p -> new TreeSet<>())
                        .add(quad.getObject().toString());
                  });
          return null;
        });
    all.forEach(
        (path, said) -> {
          if (!said.table().isEmpty() && !said.record().isEmpty()) {
            SHARED.put(path, said);
          }
        });
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void onlyWhatIsOneThingIsOneNode() {
    Set<String> strangers = new TreeSet<>(SHARED.keySet());
    strangers.removeIf(
        path ->
            STUDY.matcher(path).matches()
                || ARM.matcher(path).matches()
                || AUTHOR.matcher(path).matches()
                || QUANTITY.matcher(path).matches()
                || vocabulary.label(new ThingRef(path)).isPresent());
    assertEquals(Set.of(), strangers);
  }

  @Test
  void aSharedNodeHasOneNameAndOneType() {
    Map<String, String> wrong = new TreeMap<>();
    SHARED.forEach(
        (path, said) -> {
          if (AUTHOR.matcher(path).matches()) {
            return;
          }
          for (Node property : List.of(RDFS.label.asNode(), RDF.type.asNode())) {
            Set<String> union = new TreeSet<>();
            union.addAll(said.table().getOrDefault(property.getURI(), Set.of()));
            union.addAll(said.record().getOrDefault(property.getURI(), Set.of()));
            if (union.size() > 1) {
              wrong.put(path, union.toString());
            }
          }
        });
    assertEquals(Map.of(), wrong);
  }

  @Test
  void onlyWhatSourcesMayDisagreeAboutDiffers() {
    Set<String> differing = new TreeSet<>();
    SHARED.forEach(
        (path, said) ->
            said.table()
                .forEach(
                    (property, values) -> {
                      Set<String> others = said.record().getOrDefault(property, values);
                      boolean label = property.equals(External.rdfsLabel);
                      if (!label && !others.equals(values) && !MAY_DISAGREE.contains(property)) {
                        differing.add(path + " " + property + " " + values + " " + others);
                      }
                    }));
    assertEquals(Set.of(), differing);
  }

  @Test
  void theArmOfAKnownRegimenIsSharedAndFoundByTheRegistrysName() {
    Said arm = SHARED.get("study/NCT05653219/arm/eltrombopag--ianalumab-9-mg_kg");
    assertEquals(Set.of("\"Higher dose\"@en"), arm.record().get(External.skosAltLabel));
  }

  @Test
  void aRecordThatTheTablesCiteHasThePageWhereItWasRead() {
    Said source = SHARED.get("source/ctgov-NCT05653219");
    assertEquals(1, source.table().get(External.foafPage).size());
    assertFalse(source.record().containsKey(External.foafPage));
  }

  @Test
  void theArticleIsNoSourceOfWhatItsRecordSays() {
    Node record = NodeFactory.createURI(SPACE.id("source/nbib-record-29696684"));
    Node article = NodeFactory.createURI(SPACE.id("source/pubmed-29696684"));
    boolean held =
        store.read(
            data -> {
              Node graph = NodeFactory.createURI(SPACE.graph("nbib/29696684"));
              return data.contains(graph, record, RDF.type.asNode(), Node.ANY)
                  && !data.contains(graph, Node.ANY, Node.ANY, article)
                  && !data.contains(graph, article, Node.ANY, Node.ANY);
            });
    assertTrue(held);
  }

  private static String path(Node node) {
    return node.getURI().substring(SPACE.id("").length());
  }

  private static Path fixture(String name, String nct) throws IOException {
    try (var in = SharedThingsTest.class.getResourceAsStream("/org/hemograph/read/ctgov/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(dir.resolve(name), text.replaceAll("NCT9999990\\d", nct));
    }
  }

  /** A reference of our own invention, to a paper that the tables cite. */
  private static final String PAPER =
      """
      PMID- 29696684
      OWN - NLM
      LR  - 20240101
      DP  - 2018 Jul
      TI  - A title of our own making.
      FAU - Author, First
      FAU - Author, Second
      PT  - Journal Article
      TA  - Am J Hematol
      JT  - American journal of hematology
      RN  - 0 (Invented Proteins)
      """;
}
