package org.hemograph.write;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.query.BoundQuery;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Extent;
import org.hemograph.query.Window;

/**
 * What an answer tells of itself, in the formats that have room for it.
 *
 * @param bound the query, with the terms it was asked with
 * @param given the values as somebody typed them, by parameter name
 * @param revision of the data; empty where the store cannot tell
 * @param extent how much of the whole it is
 * @param next where the rows after these are, as an address to follow; empty when there are none
 */
public record About(
    BoundQuery bound,
    Map<String, List<String>> given,
    Optional<String> revision,
    Extent extent,
    Optional<String> next) {
  /** The licence of the answers: that of the curated evidence base. Sources have their own. */
  public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  public About {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /** Of all rows, asked without any value, where nothing more is known. */
  public static About of(CuratedQuery query) {
    return new About(
        new BoundQuery(query, Map.of(), query.query()),
        Map.of(),
        Optional.empty(),
        new Extent(Window.ALL, Optional.empty()),
        Optional.empty());
  }
}
