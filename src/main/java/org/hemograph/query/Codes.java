package org.hemograph.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.hemograph.model.Folding;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.rdf.Namespaces;

/**
 * Finds the code that someone means by {@code 3}, {@code phase 3}, {@code Phase III} or the code's
 * IRI. The codes of a scheme are read again when they may have changed. Safe to share between
 * threads.
 */
public final class Codes {
  private static final Query QUERY =
      QueryFactory.create(
          """
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
          SELECT ?code ?property ?text WHERE {
            ?code skos:inScheme ?_scheme ; ?property ?text .
            VALUES ?property { skos:notation skos:prefLabel rdfs:label skos:altLabel }
            FILTER(isLiteral(?text))
          }
          ORDER BY ?code
          """);

  private final Namespaces namespaces;
  private final PerRevision<String, Scheme> schemes = new PerRevision<>();

  public Codes(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  private record Scheme(Map<String, Node> bySpelling, Map<String, String> shownBySpelling) {}

  /**
   * The code for a value.
   *
   * @throws HemographException with BAD_VALUE and the nearest codes, or all of them
   */
  Node find(Queryable.Session session, Parameter parameter, ParameterType.Code type, String value) {
    Scheme scheme =
        schemes.get(type.scheme(), session.freshness(), () -> read(session, type.scheme()));
    String wanted = value.strip();
    if (wanted.startsWith("<") && wanted.endsWith(">")) {
      wanted = wanted.substring(1, wanted.length() - 1);
    }
    String local = wanted.replaceFirst("^hgc:", "");
    if (local.startsWith(namespaces.code(""))) {
      local = local.substring(namespaces.code("").length());
    }
    Node code =
        local.length() > Literals.LONGEST_TEXT
            ? null
            : scheme.bySpelling().get(Folding.letters(local));
    if (code == null) {
      List<String> nearest = Nearest.among(local, scheme.shownBySpelling());
      List<String> all = scheme.shownBySpelling().values().stream().distinct().toList();
      throw BadValues.badValue(parameter, value, nearest.isEmpty() ? all : nearest);
    }
    return code;
  }

  private Scheme read(Queryable.Session session, String name) {
    Map<String, Node> bySpelling = new LinkedHashMap<>();
    Map<String, String> shown = new LinkedHashMap<>();
    Query query = Substitution.of(QUERY, Map.of(Var.alloc("_scheme"), scheme(name)));
    try (QueryExec execution = session.query().query(query).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                Node code = row.get("code");
                String text = row.get("text").getLiteralLexicalForm();
                String iri = code.getURI();
                String local = iri.substring(iri.lastIndexOf('/') + 1);
                String bare =
                    local.startsWith(name + "-") ? local.substring(name.length() + 1) : local;
                for (String spelling : List.of(local, bare, text, name + text)) {
                  bySpelling.putIfAbsent(Folding.letters(spelling), code);
                  shown.putIfAbsent(spelling, bare);
                }
              });
    }
    return new Scheme(bySpelling, shown);
  }

  private Node scheme(String name) {
    return NodeFactory.createURI(namespaces.code(name));
  }
}
