package org.hemograph.serve.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.ThingPage.Id;

/** The public identifiers of a thing, each with the page that its registry has for it. */
public final class PublicIds {
  /** A property of ours, what readers call its registry, and the page there; empty if none. */
  private record Registry(String property, String name, String page) {}

  private static final List<Registry> REGISTRIES =
      List.of(
          new Registry(HG.nctId, "", "https://clinicaltrials.gov/study/$1"),
          new Registry(HG.euctNumber, "EU", ""),
          new Registry(HG.registryId, "also", ""),
          new Registry(HG.doi, "DOI", "https://doi.org/$1"),
          new Registry(HG.pmid, "PMID", "https://pubmed.ncbi.nlm.nih.gov/$1/"),
          new Registry(HG.pmcid, "", "https://www.ncbi.nlm.nih.gov/pmc/articles/$1/"),
          new Registry(HG.abstractNumber, "abstract", ""),
          new Registry(HG.drugbankId, "DrugBank", "https://go.drugbank.com/drugs/$1"),
          new Registry(HG.chemblId, "ChEMBL", "https://identifiers.org/chembl.compound:$1"),
          new Registry(HG.chemblTargetId, "ChEMBL", "https://identifiers.org/chembl.target:$1"),
          new Registry(HG.unii, "UNII", "https://identifiers.org/unii:$1"),
          new Registry(HG.casNumber, "CAS", "https://identifiers.org/cas:$1"),
          new Registry(HG.atcCode, "ATC", "https://identifiers.org/atc:$1"),
          new Registry(HG.rxcui, "RxNorm", ""),
          new Registry(HG.keggId, "KEGG", "https://identifiers.org/kegg.drug:$1"),
          new Registry(HG.inchikey, "InChIKey", "https://identifiers.org/inchikey:$1"),
          new Registry(HG.uniprotId, "UniProt", "https://www.uniprot.org/uniprotkb/$1"),
          new Registry(HG.hgncId, "HGNC", "https://identifiers.org/hgnc:$1"),
          new Registry(HG.ncbiGeneId, "NCBI Gene", "https://www.ncbi.nlm.nih.gov/gene/$1"),
          new Registry(HG.meshId, "MeSH", "http://id.nlm.nih.gov/mesh/$1"));

  private static final Pattern CURIE = Pattern.compile("([A-Za-z0-9]+):(\\S+)");

  private PublicIds() {}

  /** In the order of the registries; what else identifies the thing follows. */
  public static List<Id> of(Description thing) {
    List<Id> ids = new ArrayList<>();
    Set<String> said = new LinkedHashSet<>();
    for (Registry registry : REGISTRIES) {
      for (Node node : thing.objects(registry.property())) {
        String id = Values.literal(node);
        String page = registry.page().isEmpty() ? "" : registry.page().replace("$1", id);
        if (said.add(id)) {
          ids.add(new Id(registry.name(), new Link(id, page)));
        }
      }
    }
    for (Node node : thing.objects(External.dctermsIdentifier)) {
      String id = Values.literal(node);
      if (said.stream().noneMatch(known -> id.equals(known) || id.endsWith(":" + known))) {
        ids.add(new Id("", new Link(id, page(id))));
      }
    }
    return ids;
  }

  /** Whether a property is one of those shown as identifiers. */
  public static boolean shows(String property) {
    return REGISTRIES.stream().anyMatch(registry -> registry.property().equals(property));
  }

  private static String page(String id) {
    Matcher curie = CURIE.matcher(id);
    if (!curie.matches()) {
      return "";
    }
    return switch (curie.group(1)) {
      case "MONDO", "DOID", "GO", "CL", "NCIT" ->
          "http://purl.obolibrary.org/obo/" + curie.group(1) + "_" + curie.group(2);
      case "MESH" -> "http://id.nlm.nih.gov/mesh/" + curie.group(2);
      case "EFO" -> "http://www.ebi.ac.uk/efo/EFO_" + curie.group(2);
      case "OMIM" -> "https://identifiers.org/omim:" + curie.group(2);
      default -> "";
    };
  }
}
