package org.hemograph.serve.structured;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemograph.serve.pages.Frame.Meta;
import org.hemograph.write.About;

/** The site itself as schema.org has it: a web site with a search, and the data set behind it. */
public final class StructuredSite {
  private static final String DESCRIPTION =
      "The therapy landscape of immune thrombocytopenia: studies, arms, results, drugs, mechanisms"
          + " and publications, each statement with its source.";

  private StructuredSite() {}

  /**
   * For the front page.
   *
   * @param base address of the service, with a slash at its end
   */
  public static Meta home(String base, String revision) {
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("@type", "SearchAction");
    search.put("target", Map.of("@type", "EntryPoint", "urlTemplate", base + "search?q={query}"));
    search.put("query-input", "required name=query");
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("@type", "WebSite");
    site.put("name", "Hemograph");
    site.put("url", base);
    site.put("potentialAction", search);
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@type", "Dataset");
    dataset.put("@id", base + ".well-known/void#dataset");
    dataset.put("name", "Hemograph");
    dataset.put("description", DESCRIPTION);
    dataset.put("url", base);
    dataset.put("license", About.LICENCE);
    dataset.put("version", revision);
    dataset.put(
        "includedInDataCatalog",
        Map.of("@type", "DataCatalog", "name", "Hemograph", "url", base + "catalog"));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@graph", List.of(site, dataset));
    return new Meta(DESCRIPTION, base, StructuredThing.written(document));
  }
}
