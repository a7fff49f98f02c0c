package org.hemograph.serve.data;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.serve.pages.Link;

/** Public identifiers with the page that their registry has for them. */
public final class PublicIds {
  private record Registry(Pattern id, String page) {}

  private static final List<Registry> REGISTRIES =
      List.of(
          registry("(NCT\\d{8})", "https://clinicaltrials.gov/study/$1"),
          registry("(?i:doi:)?(10\\.\\d{4,9}/\\S+)", "https://doi.org/$1"),
          registry("(?i:pmid:)(\\d+)", "https://pubmed.ncbi.nlm.nih.gov/$1/"),
          registry("(PMC\\d+)", "https://www.ncbi.nlm.nih.gov/pmc/articles/$1/"),
          registry("MONDO:(\\d{7})", "http://purl.obolibrary.org/obo/MONDO_$1"),
          registry("DOID:(\\d+)", "http://purl.obolibrary.org/obo/DOID_$1"),
          registry("GO:(\\d{7})", "http://purl.obolibrary.org/obo/GO_$1"),
          registry("(?i:mesh:)([CD]\\d+)", "http://id.nlm.nih.gov/mesh/$1"),
          registry("(?i:uniprot(?:kb)?:)([A-Z0-9]{6,10})", "https://www.uniprot.org/uniprotkb/$1"),
          registry("(?i:hgnc:)(\\d+)", "https://identifiers.org/hgnc:$1"),
          registry("(?i:drugbank:)(DB\\d{5})", "https://go.drugbank.com/drugs/$1"),
          registry("(CHEMBL\\d+)", "https://identifiers.org/chembl.compound:$1"));

  private PublicIds() {}

  /** The identifier; a link where we know who keeps it. */
  public static Link link(String id) {
    for (Registry registry : REGISTRIES) {
      Matcher match = registry.id().matcher(id);
      if (match.matches()) {
        return new Link(id, match.replaceFirst(registry.page()));
      }
    }
    return Link.text(id);
  }

  private static Registry registry(String id, String page) {
    return new Registry(Pattern.compile(id), page);
  }
}
