package org.hemograph.serve.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.http.Parameters;

/**
 * A search as its address keeps it, asked for the things that it finds now.
 *
 * @param search finds them
 * @param names for what is misspelled
 */
public record SavedSearch(Search search, CurrentNames names) {
  /** The parameters that make up a search: what was typed, and the facets. */
  public static List<String> parameters() {
    return Stream.concat(Stream.of("q"), Arrays.stream(Facet.values()).map(Facet::parameter))
        .toList();
  }

  /**
   * What was found.
   *
   * @param things their IRIs, best first
   * @param capped whether there may be more than was read
   */
  public record Found(List<String> things, boolean capped) {
    public Found {
      things = List.copyOf(things);
    }
  }

  /** All that it finds, and not one page of it. Words that nothing has find nothing. */
  public Found find(Queryable.Session session, Parameters given, Vocabulary vocabulary) {
    SearchAddress address = SearchAddress.of(given);
    Search.Findings findings = search.look(session, address.typed(), vocabulary, names.now());
    if (findings.near()) {
      return new Found(List.of(), false);
    }
    return new Found(
        Narrowed.of(findings.hits(), address).hits().stream().map(Search.Hit::thing).toList(),
        findings.capped());
  }
}
