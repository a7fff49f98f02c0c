package org.hemograph.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    pages.put("search-facets", "search?q=ianalumab&kind=study");
    pages.put("search-second-page", "search?q=ianalumab&offset=20");
    pages.put("sparql", "itp/sparql");
    pages.put("editor", "sparql");
    pages.put("editor-answer", "sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 5"));
    pages.put("editor-wrong-query", "sparql?query=" + encoded("SELECT ?s\n{ ?s ?p }"));
    pages.put("editor-nothing", "sparql?query=" + encoded("SELECT * { <urn:x:none> ?p ?o }"));
    pages.put("compare-empty", "compare");
    pages.put("compare", "compare?study=NCT04562766&study=NCT05653219");
    pages.put("compare-wrong-value", "compare?study=VAYHIT9");
    pages.put("neighbours", "neighbours/drug/ianalumab");
    pages.put("figure", "figure/landscape/condition/MONDO_0008558");
    pages.put("figure-rows", "figure/response/study/NCT05653219");
    pages.put("incoming", "page/drug/ianalumab?incoming=" + encoded("hg:about"));
    pages.put("ontology", "ontology");
    pages.put("term", "ontology/Drug");
    pages.put("term-property", "ontology/estimateType");
    pages.put("shapes", "shapes");
    pages.put("cite-empty", "cite");
    pages.put("cite", "cite?of=ianalumab");
    pages.put("cite-all", "cite?of=all");
    pages.put("cite-since", "cite?of=ianalumab&since=1");
    pages.put("cite-wrong-value", "cite?of=ianalumabb");
    pages.put("changes", "changes?limit=5");
    pages.put("changes-about", "changes?about=ianalumab&limit=5");
    pages.put("changes-search", "changes?q=ianalumab&limit=5");
    pages.put("changes-revision", "changes/2?limit=5");
    pages.put("changes-entry", "changes/2/graph/ctgov/NCT05653219");
    pages.put("changes-wrong-value", "changes?about=ianalumabb");
    pages.put("reconcile-about", "reconcile/about");
    pages.put("reconcile-preview", "reconcile/preview?id=drug/ianalumab");
    pages.put("not-found", "page/drug/ianalumbo");
    return pages;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
