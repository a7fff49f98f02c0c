package org.hemograph.remote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemograph.query.Catalogue;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;

/**
 * A curated query and what it is asked with.
 *
 * @param query asked
 * @param given values by parameter
 */
record CatalogueQuestion(CuratedQuery query, Map<String, List<String>> given) {

  /** Each query with the examples it needs, and once more with each further parameter. */
  static List<CatalogueQuestion> all(Catalogue catalogue) {
    List<CatalogueQuestion> all = new ArrayList<>();
    for (CuratedQuery query : catalogue.all()) {
      Set<String> chosen = new HashSet<>();
      Set<String> exclusive = new HashSet<>();
      query.exactlyOne().forEach(group -> chosen.add(group.get(0)));
      query.exactlyOne().forEach(exclusive::addAll);
      Map<String, List<String>> needed = new LinkedHashMap<>();
      for (Parameter parameter : query.parameters()) {
        if (parameter.required() || chosen.contains(parameter.name())) {
          needed.put(parameter.name(), List.of(parameter.example()));
        }
      }
      all.add(new CatalogueQuestion(query, needed));
      for (Parameter parameter : query.parameters()) {
        String name = parameter.name();
        if (needed.containsKey(name) || parameter.example().isEmpty()) {
          continue;
        }
        Map<String, List<String>> more = new LinkedHashMap<>(needed);
        if (exclusive.contains(name)) {
          query.exactlyOne().stream()
              .filter(group -> group.contains(name))
              .forEach(group -> group.forEach(more::remove));
        }
        more.put(name, List.of(parameter.example()));
        all.add(new CatalogueQuestion(query, more));
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return query.name() + " " + given;
  }
}
