package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Binder;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.Namespaces;

/**
 * Finds the things that a request names. Keys, as the addresses of comparisons have them, are found
 * by one query, however many there are; every other name as a curated query finds it.
 */
final class Chooser {
  /** More than this nobody puts side by side, and each may have to be looked up. */
  static final int MOST_CHOICES = 24;

  private static final FixedQuery KNOWN =
      FixedQuery.query(
          """
          SELECT ?thing ?type ?label { VALUES ?thing { UNDEF } ?thing a ?type ; rdfs:label ?label }
          """);

  /** What stands in an IRI without being encoded, and what encodes the rest. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~%:-]{1,200}");

  private final Binder binder;
  private final Namespaces namespaces;
  private final CuratedQuery question = CompareQuery.QUESTION;

  Chooser(Binder binder, Namespaces namespaces) {
    this.binder = binder;
    this.namespaces = namespaces;
  }

  /** A value of a parameter. */
  private record Given(ChoiceKind kind, String text) {}

  /**
   * Reads what was asked for.
   *
   * @throws HemographException UNKNOWN_PARAMETER, or BAD_REQUEST where too much is asked for
   */
  Selection read(Queryable.Session session, Map<String, List<String>> parameters) {
    List<Given> given = new ArrayList<>();
    for (ChoiceKind kind : ChoiceKind.values()) {
      parameters.getOrDefault(kind.parameter(), List.of()).stream()
          .distinct()
          .forEach(text -> given.add(new Given(kind, text)));
    }
    List<String> endpoints = parameters.getOrDefault(CompareAddress.ENDPOINT, List.of());
    parameters.keySet().stream()
        .filter(name -> question.parameter(name).isEmpty())
        .findFirst()
        .ifPresent(
            name -> {
              throw Binder.unknownParameter(question, name);
            });
    if (given.size() > MOST_CHOICES || endpoints.size() > MOST_CHOICES) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "A comparison takes at most "
              + MOST_CHOICES
              + " studies, drugs and classes, and as many endpoints; this asks for more.");
    }
    Map<Given, String> candidates = new HashMap<>();
    for (Given one : given) {
      if (KEY.matcher(one.text()).matches()) {
        candidates.put(one, namespaces.id(one.kind().path() + one.text()));
      }
    }
    Map<Given, Chosen> found = known(session, candidates);
    List<Selection.Wrong> wrong = new ArrayList<>();
    Map<Given, String> named = new HashMap<>();
    for (Given one : given) {
      if (!found.containsKey(one)) {
        try {
          named.put(one, byName(session, one));
        } catch (HemographException e) {
          if (e.offence().isEmpty()) {
            throw e;
          }
          wrong.add(new Selection.Wrong(one.kind(), one.text(), e));
        }
      }
    }
    found.putAll(known(session, named));
    return new Selection(new ArrayList<>(found.values()), wrong, endpoints);
  }

  private String byName(Queryable.Session session, Given one) {
    Map<String, List<String>> alone = Map.of(one.kind().parameter(), List.of(one.text()));
    return binder
        .bind(session, question, alone)
        .values()
        .get(one.kind().parameter())
        .get(0)
        .getURI();
  }

  /** Those that exist, of their kind. */
  private Map<Given, Chosen> known(Queryable.Session session, Map<Given, String> iris) {
    Map<Given, Chosen> found = new HashMap<>();
    if (iris.isEmpty()) {
      return found;
    }
    Map<String, String> labels = new HashMap<>();
    Map<String, List<String>> types = new HashMap<>();
    List<Node> things = iris.values().stream().distinct().map(NodeFactory::createURI).toList();
    for (Binding row : KNOWN.within(session, Map.of("thing", things))) {
      String iri = row.get("thing").getURI();
      labels.merge(
          iri, row.get("label").getLiteralLexicalForm(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      types.computeIfAbsent(iri, i -> new ArrayList<>()).add(row.get("type").toString());
    }
    iris.forEach(
        (given, iri) -> {
          if (types.getOrDefault(iri, List.of()).stream()
              .anyMatch(given.kind().types()::contains)) {
            found.put(
                given,
                new Chosen(
                    given.kind(), iri, key(given.kind(), iri), labels.getOrDefault(iri, iri)));
          }
        });
    return found;
  }

  /** A thing elsewhere, or below another path, is named by its whole IRI. */
  private String key(ChoiceKind kind, String iri) {
    String start = namespaces.id(kind.path());
    return iri.startsWith(start) ? iri.substring(start.length()) : iri;
  }
}
