package org.hemograph.serve.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.BadNames;
import org.hemograph.query.Shortened;
import org.hemograph.serve.http.Parameters;
import org.hemograph.serve.pages.AddressQuery;
import org.hemograph.serve.search.SavedSearch;

/**
 * The address of a list of changes, which is all its state.
 *
 * @param about the things it is about, as they were typed; empty for everything
 * @param search the parameters of a saved search; empty without one
 * @param since where it begins, as typed; may be empty
 * @param until where it ends, as typed; may be empty
 * @param limit at most so many entries at once
 * @param cursor the entry that these come after
 */
record ChangesAddress(
    List<String> about,
    Map<String, List<String>> search,
    String since,
    String until,
    int limit,
    Optional<Cursor> cursor) {
  static final String PATH = "/changes";
  static final int USUAL = 20;
  static final int MOST_AT_ONCE = 100;
  static final int MOST_THINGS = 50;

  private static final List<String> OWN = List.of("about", "since", "until", "limit", "cursor");

  ChangesAddress {
    about = List.copyOf(about);
    search = Map.copyOf(search);
  }

  /**
   * What an address says.
   *
   * @throws HemographException UNKNOWN_PARAMETER; BAD_VALUE for a limit or a cursor that is none;
   *     MISSING_PARAMETER for facets without a search; BAD_REQUEST for too many things, or several
   *     values of what takes one
   */
  static ChangesAddress of(Parameters parameters) {
    Map<String, List<String>> given = parameters.without(List.of("format"));
    List<String> searched = SavedSearch.parameters();
    Map<String, List<String>> search = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> each : given.entrySet()) {
      if (searched.contains(each.getKey())) {
        search.put(each.getKey(), List.copyOf(each.getValue()));
      } else if (!OWN.contains(each.getKey())) {
        throw unknown(each.getKey());
      }
    }
    if (!search.isEmpty() && !search.containsKey("q")) {
      String name = search.keySet().iterator().next();
      throw new HemographException(
          Fault.MISSING_PARAMETER,
          "\"" + name + "\" narrows a search down; give the search too, as q",
          new Offence("q", "", "what to search for", List.of(), "ianalumab"));
    }
    List<String> about = given.getOrDefault("about", List.of()).stream().distinct().toList();
    if (about.size() > MOST_THINGS) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "\"about\" is given "
              + about.size()
              + " times; give it at most "
              + MOST_THINGS
              + " times");
    }
    parameters.one("q"); // or the search would refuse it, after much was read
    return new ChangesAddress(
        about,
        search,
        parameters.one("since").orElse("").strip(),
        parameters.one("until").orElse("").strip(),
        limit(parameters.one("limit").orElse("")),
        parameters.one("cursor").map(Cursor::parse));
  }

  /**
   * What the address of one revision, or of one record in it, says.
   *
   * @param taken what counts there, besides the format
   * @throws HemographException UNKNOWN_PARAMETER; BAD_VALUE for a limit or a cursor that is none;
   *     BAD_REQUEST for several values of one
   */
  static ChangesAddress of(Parameters parameters, List<String> taken) {
    List<String> names = new ArrayList<>(taken);
    names.add("format");
    for (String name : parameters.values().keySet()) {
      if (!names.contains(name)) {
        throw BadNames.unknownParameter(PATH + "/{revision}", name, names);
      }
    }
    return of(parameters);
  }

  /** The changes of one thing. */
  static ChangesAddress about(String thing) {
    return new ChangesAddress(List.of(thing), Map.of(), "", "", USUAL, Optional.empty());
  }

  private static HemographException unknown(String name) {
    List<String> names = new ArrayList<>(OWN);
    names.addAll(SavedSearch.parameters());
    return BadNames.unknownParameter(PATH, name, names);
  }

  private static int limit(String value) {
    if (value.isEmpty()) {
      return USUAL;
    }
    if (value.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= MOST_AT_ONCE) {
        return number;
      }
    }
    String expected = "a whole number from 1 to " + MOST_AT_ONCE;
    String shown = Shortened.forDisplay(value);
    throw new HemographException(
        Fault.BAD_VALUE,
        "\"" + shown + "\" is no value for \"limit\": expected " + expected,
        new Offence("limit", shown, expected, List.of(), Integer.toString(USUAL)));
  }

  /** The same from another entry on; from the first where there is none. */
  ChangesAddress from(Optional<Cursor> other) {
    return new ChangesAddress(about, search, since, until, limit, other);
  }

  /** The same without where it begins and ends. */
  ChangesAddress always() {
    return new ChangesAddress(about, search, "", "", limit, Optional.empty());
  }

  /** Whether it is about some things only. */
  boolean narrowed() {
    return !about.isEmpty() || !search.isEmpty();
  }

  String page() {
    return PATH + query();
  }

  String json() {
    return PATH + ".json" + query();
  }

  String atom() {
    return PATH + ".atom" + query();
  }

  /** What follows the path; empty where nothing is chosen. */
  String query() {
    AddressQuery query = new AddressQuery().all("about", about);
    for (String name : SavedSearch.parameters()) {
      query.all(name, search.getOrDefault(name, List.of()));
    }
    return query
        .one("since", since)
        .one("until", until)
        .one("limit", limit == USUAL ? "" : Integer.toString(limit))
        .one("cursor", cursor.map(Cursor::text).orElse(""))
        .text();
  }
}
