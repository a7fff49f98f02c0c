package org.hemograph.serve;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every kind of page but those of things, by name, with the states that readers can meet. */
final class EveryPage {
  private EveryPage() {}

  /** Relative paths by name. */
  static Map<String, String> all() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "");
    pages.put("search", "search?q=ianalumab");
    pages.put("search-misspelt", "search?q=ianalumb");
    pages.put("search-nothing", "search?q=xyzzyx");
    pages.put("search-empty", "search");
    pages.put("queries", "queries");
    pages.put("query", "queries/study-results?study=VAYHIT2");
    pages.put("query-wrong-value", "queries/study-results?study=VAYHIT9");
    pages.put("query-missing-value", "queries/study-results");
    pages.put("query-long", "queries/studies");
    pages.put("query-second-page", "queries/studies?limit=20&offset=20");
    pages.put("query-chart", "queries/compare-endpoint?endpoint=SR6");
    pages.put("query-matrix", "queries/drug-classes");
    pages.put("query-timeline", "queries/follow-up?study=VAYHIT2");
    pages.put("query-bars", "queries/adverse-events?study=VAYHIT2");
    pages.put("query-too-long", "queries/studies?timeout=0.0001");
    pages.put("openapi", "openapi");
    pages.put("sparql", "itp/sparql");
    pages.put("ontology", "ontology");
    pages.put("not-found", "page/drug/ianalumbo");
    return pages;
  }
}
