package org.hemograph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * Finds the thing that someone means: by IRI, by key or path ({@code NCT05653219}, {@code
 * study/NCT05653219}), by a public identifier, by its label or a synonym, in any case, with any
 * hyphens, in singular or plural. The surest reading wins. The names of a class are read when it is
 * first asked for, again when they may have changed. Safe to share between threads.
 */
public final class Things {
  private static final String PREFIXES =
      """
      PREFIX hg: <https://w3id.org/hemograph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      """;
  private static final Query SUBCLASSES =
      QueryFactory.create(
          PREFIXES + "SELECT DISTINCT ?class WHERE { ?class rdfs:subClassOf+ ?_class }");
  private static final Query OF_CLASS =
      QueryFactory.create(PREFIXES + "SELECT DISTINCT ?_thing WHERE { ?_thing a ?_class }");
  private static final Query SAME_AS =
      QueryFactory.create(
          PREFIXES + "SELECT DISTINCT ?thing WHERE { ?thing skos:exactMatch ?_iri ; a ?_class }");
  private static final Query NAMES =
      QueryFactory.create(
          PREFIXES
              + """
              SELECT ?thing ?tier ?text WHERE {
                ?thing a ?_class .
                VALUES (?property ?tier) {
                  (dcterms:identifier 0) (hg:nctId 0) (hg:registryId 0) (hg:euctNumber 0)
                  (hg:geneSymbol 0) (hg:uniprotId 0) (hg:inn 0) (hg:codeName 0) (hg:brandName 0)
                  (hg:abstractNumber 0) (hg:doi 0) (hg:pmid 0) (hg:pmcid 0) (hg:sha256 0)
                  (rdfs:label 1) (dcterms:title 1) (foaf:name 1)
                  (skos:altLabel 2) (hg:acronym 2) (hg:briefTitle 2)
                }
                ?thing ?property ?text .
              }
              """);
  private static final Query BROADEST =
      QueryFactory.create(
          PREFIXES
              + """
              SELECT DISTINCT ?_broad ?_narrow WHERE { ?_narrow skos:broader+ ?_broad }
              """);

  /** Their labels are sentences that nobody types, and there may be millions of them. */
  private static final Set<String> ASSERTIONS =
      Set.of(
          "Assertion",
          "Claim",
          "Result",
          "OutcomeResult",
          "BaselineResult",
          "FlowResult",
          "AdverseEventResult",
          "Comparison");

  private final Namespaces namespaces;
  private final ThingKeys keys;
  private final PerRevision<List<String>, List<String>> classes = new PerRevision<>();
  private final PerRevision<List<String>, ThingIndex> indexes = new PerRevision<>();
  private final Memo<Named, Node> known = new Memo<>((named, thing) -> 2 * named.name().length());

  private record Named(List<String> classes, String name) {}

  public Things(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.keys = new ThingKeys(namespaces);
  }

  /**
   * The thing for a parameter's value.
   *
   * @throws HemographException with BAD_VALUE when it is no IRI although it looks like one, or
   *     names several things alike; with UNKNOWN_THING and the nearest names when it names nothing
   */
  Node find(
      Queryable.Session session, Parameter parameter, ParameterType.Thing type, String value) {
    String wanted = value.strip();
    if (wanted.length() > Literals.LONGEST_TEXT || !Literals.wellFormed(wanted)) {
      throw BadValues.unknownThing(parameter, value, List.of());
    }
    return known.get(
        new Named(type.classes(), wanted),
        session.version(),
        () -> lookUp(session, parameter, type, value));
  }

  private Node lookUp(
      Queryable.Session session, Parameter parameter, ParameterType.Thing type, String value) {
    String wanted = value.strip();
    List<String> leaves =
        classes.get(type.classes(), session.freshness(), () -> withSubclasses(session, type));
    Set<String> candidates = keys.candidates(wanted, leaves);
    Node exact = existing(session, candidates, leaves);
    if (exact != null) {
      return exact;
    }
    if (ThingKeys.looksLikeIri(wanted)) {
      if (candidates.isEmpty()) {
        throw BadValues.badValue(parameter, value, List.of());
      }
      return bySameAs(session, parameter, value, candidates, leaves);
    }
    if (!leaves.isEmpty() && leaves.stream().map(Things::local).allMatch(ASSERTIONS::contains)) {
      throw BadValues.unknownThing(parameter, value, List.of());
    }
    ThingIndex index = indexes.get(leaves, session.freshness(), () -> names(session, leaves));
    List<Node> found = index.find(wanted);
    if (found.isEmpty()) {
      throw BadValues.unknownThing(parameter, value, index.nearest(wanted));
    }
    return found.size() == 1 ? found.get(0) : broadest(session, parameter, value, found, index);
  }

