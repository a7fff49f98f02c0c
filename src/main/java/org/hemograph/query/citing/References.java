package org.hemograph.query.citing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.Reference;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HG;

/**
 * References, read in batches of two queries: what is stated of the things themselves with who
 * wrote them, and the names of what they point to with the ranks of their sources. Names are kept
 * from batch to batch, as journals and studies come again.
 */
final class References implements Iterator<Reference> {
  /** So many at once. */
  static final int BATCH = 1000;

  private static final String BY_VALUE = "VALUES ?publication { UNDEF }";

  private static final String BY_SUBJECT =
      """
      {
        SELECT DISTINCT ?publication {
          { VALUES ?about { UNDEF } ?publication hg:reportsOn ?about }
          UNION { VALUES ?about { UNDEF } ?study hg:investigates ?about . ?publication hg:reportsOn ?study }
          UNION { VALUES ?about { UNDEF } ?by hg:author ?about . ?publication hg:authorship ?by }
          UNION { VALUES ?about { UNDEF } ?publication hg:presentedAt|hg:publishedIn ?about }
          ?publication a hg:Publication
        }
        ORDER BY ?publication LIMIT %s
      }
      """
          .formatted(Citing.MOST_LISTED);

  private static final FixedQuery SAID = said(BY_VALUE);
  private static final FixedQuery LISTED = said(BY_SUBJECT);

  /** Kinds are few, and sources many: ranks are joined here and not in the store. */
  private static final FixedQuery NAMES =
      FixedQuery.query(
          """
          SELECT DISTINCT ?thing ?property ?value ?member ?source ?kind ?rank {
            {
              VALUES ?thing { UNDEF }
              VALUES ?property { rdfs:label skos:altLabel hg:issn hg:date }
              ?thing ?property ?value
            }
            UNION { VALUES ?thing { UNDEF } ?thing <http://www.w3.org/ns/org#member> ?member . ?member rdfs:label ?value }
            UNION { VALUES ?source { UNDEF } ?source hg:sourceKind ?kind }
            UNION { ?kind hg:rank ?rank }
          }
          """);

  /**
   * All that is stated of publications, since a look for each property costs more than reading what
   * is not used; their authors; and some of what is stated of other things.
   */
  private static FixedQuery said(String publications) {
    return FixedQuery.query(
        """
        SELECT ?publication ?other ?graph ?property ?value ?position ?name {
          { %1$s GRAPH ?graph { ?publication ?property ?value } }
          UNION {
            %1$s
            GRAPH ?graph { ?publication hg:authorship ?by . ?by hg:position ?position ; hg:nameAsWritten ?name }
          }
          UNION {
            VALUES ?other { UNDEF }
            VALUES ?property { UNDEF }
            GRAPH ?graph { ?other ?property ?value }
          }
        }
        """
            .formatted(publications));
  }

  private final Citing citing;
  private final Queryable.Session session;
  private final Deque<Node> publications;
  private final Deque<Node> registrations;
  private final Deque<Node> pages;
  private final Deque<Reference> ready = new ArrayDeque<>();
  private final Map<Node, Named> names = new HashMap<>();
  private final Map<Node, Integer> ranks = new HashMap<>();

  References(Citing citing, Queryable.Session session, Cited cited) {
    this.citing = citing;
    this.session = session;
    this.publications = new ArrayDeque<>(cited.publications());
    this.registrations = new ArrayDeque<>(cited.registrations());
    this.pages = new ArrayDeque<>(cited.pages());
  }

  /** What something that a reference points to is called. */
  static final class Named {
    static final Named NOTHING = new Named();
    private final Map<String, Set<String>> texts = new TreeMap<>();
    private final TreeMap<String, String> members = new TreeMap<>();

    /** The first of its values, by text; empty when there is none. */
    String text(String property) {
      return texts.getOrDefault(property, Set.of()).stream().sorted().findFirst().orElse("");
    }

    private void add(Binding row) {
      String value = Stated.text(row.get("value"));
      Node member = row.get("member");
      if (member != null) {
        members.merge(member.toString(), value, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      } else {
        texts.computeIfAbsent(row.get("property").getURI(), p -> new HashSet<>()).add(value);
      }
    }

    List<String> texts(String property) {
      return texts.getOrDefault(property, Set.of()).stream().sorted().toList();
    }

    /** What the first of its members is called; empty when it has none. */
    String member() {
      return members.isEmpty() ? "" : members.firstEntry().getValue();
    }
  }

  @Override
  public boolean hasNext() {
    return !ready.isEmpty()
        || !publications.isEmpty()
        || !registrations.isEmpty()
        || !pages.isEmpty();
  }

  @Override
  public Reference next() {
    while (ready.isEmpty() && hasNext()) {
      fill();
    }
    Reference next = ready.poll();
    if (next == null) {
      throw new NoSuchElementException();
    }
    return next;
  }

  private void fill() {
    Batch batch = new Batch();
    take(publications, batch.publications, batch);
    take(registrations, batch.registrations, batch);
    take(pages, batch.pages, batch);
    read(batch, SAID, Map.of("publication", batch.publications));
    make(batch);
  }

  private static void take(Deque<Node> queue, List<Node> taken, Batch batch) {
    while (batch.size() < BATCH && !queue.isEmpty()) {
      taken.add(queue.removeFirst());
    }
  }

