package org.hemograph.serve.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.ParameterType;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HGC;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.pages.QueryPage.Option;

/**
 * What a form offers for a parameter: all codes of a scheme, all things of a class where they are
 * few. Read anew when the data's names may have changed. Safe for many threads.
 */
public final class Choices {
  /** Longer lists are for the search page. */
  private static final int FEW = 250;

  private static final FixedQuery CODES =
      FixedQuery.query(
          "SELECT ?code ?label { ?code skos:inScheme ?scheme ; rdfs:label ?label } ORDER BY ?code");
  private static final FixedQuery THINGS =
      FixedQuery.query(
          "SELECT DISTINCT ?label { ?thing a ?class ; rdfs:label ?label } ORDER BY LCASE(STR(?label))"
              + " LIMIT "
              + (FEW + 1));

  private record Known(Optional<String> freshness, List<Option> options) {}

  private final Evidence evidence;
  private final Map<ParameterType, Known> known = new ConcurrentHashMap<>();

  public Choices(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The choices for a type; empty where there are none or too many. */
  public List<Option> of(ParameterType type) {
    return evidence.read(session -> of(session, type));
  }

  private List<Option> of(Queryable.Session session, ParameterType type) {
    Optional<String> freshness = session.freshness();
    Known options = known.get(type);
    if (options == null || freshness.isEmpty() || !options.freshness().equals(freshness)) {
      options = new Known(freshness, read(session, type));
      known.put(type, options);
    }
    return options.options();
  }

  private static List<Option> read(Queryable.Session session, ParameterType type) {
    if (type instanceof ParameterType.Code code) {
      return codes(session, code.scheme());
    }
    if (type instanceof ParameterType.YesOrNo) {
      return List.of(new Option("true", "yes"), new Option("false", "no"));
    }
    return type instanceof ParameterType.Thing thing ? things(session, thing) : List.of();
  }

  private static List<Option> codes(Queryable.Session session, String scheme) {
    List<Option> options = new ArrayList<>();
    for (Binding row :
        CODES.rows(session, Map.of("scheme", NodeFactory.createURI(HGC.NS + scheme)))) {
      String local = row.get("code").getURI().substring(HGC.NS.length());
      String bare = local.startsWith(scheme + "-") ? local.substring(scheme.length() + 1) : local;
      options.add(new Option(bare, row.get("label").getLiteralLexicalForm()));
    }
    return options;
  }

  private static List<Option> things(Queryable.Session session, ParameterType.Thing type) {
    List<Option> options = new ArrayList<>();
    for (String iri : type.classes()) {
      for (Binding row : THINGS.rows(session, Map.of("class", NodeFactory.createURI(iri)))) {
        options.add(new Option(row.get("label").getLiteralLexicalForm(), ""));
      }
    }
    return options.size() > FEW ? List.of() : options;
  }
}