  private List<String> withSubclasses(Queryable.Session session, ParameterType.Thing type) {
    List<String> all = new ArrayList<>(type.classes());
    for (String top : type.classes()) {
      Query query = Substitution.of(SUBCLASSES, Map.of(Var.alloc("_class"), iri(top)));
      column(session, query, "class").stream()
          .filter(Node::isURI)
          .map(Node::getURI)
          .filter(name -> !all.contains(name))
          .forEach(all::add);
    }
    return all;
  }

  /** The first candidate that exists as a thing of one of the classes. */
  private @Nullable Node existing(
      Queryable.Session session, Set<String> candidates, List<String> leaves) {
    if (candidates.isEmpty()) {
      return null;
    }
    Query query = with(OF_CLASS, leaves, "_thing", candidates.stream().map(Things::iri).toList());
    List<Node> found = column(session, query, "_thing");
    return candidates.stream().map(Things::iri).filter(found::contains).findFirst().orElse(null);
  }

  private Node bySameAs(
      Queryable.Session session,
      Parameter parameter,
      String value,
      Set<String> candidates,
      List<String> leaves) {
    Query query = with(SAME_AS, leaves, "_iri", candidates.stream().map(Things::iri).toList());
    List<Node> found = column(session, query, "thing");
    if (found.isEmpty()) {
      throw BadValues.unknownThing(parameter, value, List.of());
    }
    return found.size() == 1
        ? found.get(0)
        : broadest(session, parameter, value, found, new ThingIndex());
  }

  private ThingIndex names(Queryable.Session session, List<String> leaves) {
    ThingIndex index = new ThingIndex();
    try (QueryExec execution =
        session.query().query(with(NAMES, leaves, "_none", List.of())).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                Node text = row.get("text");
                Node thing = row.get("thing");
                if (!text.isLiteral() || !thing.isURI() || outside(thing, leaves)) {
                  return;
                }
                String name = text.getLiteralLexicalForm();
                switch (row.get("tier").getLiteralLexicalForm()) {
                  case "0" -> index.identifier(thing, name);
                  case "1" -> index.label(thing, name);
                  default -> index.synonym(thing, name);
                }
              });
    }
    return index;
  }

  /** Where no class is asked for, terms of the ontology and codes are not meant. */
  private boolean outside(Node thing, List<String> leaves) {
    return leaves.isEmpty() && !thing.getURI().startsWith(namespaces.id(""));
  }

  /** Of things with one name, the one that is broader than all others; else nobody can choose. */
  private Node broadest(
      Queryable.Session session,
      Parameter parameter,
      String value,
      List<Node> found,
      ThingIndex index) {
    Query query =
        ValuesInsertion.of(
            BROADEST, Map.of(Var.alloc("_broad"), found, Var.alloc("_narrow"), found));
    List<Node> broad = column(session, query, "_broad");
    return found.stream()
        .filter(thing -> broad.stream().filter(thing::equals).count() == found.size() - 1)
        .findFirst()
        .orElseThrow(
            () ->
                BadValues.ambiguous(
                    parameter, value, found.stream().map(thing -> shown(thing, index)).toList()));
  }

  private String shown(Node thing, ThingIndex index) {
    String path = thing.getURI();
    String key =
        path.startsWith(namespaces.id("")) ? path.substring(namespaces.id("").length()) : path;
    return index.label(thing).isEmpty() ? key : key + " (" + index.label(thing) + ")";
  }

  /** No class means any: the variable then stays free. */
  private static Query with(Query query, List<String> leaves, String variable, List<Node> terms) {
    Map<Var, List<Node>> values = new LinkedHashMap<>();
    if (!terms.isEmpty()) {
      values.put(Var.alloc(variable), terms);
    }
    if (!leaves.isEmpty()) {
      values.put(Var.alloc("_class"), leaves.stream().map(Things::iri).toList());
    }
    return values.isEmpty() ? query : ValuesInsertion.of(query, values);
  }

  private static List<Node> column(Queryable.Session session, Query query, String variable) {
    List<Node> nodes = new ArrayList<>();
    try (QueryExec execution = session.query().query(query).build()) {
      execution.select().forEachRemaining(row -> nodes.add(row.get(variable)));
    }
    return nodes;
  }

  private static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
