package org.hemograph.serve.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.HemographException;
import org.hemograph.query.Binder;
import org.hemograph.query.CalledByName;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.query.ParameterType;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.Namespaces;

/**
 * Finds the things that somebody wants the changes of: by IRI or path, also such as were removed
 * since; by every other name as the curated queries do.
 */
final class AskedThings {
  private static final FixedQuery KNOWN =
      FixedQuery.query(
          """
          SELECT DISTINCT ?thing {
            { VALUES ?thing { UNDEF } ?thing a ?type }
            UNION { VALUES ?thing { UNDEF } ?thing prov:wasInvalidatedBy ?revision }
          }
          """);

  private static final String PARAMETER = "about";
  private static final Pattern KEY = Pattern.compile("[^\\s<>\"{}|\\\\^`]{1,400}");

  private static final CuratedQuery QUESTION =
      CuratedQuery.withoutSparql(
          "changes",
          "What was added, changed and removed.",
          List.of(
              Parameter.optional(
                  PARAMETER,
                  new ParameterType.Thing(CalledByName.CLASSES),
                  Parameter.Repeats.ONCE,
                  "ianalumab")),
          List.of());

  private final Binder binder;
  private final Namespaces namespaces;

  AskedThings(Binder binder, Namespaces namespaces) {
    this.binder = binder;
    this.namespaces = namespaces;
  }

  /**
   * Their IRIs, in order.
   *
   * @throws HemographException UNKNOWN_THING with the nearest names; BAD_VALUE where several have
   *     that name
   */
  List<String> find(Queryable.Session session, List<String> given) {
    if (given.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> candidates = new LinkedHashMap<>();
    Set<Node> all = new LinkedHashSet<>();
    for (String text : given) {
      List<String> some = candidates(text.strip());
      candidates.put(text, some);
      some.forEach(iri -> all.add(NodeFactory.createURI(iri)));
    }
    Set<String> known = new HashSet<>();
    if (!all.isEmpty()) {
      KNOWN
          .within(session, Map.of("thing", all))
          .forEach((Binding row) -> known.add(row.get("thing").getURI()));
    }
    Set<String> found = new LinkedHashSet<>();
    candidates.forEach(
        (text, iris) ->
            found.add(
                iris.stream()
                    .filter(known::contains)
                    .findFirst()
                    .orElseGet(() -> byName(session, text))));
    return new ArrayList<>(found);
  }

  /** What an IRI, a path or the number of a study may stand for. */
  private List<String> candidates(String text) {
    if (!KEY.matcher(text).matches()) {
      return List.of();
    }
    if (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("urn:")) {
      return List.of(text);
    }
    return text.contains("/")
        ? List.of(namespaces.id(text), namespaces.id(text.replaceFirst("^(?:id|page)/", "")))
        : List.of(namespaces.id("study/" + text));
  }

  private String byName(Queryable.Session session, String text) {
    return binder
        .bind(session, QUESTION, Map.of(PARAMETER, List.of(text)))
        .values()
        .get(PARAMETER)
        .get(0)
        .getURI();
  }
}
