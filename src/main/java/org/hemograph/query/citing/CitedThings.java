package org.hemograph.query.citing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;
import org.hemograph.query.Binder;
import org.hemograph.query.CalledByName;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.query.ParameterType;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/**
 * Finds the things whose references are asked for. Keys with their kind ({@code drug/ianalumab},
 * {@code result/…}) and IRIs are found by one query, however many there are, and may name anything;
 * other names as curated queries find them.
 */
public final class CitedThings {
  /** The parameter that names them. */
  public static final String OF = "of";

  /** The parameter that says what a publication is to its studies. */
  public static final String ROLE = "role";

  /** More than these, nobody types; each other name may take a look through all names. */
  static final int MOST = 1000;

  static final int MOST_NAMES = Parameter.Repeats.UNBOUNDED;

  private static final String EXPECTED =
      "a study, drug, class, mechanism, target, condition, organisation, person, journal, meeting,"
          + " publication or source by any name, or anything else by its key";

  private static final FixedQuery KNOWN =
      FixedQuery.query(
          """
          SELECT ?thing ?type ?label { VALUES ?thing { UNDEF } ?thing a ?type OPTIONAL { ?thing rdfs:label ?label } }
          """);

  private static final Pattern PATH = Pattern.compile("[a-z][a-z-]*/[^\\s<>\"{}|\\\\^`]{1,400}");

  private static final List<String> CLASSES =
      Stream.concat(CalledByName.CLASSES.stream(), Stream.of(HG.Source)).toList();

  private static final CuratedQuery QUESTION =
      CuratedQuery.withoutSparql(
          "cite",
          "References behind things.",
          List.of(
              Parameter.optional(
                  OF, new ParameterType.Thing(CLASSES), Parameter.Repeats.ANY, "ianalumab"),
              Parameter.optional(
                  ROLE,
                  new ParameterType.Code("report"),
                  Parameter.Repeats.ANY,
                  "primary-results")),
          List.of());

  private final Binder binder;
  private final Namespaces namespaces;

  /** A finder that finds by name as curated queries do. */
  public CitedThings(Binder binder, Namespaces namespaces) {
    this.binder = binder;
    this.namespaces = namespaces;
  }

  /**
   * A thing.
   *
   * @param types the IRIs of its classes
   */
  public record Thing(Node node, String label, Set<String> types) {}

  /** The codes of what a publication can be to a study, by any name. */
  public List<Node> roles(Queryable.Session session, List<String> names) {
    return names.isEmpty()
        ? List.of()
        : binder
            .bind(session, QUESTION, Map.of(ROLE, names))
            .values()
            .getOrDefault(ROLE, List.of());
  }

  /**
   * The things, in the order named.
   *
   * @throws HemographException UNKNOWN_THING with what comes close, BAD_VALUE where a name fits
   *     several, BAD_REQUEST where too many are named
   */
  public List<Thing> find(Queryable.Session session, List<String> names) {
    List<String> wanted = names.stream().map(String::strip).filter(n -> !n.isEmpty()).toList();
    if (wanted.size() > MOST) {
      throw tooMany(MOST, "things", wanted.size());
    }
    Map<String, String> iris = new LinkedHashMap<>();
    wanted.forEach(name -> byPath(name).ifPresent(iri -> iris.put(name, iri)));
    Map<String, Thing> known = known(session, iris.values().stream().distinct().toList());
    List<String> typed =
        wanted.stream()
            .filter(name -> !known.containsKey(iris.getOrDefault(name, "")))
            .distinct()
            .toList();
    if (typed.size() > MOST_NAMES) {
      throw tooMany(MOST_NAMES, "names that are no keys", typed.size());
    }
    for (String name : typed) {
      iris.put(name, byName(session, name));
    }
    if (!typed.isEmpty()) {
      known.putAll(known(session, typed.stream().map(iris::get).distinct().toList()));
    }
    List<Thing> found = new ArrayList<>();
    for (String name : wanted) {
      Thing thing = known.get(iris.get(name));
      if (thing != null && !found.contains(thing)) {
        found.add(thing);
      }
    }
    return found;
  }

  private String byName(Queryable.Session session, String name) {
    try {
      return binder
          .bind(session, QUESTION, Map.of(OF, List.of(name)))
          .values()
          .get(OF)
          .get(0)
          .getURI();
    } catch (HemographException e) {
      if (e.fault() != Fault.UNKNOWN_THING || e.offence().isEmpty()) {
        throw e;
      }
      Offence offence = e.offence().get();
      throw new HemographException(
          Fault.UNKNOWN_THING,
          "\""
              + offence.value()
              + "\" names nothing here that references could stand behind"
              + Nearest.question(offence.nearest()),
          new Offence(OF, offence.value(), EXPECTED, offence.nearest(), offence.example()));
    }
  }

  /** What is known of these terms, in their order; those that are no things are left out. */
  public List<Thing> known(Queryable.Session session, Collection<Node> terms) {
    Map<String, Thing> known =
        known(session, terms.stream().filter(Node::isURI).map(Node::getURI).distinct().toList());
    return terms.stream()
        .distinct()
        .map(term -> Optional.ofNullable(known.get(term.toString())))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> byPath(String name) {
    String path = name.replaceFirst("^/?(id/|page/)", "");
    if (name.startsWith(namespaces.id(""))) {
      path = name.substring(namespaces.id("").length());
    }
    return PATH.matcher(path).matches() ? Optional.of(namespaces.id(path)) : Optional.empty();
  }

  private static Map<String, Thing> known(Queryable.Session session, List<String> iris) {
    Map<String, Thing> known = new LinkedHashMap<>();
    if (iris.isEmpty()) {
      return known;
    }
    List<Node> nodes = iris.stream().map(NodeFactory::createURI).toList();
    for (Binding row : KNOWN.within(session, Map.of("thing", nodes))) {
      Node node = row.get("thing");
      Node label = row.get("label");
      String text = label == null ? "" : label.getLiteralLexicalForm();
      Thing thing =
          known.computeIfAbsent(node.getURI(), iri -> new Thing(node, text, new TreeSet<>()));
      thing.types().add(row.get("type").toString());
      if (!text.isEmpty() && (thing.label().isEmpty() || text.compareTo(thing.label()) < 0)) {
        known.put(node.getURI(), new Thing(node, text, thing.types()));
      }
    }
    return known;
  }

  private static HemographException tooMany(int most, String what, int given) {
    return new HemographException(
        Fault.BAD_REQUEST,
        "References are looked up for at most "
            + most
            + " "
            + what
            + " at once; this asks for "
            + given
            + ". Ask for them in parts, or for all with of=all.");
  }
}
