package org.hemograph.serve.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.model.Reference;
import org.hemograph.query.BadNames;
import org.hemograph.query.Catalogue;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Shortened;
import org.hemograph.query.citing.CitedThings;
import org.hemograph.query.citing.Since;
import org.hemograph.serve.compare.ComparedStudies;
import org.hemograph.serve.http.Parameters;
import org.hemograph.serve.search.FoundThings;

/**
 * Which references are asked for. A parameter that the query, the search or the comparison takes
 * goes to it; the others are ours.
 *
 * @param way what the references stand behind
 * @param of the things, as named; only for {@link Way#THINGS}
 * @param query the curated query; only for {@link Way#QUERY}
 * @param passed what goes to the query, the search or the comparison
 * @param kinds only these; empty for any
 * @param roles what a publication is to its studies, as named; empty for any
 * @param since only what is newer
 * @param style of formatted references; empty for the usual one
 * @param offset so many are passed over on the page
 * @param given all of this as it was given, except the format and the offset
 */
public record CiteRequest(
    Way way,
    List<String> of,
    Optional<CuratedQuery> query,
    Map<String, List<String>> passed,
    Set<Reference.Kind> kinds,
    List<String> roles,
    Optional<Since> since,
    String style,
    int offset,
    Map<String, List<String>> given) {
  /** What references stand behind. */
  public enum Way {
    NOTHING,
    ALL,
    THINGS,
    QUERY,
    SEARCH,
    COMPARISON
  }

  private static final String KIND = "kind";
  private static final String STYLE = "style";
  private static final String OFFSET = "offset";
  private static final String QUERY = "query";
  private static final String COMPARE = "compare";
  private static final String Q = "q";
  private static final String FORMAT = "format";

  private static final List<String> OURS =
      List.of(
          CitedThings.OF,
          QUERY,
          Q,
          COMPARE,
          FORMAT,
          STYLE,
          Since.PARAMETER,
          KIND,
          CitedThings.ROLE,
          OFFSET);

  /**
   * Reads a request.
   *
   * @throws HemographException UNKNOWN_PARAMETER, UNKNOWN_QUERY, BAD_VALUE, or BAD_REQUEST where
   *     several ways are asked for at once, or a parameter that takes one value has several
   */
  public static CiteRequest of(Map<String, List<String>> parameters, Catalogue catalogue) {
    Map<String, List<String>> ours = new LinkedHashMap<>(parameters);
    List<String> ways =
        List.of(CitedThings.OF, QUERY, Q, COMPARE).stream().filter(ours::containsKey).toList();
    if (ways.size() > 1) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "References stand behind one of of, query, q and compare; this asks for "
              + String.join(" and ", ways)
              + ". Ask for each by itself.");
    }
    Map<String, List<String>> passed = new LinkedHashMap<>();
    Optional<CuratedQuery> query = Optional.empty();
    Way way = Way.NOTHING;
    if (ours.containsKey(QUERY)) {
      way = Way.QUERY;
      CuratedQuery named = catalogue.get(one(ours, QUERY));
      query = Optional.of(named);
      take(ours, passed, named.parameters().stream().map(p -> p.name()).toList());
    } else if (ours.containsKey(Q)) {
      way = Way.SEARCH;
      List<String> names = new ArrayList<>(FoundThings.parameters());
      names.removeAll(List.of(OFFSET, KIND));
      take(ours, passed, names);
      kindsOfHits(ours, passed);
    } else if (ours.containsKey(COMPARE)) {
      way = Way.COMPARISON;
      one(ours, COMPARE);
      take(ours, passed, ComparedStudies.parameters());
    } else if (ours.containsKey(CitedThings.OF)) {
      way = ours.get(CitedThings.OF).get(0).strip().equals("all") ? Way.ALL : Way.THINGS;
    }
    String wrong = ours.keySet().stream().filter(n -> !OURS.contains(n)).findFirst().orElse("");
    if (!wrong.isEmpty()) {
      throw unknown(wrong, query);
    }
    Map<String, List<String>> given = new LinkedHashMap<>(parameters);
    if (!passed.containsKey(OFFSET)) {
      given.remove(OFFSET);
    }
    given.remove(FORMAT);
    return new CiteRequest(
        way,
        way == Way.THINGS ? ours.getOrDefault(CitedThings.OF, List.of()) : List.of(),
        query,
        passed,
        kinds(ours.getOrDefault(KIND, List.of())),
        ours.getOrDefault(CitedThings.ROLE, List.of()),
        new Parameters(ours).one(Since.PARAMETER).map(Since::of),
        one(ours, STYLE),
        offset(ours),
        given);
  }

  private static String one(Map<String, List<String>> values, String name) {
    return new Parameters(values).one(name).orElse("").strip();
  }

  private static void take(
      Map<String, List<String>> from, Map<String, List<String>> into, List<String> names) {
    for (String name : names) {
      List<String> values = from.remove(name);
      if (values != null) {
        into.put(name, values);
      }
    }
  }

  /** A search narrows down by kinds of things; what is no kind of reference is one of those. */
  private static void kindsOfHits(
      Map<String, List<String>> ours, Map<String, List<String>> passed) {
    Map<Boolean, List<String>> both =
        ours.getOrDefault(KIND, List.of()).stream()
            .collect(
                Collectors.partitioningBy(
                    name -> kindNames().contains(name.strip().toLowerCase(Locale.ROOT))));
    ours.remove(KIND);
    if (!both.get(true).isEmpty()) {
      ours.put(KIND, both.get(true));
    }
    if (!both.get(false).isEmpty()) {
      passed.put(KIND, both.get(false));
    }
  }

  private static Set<Reference.Kind> kinds(List<String> names) {
    Set<Reference.Kind> kinds = new LinkedHashSet<>();
    for (String name : names) {
      kinds.add(
          EnumSet.allOf(Reference.Kind.class).stream()
              .filter(kind -> name(kind).equals(name.strip().toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() -> BadNames.notOneOf(Fault.BAD_VALUE, KIND, name, kindNames())));
    }
    return kinds;
  }

  /** The name of a kind in requests: {@code meeting-abstract}. */
  static String name(Reference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> kindNames() {
    return Arrays.stream(Reference.Kind.values()).map(CiteRequest::name).toList();
  }

  private static int offset(Map<String, List<String>> ours) {
    String text = ours.containsKey(OFFSET) ? one(ours, OFFSET) : "0";
    if (!text.matches("[0-9]{1,8}")) {
      throw new HemographException(
          Fault.BAD_VALUE,
          "\"" + Shortened.forDisplay(text) + "\" is no value for \"offset\": expected a number.",
          new Offence(OFFSET, Shortened.forDisplay(text), "a whole number", List.of(), "0"));
    }
    return Integer.parseInt(text);
  }

  private static HemographException unknown(String name, Optional<CuratedQuery> query) {
    List<String> known = new ArrayList<>(OURS);
    query.ifPresent(q -> q.parameters().forEach(p -> known.add(p.name())));
    return BadNames.unknownParameter("cite", name, known);
  }

  /** The same request with another value of one parameter; with none, without it. */
  Map<String, List<String>> with(String name, String value) {
    Map<String, List<String>> other = new LinkedHashMap<>(given);
    other.remove(name);
    if (!value.isEmpty()) {
      other.put(name, List.of(value));
    }
    return other;
  }

  /** The same request without one of the things. */
  Map<String, List<String>> without(String thing) {
    Map<String, List<String>> other = new LinkedHashMap<>(given);
    List<String> rest = new ArrayList<>(other.getOrDefault(CitedThings.OF, List.of()));
    rest.remove(thing);
    other.put(CitedThings.OF, rest);
    return other;
  }
}
