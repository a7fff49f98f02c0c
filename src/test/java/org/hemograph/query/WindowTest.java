package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting and cutting rows, for every construct that has something to say about either. */
final class WindowTest {
  private static final Landscape LANDSCAPE = new Landscape();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o",
        "SELECT DISTINCT ?p { ?s ?p ?o } ORDER BY ?p",
        "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p",
        "SELECT ?p { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(COUNT(?s)) ?p",
        "SELECT ?p { ?s ?p ?o } GROUP BY ?p HAVING(COUNT(*) > 5) ORDER BY COUNT(?s) ?p",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p <urn:nothing> } HAVING(COUNT(*) > 0)",
        "SELECT ?s { ?s ?p <urn:nothing> } ORDER BY ?s",
        "SELECT ?s { ?s a ?t } ORDER BY ?s VALUES ?t { UNDEF }",
        "SELECT ?x ?y { } ORDER BY ?x ?y VALUES (?x ?y) { (1 2) (3 4) (5 UNDEF) (7 8) }",
        "SELECT ?p ?n { { SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p } FILTER(?n > 1) }"
            + " ORDER BY ?n ?p",
        "SELECT ?o { { SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 7 } } ORDER BY ?o",
        "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 10",
        "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o OFFSET 5",
        "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 10 OFFSET 5",
        "SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 0",
        "SELECT ?s { ?s ?p ?o } ORDER BY ?s OFFSET 100000",
        "SELECT REDUCED ?s { ?s a ?o } ORDER BY ?s",
        "SELECT ?count { ?count a ?o } ORDER BY ?count",
        "PREFIX x: <urn:x:> SELECT ?s { ?s ?p ?o FILTER(?p != x:y) } ORDER BY ?s",
      })
  void aQueryIsCountedAndItsPagesAreItsRows(String text) {
    Query query = QueryFactory.create(text);
    List<String> whole = LANDSCAPE.rows(query);
    assertEquals(whole.size(), count(query, 1_000_000), "counted");
    assertEquals(whole, pages(query, 3));
    if (whole.size() > 2) {
      assertEquals(3, count(query, 2), "counted beyond what is asked for");
    }
    assertEquals(QueryFactory.create(text), query, "the query itself was changed");
  }

  private static List<String> pages(Query query, int limit) {
    List<String> rows = new ArrayList<>();
    for (int offset = 0; ; offset += limit) {
      Window window = new Window(OptionalLong.of(limit), offset, false);
      List<String> page = LANDSCAPE.rows(PreparedQuery.cut(query, window));
      assertTrue(page.size() <= limit, "a page is longer than its limit");
      rows.addAll(page);
      if (page.size() < limit) {
        return rows;
      }
    }
  }

  private static long count(Query query, long cap) {
    Query counting = Counting.of(query, cap);
    List<String> rows = LANDSCAPE.rows(counting);
    Query sent = QueryFactory.create(counting.toString(), Syntax.syntaxSPARQL_11);
    assertEquals(rows, LANDSCAPE.rows(sent), "sent as text it counts otherwise");
    return Long.parseLong(rows.get(0));
  }
}