  /** Reads the publications that the page of a thing lists, before all else: two queries. */
  References listing(Node about) {
    Batch batch = new Batch();
    take(registrations, batch.registrations, batch);
    take(pages, batch.pages, batch);
    read(batch, LISTED, Map.of("about", List.of(about)));
    batch.stated.keySet().stream()
        .filter(batch.listed::contains)
        .sorted(Comparator.comparing(Node::toString))
        .forEach(batch.publications::add);
    make(batch);
    return this;
  }

  /** What is read at once. */
  private static final class Batch {
    private final List<Node> publications = new ArrayList<>();
    private final List<Node> registrations = new ArrayList<>();
    private final List<Node> pages = new ArrayList<>();
    private final Map<Node, Stated> stated = new HashMap<>();
    private final Set<Node> listed = new HashSet<>();
    private final Map<Node, Map<Node, TreeMap<Integer, String>>> authors = new HashMap<>();

    int size() {
      return publications.size() + registrations.size() + pages.size();
    }

    private void add(Binding row) {
      Node publication = row.get("publication");
      Node property = row.get("property");
      if (property == null) {
        authors
            .computeIfAbsent(publication, t -> new HashMap<>())
            .computeIfAbsent(row.get("graph"), g -> new TreeMap<>())
            .merge(
                position(row.get("position")),
                Stated.text(row.get("name")),
                (a, b) -> a.compareTo(b) <= 0 ? a : b);
      } else if (publication == null) {
        stated(row.get("other")).add(row.get("graph"), property, row.get("value"));
      } else if (Properties.OF_PUBLICATIONS.contains(property)) {
        listed.add(publication);
        stated(publication).add(row.get("graph"), property, row.get("value"));
      }
    }

    Stated stated(Node thing) {
      return stated.computeIfAbsent(thing, t -> new Stated());
    }
  }

  private void read(Batch batch, FixedQuery query, Map<String, List<Node>> publications) {
    Set<Node> others = new LinkedHashSet<>(batch.pages);
    for (Node record : batch.registrations) {
      others.add(record);
      others.add(citing.study(record));
    }
    Map<String, Collection<Node>> values = new HashMap<>(publications);
    values.put("other", others);
    values.put("property", Properties.OTHER);
    query.within(session, values, batch::add);
  }

  private void make(Batch batch) {
    Set<Node> linked = new HashSet<>();
    for (Node publication : batch.publications) {
      Stated said = batch.stated(publication);
      linked.addAll(said.all(HG.publishedIn));
      linked.addAll(said.all(HG.presentedAt));
      linked.addAll(said.all(HG.reportsOn));
    }
    for (Node record : batch.registrations) {
      Node study = citing.study(record);
      linked.add(RegistrationReference.updated(study));
      linked.addAll(batch.stated(study).all(HG.leadSponsor));
      linked.addAll(batch.stated(study).all(HG.responsibleParty));
    }
    name(linked, batch.stated.values());
    PublicationReference ofPublication = new PublicationReference(citing.namespaces(), this::named);
    for (Node one : batch.publications) {
      ready.add(
          ofPublication.of(one, batch.stated(one), batch.authors.getOrDefault(one, Map.of())));
    }
    RegistrationReference ofRecord = new RegistrationReference(citing, this::named);
    for (Node one : batch.registrations) {
      Node study = citing.study(one);
      ready.add(ofRecord.of(one, study, batch.stated(study), batch.stated(one)));
    }
    PageReference ofPage = new PageReference(citing.namespaces());
    batch.pages.forEach(one -> ready.add(ofPage.of(one, batch.stated(one))));
  }

  private static int position(Node position) {
    String text = position.getLiteralLexicalForm();
    boolean number =
        !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  private Named named(Node node) {
    return names.getOrDefault(node, Named.NOTHING);
  }

  /** A graph ranks as what it states its things in. */
  private void name(Set<Node> wanted, Collection<Stated> stated) {
    List<Node> unknown = wanted.stream().filter(node -> !names.containsKey(node)).toList();
    Set<Node> origins = new HashSet<>();
    stated.forEach(one -> origins.addAll(one.all(HG.statedIn)));
    origins.removeAll(ranks.keySet());
    unknown.forEach(node -> names.put(node, new Named()));
    origins.forEach(origin -> ranks.put(origin, Integer.MAX_VALUE));
    if (!unknown.isEmpty() || !origins.isEmpty()) {
      Map<Node, Integer> ofKinds = new HashMap<>();
      Map<Node, Set<Node>> kinds = new HashMap<>();
      for (Binding row : NAMES.within(session, Map.of("thing", unknown, "source", origins))) {
        if (row.get("thing") != null) {
          names.get(row.get("thing")).add(row);
        } else if (row.get("source") != null) {
          kinds.computeIfAbsent(row.get("source"), s -> new HashSet<>()).add(row.get("kind"));
        } else {
          int rank = Integer.parseInt(row.get("rank").getLiteralLexicalForm());
          ofKinds.merge(row.get("kind"), rank, Math::min);
        }
      }
      kinds.forEach(
          (origin, all) ->
              all.forEach(
                  kind ->
                      ranks.merge(
                          origin, ofKinds.getOrDefault(kind, Integer.MAX_VALUE), Math::min)));
    }
    for (Stated one : stated) {
      for (Node graph : one.stating(HG.statedIn)) {
        one.in(graph, HG.statedIn)
            .forEach(origin -> one.rank(graph, ranks.getOrDefault(origin, Integer.MAX_VALUE)));
      }
    }
  }

  /** Finds what something is called. */
  interface Naming extends Function<Node, Named> {}
}
