package org.hemograph.serve.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.Shortened;
import org.hemograph.serve.http.Parameters;

/**
 * The address of a search, which is all its state.
 *
 * @param typed what was typed
 * @param chosen the values it is narrowed down by; of one facet any, of several facets all
 * @param limit at most so many hits at once
 * @param offset so many hits are passed over
 * @param stay whether an id shows its hits instead of leading to its thing
 */
record SearchAddress(
    Typed typed, Map<Facet, SortedSet<String>> chosen, int limit, int offset, boolean stay) {
  /** Hits of one page. */
  static final int USUAL = 20;

  private static final int MOST_AT_ONCE = 1_000;
  private static final int FARTHEST = 1_000_000;
  private static final int LONGEST_VALUE = 100;
  private static final int MOST_VALUES = 20;

  SearchAddress {
    chosen = Collections.unmodifiableMap(new EnumMap<>(nonEmpty(chosen)));
  }

  private static Map<Facet, SortedSet<String>> nonEmpty(Map<Facet, SortedSet<String>> chosen) {
    Map<Facet, SortedSet<String>> kept = new EnumMap<>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            kept.put(facet, Collections.unmodifiableSortedSet(values));
          }
        });
    return kept;
  }

  /**
   * What an address says. Values that nothing has are kept: they find nothing.
   *
   * @throws HemographException (BAD_VALUE) for a limit or an offset that is none
   */
  static SearchAddress of(Parameters parameters) {
    Map<Facet, SortedSet<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      SortedSet<String> values = new TreeSet<>();
      for (String value : parameters.values().getOrDefault(facet.parameter(), List.of())) {
        if (value.length() <= LONGEST_VALUE && values.size() < MOST_VALUES) {
          values.add(value.strip());
        }
      }
      chosen.put(facet, values);
    }
    return new SearchAddress(
        Typed.of(parameters.one("q").orElse("")),
        chosen,
        number(parameters, "limit", 1, MOST_AT_ONCE, USUAL),
        number(parameters, "offset", 0, FARTHEST, 0),
        parameters.values().containsKey("stay"));
  }

  private static int number(
      Parameters parameters, String name, int least, int most, int otherwise) {
    String value = parameters.one(name).orElse("");
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.matches("[0-9]{1,7}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    String expected = "a whole number from " + least + " to " + most;
    String shown = Shortened.forDisplay(value);
    throw new HemographException(
        Fault.BAD_VALUE,
        "\"" + shown + "\" is no value for \"" + name + "\": expected " + expected,
        new Offence(name, shown, expected, List.of(), otherwise + ""));
  }

  /** Whether this value of a facet is chosen. */
  boolean has(Facet facet, String value) {
    return chosen.getOrDefault(facet, Collections.emptySortedSet()).contains(value);
  }

  /** The same search with this value chosen besides, or no more if it was; from the first hit. */
  SearchAddress toggled(Facet facet, String value) {
    Map<Facet, SortedSet<String>> other = new EnumMap<>(Facet.class);
    other.putAll(chosen);
    SortedSet<String> values =
        new TreeSet<>(other.getOrDefault(facet, Collections.emptySortedSet()));
    if (!values.add(value)) {
      values.remove(value);
    }
    other.put(facet, values);
    return new SearchAddress(typed, other, limit, 0, stay);
  }

  /** The same search, not narrowed down. */
  SearchAddress whole() {
    return new SearchAddress(typed, Map.of(), limit, 0, stay);
  }

  /** The same search from another hit on. */
  SearchAddress from(int hit) {
    return new SearchAddress(typed, chosen, limit, hit, stay);
  }

  /** A search for something else. */
  static SearchAddress searching(String text) {
    return new SearchAddress(Typed.of(text), Map.of(), USUAL, 0, false);
  }

  /** The page. */
  String page() {
    return at("/search");
  }

  /** The hits as data. */
  String json() {
    return at("/search.json");
  }

  private String at(String path) {
    List<String> pairs = new ArrayList<>();
    pairs.add("q=" + encode(typed.text()));
    chosen.forEach(
        (facet, values) -> values.forEach(v -> pairs.add(facet.parameter() + "=" + encode(v))));
    if (limit != USUAL) {
      pairs.add("limit=" + limit);
    }
    if (offset > 0) {
      pairs.add("offset=" + offset);
    }
    if (stay) {
      pairs.add("stay=1");
    }
    return path + "?" + String.join("&", pairs);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
