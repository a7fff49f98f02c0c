package org.hemograph.load;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Name;
import org.hemograph.model.Vocabulary.Tier;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/**
 * The names that records are recognised by, as the curated tables in the store give them. Records
 * of registries and bibliographies have no say, else it would matter which came first.
 */
final class StoredVocabulary {
  /** The tables that name things; journals are named where they are published in or edited. */
  private static final List<String> TABLES =
      List.of(
          "drugs",
          "drug_classes",
          "diseases",
          "targets",
          "organizations",
          "endpoint_concepts",
          "characteristics",
          "studies",
          "publications",
          "affiliations",
          "arms",
          "sources");

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          entry(HG.Drug, Kind.DRUG),
          entry(HG.DrugClass, Kind.DRUG_CLASS),
          entry(HG.Condition, Kind.CONDITION),
          entry(HG.Target, Kind.TARGET),
          entry(HG.Organization, Kind.ORGANIZATION),
          entry(HG.EndpointConcept, Kind.ENDPOINT_CONCEPT),
          entry(HG.Characteristic, Kind.CHARACTERISTIC),
          entry(HG.ClinicalTrial, Kind.STUDY),
          entry(HG.ObservationalStudy, Kind.STUDY),
          entry(HG.ExpandedAccess, Kind.STUDY),
          entry(HG.Publication, Kind.PUBLICATION),
          entry(HG.Journal, Kind.JOURNAL),
          entry(HG.Arm, Kind.ARM),
          entry(HG.Source, Kind.SOURCE));

  private static final List<String> SYNONYMS =
      List.of(External.skosAltLabel, HG.inn, HG.codeName, HG.brandName, HG.acronym, HG.geneSymbol);

  /** Where an id stands, and the vocabulary that it is of. */
  private static final Map<String, String> IDS =
      Map.ofEntries(
          entry(HG.unii, "UNII"),
          entry(HG.casNumber, "CAS"),
          entry(HG.meshId, "MESH"),
          entry(HG.drugbankId, "DRUGBANK"),
          entry(HG.chemblId, "CHEMBL"),
          entry(HG.chemblTargetId, "CHEMBL"),
          entry(HG.rxcui, "RXCUI"),
          entry(HG.keggId, "KEGG"),
          entry(HG.uniprotId, "UNIPROT"),
          entry(HG.hgncId, "HGNC"),
          entry(HG.ncbiGeneId, "NCBIGENE"),
          entry(HG.nctId, "NCT"),
          entry(HG.euctNumber, "EUCT"),
          entry(HG.registryId, "REGISTRY"),
          entry(HG.doi, "DOI"),
          entry(HG.pmid, "PMID"),
          entry(HG.pmcid, "PMCID"),
          entry(HG.issn, "ISSN"));

  private final DatasetGraph dataset;
  private final String space;
  private final List<Name> names = new ArrayList<>();

  private StoredVocabulary(DatasetGraph dataset, Namespaces namespaces) {
    this.dataset = dataset;
    this.space = namespaces.id("");
  }

  /**
   * The vocabulary of the store, within the caller's transaction; that of the bundled tables when
   * the store has no table at all.
   */
  static Vocabulary of(DatasetGraph stored, Namespaces namespaces) {
    List<Node> tables =
        TABLES.stream()
            .map(table -> NodeFactory.createURI(namespaces.graph("curated/" + table)))
            .filter(graph -> stored.contains(graph, Node.ANY, Node.ANY, Node.ANY))
            .toList();
    return tables.isEmpty()
        ? BundledVocabulary.get()
        : new StoredVocabulary(stored, namespaces).of(tables);
  }

  private Vocabulary of(List<Node> tables) {
    for (Node table : tables) {
      Map<Node, Kind> kinds = new HashMap<>();
      KINDS.forEach(
          (type, kind) ->
              dataset
                  .find(table, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type))
                  .forEachRemaining(quad -> kinds.put(quad.getSubject(), kind)));
      if (!kinds.isEmpty()) {
        names(table, kinds);
      }
    }
    return new Vocabulary(names);
  }

  private void names(Node table, Map<Node, Kind> kinds) {
    add(table, kinds, External.rdfsLabel, Tier.LABEL, "");
    SYNONYMS.forEach(property -> add(table, kinds, property, Tier.SYNONYM, ""));
    IDS.forEach((property, prefix) -> add(table, kinds, property, Tier.ID, prefix + ":"));
    // Conditions have all their ids in one property, each with its vocabulary: MONDO:0008558.
    add(table, kinds, External.dctermsIdentifier, Tier.ID, "");
  }

  private void add(Node table, Map<Node, Kind> kinds, String property, Tier tier, String prefix) {
    dataset
        .find(table, Node.ANY, NodeFactory.createURI(property), Node.ANY)
        .forEachRemaining(
            quad -> {
              Kind kind = kinds.get(quad.getSubject());
              String text = quad.getObject().getLiteralLexicalForm();
              if (kind == null || !quad.getSubject().getURI().startsWith(space)) {
                return;
              }
              if (tier != Tier.ID) {
                names.add(new Name(kind, thing(quad.getSubject()), tier, text));
              } else if (!prefix.isEmpty() || text.indexOf(':') > 0) {
                names.add(new Name(kind, thing(quad.getSubject()), tier, whole(prefix, text)));
              }
            });
  }

  /** An id with its vocabulary, whether or not it is written with it: {@code HGNC:17755}. */
  private static String whole(String prefix, String id) {
    boolean has = id.regionMatches(true, 0, prefix, 0, prefix.length());
    return has ? id.toUpperCase(Locale.ROOT) : (prefix + id).toUpperCase(Locale.ROOT);
  }

  private ThingRef thing(Node node) {
    return new ThingRef(node.getURI().substring(space.length()));
  }
}
