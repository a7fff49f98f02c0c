package org.hemograph.query.citing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.Reference;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;

/** From documents to references: which of them can be cited, in what order, and what they are. */
public final class Citing {
  private static final FixedQuery EXISTING =
      FixedQuery.query(
          "SELECT DISTINCT ?thing ?graph { VALUES ?thing { UNDEF } GRAPH ?graph { ?thing a ?type } }");

  private static final FixedQuery HEADS =
      FixedQuery.query(
          """
          SELECT ?thing ?graph ?property ?value {
            VALUES ?thing { UNDEF }
            VALUES ?property { UNDEF }
            GRAPH ?graph { ?thing ?property ?value }
          }
          """);

  /** More publications than these no page offers to pick from. */
  public static final int MOST_LISTED = 100;

  private final Namespaces namespaces;
  private final Sources sources;

  /** For keys below a base. */
  public Citing(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.sources = new Sources(namespaces);
  }

  /** Where the keys of things begin. */
  Namespaces namespaces() {
    return namespaces;
  }

  /** The number in a registry of what a source is the record of; the empty text if of none. */
  String registryNumber(Node source) {
    return sources.registryNumber(source).orElse("");
  }

  /** The study that a registry's record is about, as far as its key says. */
  Node study(Node registration) {
    String number = registryNumber(registration);
    return number.isEmpty()
        ? registration
        : NodeFactory.createURI(namespaces.id("study/" + number));
  }

  /**
   * Tells apart, filters and orders what stands behind something: at most eight queries.
   *
   * @param documents publications, sources and registered studies, in any order
   * @throws org.hemograph.model.HemographException as {@link Since#touched} says
   */
  public Cited cited(Queryable.Session session, Collection<Node> documents, Filter filter) {
    Set<Node> publications = new LinkedHashSet<>();
    Set<Node> studies = new LinkedHashSet<>();
    Set<Node> others = new LinkedHashSet<>();
    for (Node document : documents) {
      if (starts(document, "publication/")) {
        publications.add(document);
      } else if (starts(document, "study/")) {
        studies.add(document);
      } else if (starts(document, "source/")) {
        others.add(document);
      }
    }
    Sources.Apart apart = sources.apart(session, others);
    publications.addAll(apart.publications());
    Set<Node> registrations = registrations(session, apart.registrations(), studies);
    Map<String, Integer> left = new LinkedHashMap<>();
    leave(
        left,
        "curated tables and what only a curator knows, which are no references",
        apart.curated());

    if (!filter.roles().isEmpty()) {
      leave(
          left,
          "registry records and pages, which have no role",
          registrations.size() + apart.pages().size());
      registrations.clear();
      apart.pages().clear();
    }
    Map<Node, Stated> heads = read(session, publications, heads(filter));
    keep(
        publications,
        left,
        "whose study role is another",
        filter.roles().isEmpty() ? p -> true : p -> plays(heads.get(p), filter.roles()));
    if (!filter.kinds().isEmpty()) {
      keep(
          publications,
          left,
          "of another kind",
          p -> filter.kinds().contains(kind(stated(heads, p))));
      keep(
          registrations,
          left,
          "of another kind",
          r -> filter.kinds().contains(Reference.Kind.REGISTRATION));
      if (!filter.kinds().contains(Reference.Kind.REPORT)
          && !filter.kinds().contains(Reference.Kind.WEB_PAGE)) {
        keep(apart.pages(), left, "of another kind", p -> false);
      } else if (!apart.pages().isEmpty()) {
        Map<Node, Stated> said = read(session, apart.pages(), Properties.SOURCE);
        keep(
            apart.pages(),
            left,
            "of another kind",
            p -> filter.kinds().contains(pageKind(stated(said, p))));
      }
    }
    if (filter.since().isPresent()) {
      since(session, filter.since().get(), heads, publications, registrations, apart.pages(), left);
    }
    Map<Node, String> years = new HashMap<>(2 * publications.size());
    publications.forEach(publication -> years.put(publication, year(stated(heads, publication))));
    return new Cited(
        publications.stream()
            .sorted(
                Comparator.comparing((Node p) -> years.getOrDefault(p, ""))
                    .reversed()
                    .thenComparing(Node::getURI))
            .toList(),
        registrations.stream().sorted(Comparator.comparing(this::registrationOrder)).toList(),
        apart.pages().stream().sorted(Comparator.comparing(Node::getURI)).toList(),
        left.entrySet().stream().map(e -> new LeftOut(e.getKey(), e.getValue())).toList());
  }

  /** By number, whether the record itself is here or only its number. */
  private String registrationOrder(Node registration) {
    return study(registration).getURI();
  }

  /** The references themselves, read batch by batch while the session lasts. */
  public Iterator<Reference> references(Queryable.Session session, Cited cited) {
    return new References(this, session, cited);
  }

  /**
   * The references that the page of a thing offers: publications about it, of it or in it, at most
   * a hundred, by key; then what it is itself: two queries.
   */
  public Iterator<Reference> listed(Queryable.Session session, Node thing, Cited itself) {
    return new References(this, session, itself).listing(thing);
  }

  private boolean starts(Node document, String path) {
    return document.isURI() && document.getURI().startsWith(namespaces.id(path));
  }

  private static void leave(Map<String, Integer> left, String why, int count) {
    if (count > 0) {
      left.merge(why, count, Integer::sum);
    }
  }

