package org.hemograph.serve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Vocabularies;
import org.hemograph.serve.http.Parameters;

/**
 * What a search finds, for whoever wants something else of it than its page.
 *
 * @param names the names that typed words are compared with
 */
public record FoundThings(Search search, CurrentNames names, Vocabularies vocabularies) {
  /** What the parameters of a search are called. */
  public static List<String> parameters() {
    List<String> all = new ArrayList<>(List.of("limit", "offset", "stay"));
    all.addAll(SavedSearch.parameters());
    return all;
  }

  /** All hits that these parameters leave; that of an id alone. */
  public SavedSearch.Found find(Queryable.Session session, Parameters parameters) {
    SearchAddress address = SearchAddress.of(parameters);
    Optional<String> straight =
        address.stay() ? Optional.empty() : search.byId(session, address.typed());
    if (straight.isPresent()) {
      return new SavedSearch.Found(List.of(straight.get()), false);
    }
    return new SavedSearch(search, names).find(session, parameters, vocabularies.current());
  }
}