  private static void keep(
      Set<Node> documents, Map<String, Integer> left, String why, Predicate<Node> wanted) {
    int before = documents.size();
    documents.removeIf(wanted.negate());
    leave(left, why, before - documents.size());
  }

  /** A registry's record is its source, where that is here; a number alone is that of the study. */
  private Set<Node> registrations(Queryable.Session session, Set<Node> records, Set<Node> studies) {
    Set<Node> wanted = new LinkedHashSet<>(records);
    Map<Node, Node> byRecord = new LinkedHashMap<>();
    for (Node study : studies) {
      String key = study.getURI().substring(namespaces.id("study/").length());
      byRecord.put(NodeFactory.createURI(namespaces.id("source/ctgov-" + key)), study);
    }
    Set<Node> existing = new HashSet<>();
    if (!byRecord.isEmpty()) {
      for (Binding row : EXISTING.within(session, Map.of("thing", byRecord.keySet()))) {
        existing.add(row.get("thing"));
      }
    }
    byRecord.forEach((record, study) -> wanted.add(existing.contains(record) ? record : study));
    return wanted;
  }

  private static Stated stated(Map<Node, Stated> all, Node thing) {
    return all.getOrDefault(thing, new Stated());
  }

  /** What a publication's place in the list, and whether it is wanted, depends on. */
  private static List<Node> heads(Filter filter) {
    boolean plain =
        filter.kinds().isEmpty() && filter.roles().isEmpty() && filter.since().isEmpty();
    return plain ? Properties.PLACE : Properties.HEAD;
  }

  /** These properties of these things, graph by graph, unranked: one query. */
  static Map<Node, Stated> read(
      Queryable.Session session, Collection<Node> things, Collection<Node> properties) {
    Map<Node, Stated> read = new HashMap<>(2 * things.size());
    if (things.isEmpty()) {
      return read;
    }
    for (Binding row : HEADS.within(session, Map.of("thing", things, "property", properties))) {
      read.computeIfAbsent(row.get("thing"), t -> new Stated())
          .add(row.get("graph"), row.get("property"), row.get("value"));
    }
    return read;
  }

  private static boolean plays(Stated head, List<Node> roles) {
    return head != null && head.all(HG.reportRole).stream().anyMatch(roles::contains);
  }

  /** The latest year that any source states. */
  private static String year(Stated head) {
    return head.all(External.dctermsIssued).stream()
        .map(Stated::text)
        .map(issued -> issued.length() > 4 ? issued.substring(0, 4) : issued)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  /** What kind of publication it is, as far as bibliographies tell apart. */
  static Reference.Kind kind(Stated said) {
    Set<String> types = new HashSet<>();
    said.all(HG.pubType).forEach(type -> types.add(type.toString()));
    if (types.contains(HGC.NS + "pub-meeting-abstract") || types.contains(HGC.NS + "pub-poster")) {
      return Reference.Kind.MEETING_ABSTRACT;
    }
    if (types.contains(HGC.NS + "pub-web-page") || types.contains(HGC.NS + "pub-news")) {
      return Reference.Kind.WEB_PAGE;
    }
    if (types.contains(HGC.NS + "pub-regulatory-review")
        || types.contains(HGC.NS + "pub-trial-report")) {
      return Reference.Kind.REPORT;
    }
    boolean presented = !said.all(HG.presentedAt).isEmpty();
    return presented && types.isEmpty() ? Reference.Kind.MEETING_ABSTRACT : Reference.Kind.ARTICLE;
  }

  /** What a source that is neither publication nor record of a registry is. */
  static Reference.Kind pageKind(Stated said) {
    boolean official =
        said.all(HG.sourceKind).stream()
            .anyMatch(kind -> kind.toString().equals(HGC.NS + "source-regulatory"));
    return official || said.all(External.foafPage).isEmpty()
        ? Reference.Kind.REPORT
        : Reference.Kind.WEB_PAGE;
  }

  /**
   * A record of a registry or a bibliography is touched as a whole; a curated thing on its own.
   * What a registry's record says of a publication counts as told anew when that record changed:
   * nobody should miss a report, and importing one again does no harm.
   */
  private void since(
      Queryable.Session session,
      Since since,
      Map<Node, Stated> heads,
      Set<Node> publications,
      Set<Node> registrations,
      Set<Node> pages,
      Map<String, Integer> left) {
    Set<Node> touched = since.touched(session);
    String why = "unchanged since " + since.given();
    keep(
        publications,
        left,
        why,
        p -> touched.contains(p) || stated(heads, p).graphs().anyMatch(touched::contains));
    List<Node> others = new ArrayList<>(registrations);
    registrations.forEach(registration -> others.add(study(registration)));
    others.addAll(pages);
    Map<Node, Set<Node>> graphs = new HashMap<>();
    if (!others.isEmpty()) {
      for (Binding row : EXISTING.within(session, Map.of("thing", Set.copyOf(others)))) {
        graphs.computeIfAbsent(row.get("thing"), t -> new HashSet<>()).add(row.get("graph"));
      }
    }
    Predicate<Node> anew =
        thing ->
            touched.contains(thing)
                || graphs.getOrDefault(thing, Set.of()).stream().anyMatch(touched::contains);
    keep(registrations, left, why, r -> anew.test(r) || anew.test(study(r)));
    keep(pages, left, why, anew);
  }
}
