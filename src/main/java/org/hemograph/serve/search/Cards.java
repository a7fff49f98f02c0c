package org.hemograph.serve.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.search.Card.Value;

/**
 * Reads what is shown of the things that were found: four queries, however many they are, and none
 * for things whose cards are kept. Cards are kept while the data stays the same. Safe for many
 * threads.
 */
final class Cards {
  private static final FixedQuery STATEMENTS =
      FixedQuery.query("SELECT DISTINCT ?s ?p ?o { ?s ?p ?o }");

  /** What stands on a card, or leads to what does. */
  private static final Set<String> TOLD =
      Set.of(
          External.rdfType,
          External.rdfsLabel,
          External.dctermsIssued,
          External.dctermsDescription,
          External.provWasAttributedTo,
          HG.phase,
          HG.overallStatus,
          HG.condition,
          HG.leadSponsor,
          HG.inClass,
          HG.developmentStage,
          HG.venueText,
          HG.publishedIn,
          HG.pubType,
          HG.claimType,
          HG.ofStudy,
          HG.reportsOn,
          HG.studiesDrug,
          HG.hasDate,
          HG.date,
          HG.dateKind,
          HG.armType,
          HG.endpointRole,
          HG.roleText,
          HG.affiliationText,
          HG.sourceKind,
          HG.nctId,
          HG.usedFor,
          HG.jurisdictionText,
          HG.definitionText);

  private static final String STARTED = HGC.NS + "date-start";

  /** So many cards are kept, some 500 bytes each. */
  private static final int MOST_KEPT = 20_000;

  /** Cards of one state of the data. */
  private record Kept(Optional<String> freshness, Map<String, Card> cards) {}

  private volatile Kept kept = new Kept(Optional.empty(), Map.of());

  private static final int LONGEST_CONTEXT = 160;

  /** What a thing has, by property: the terms and what they are called. */
  private static final class Stated {
    private final Map<String, Map<Node, String>> values = new HashMap<>();

    void add(String property, Node object, String label) {
      values
          .computeIfAbsent(property, p -> new LinkedHashMap<>())
          .merge(object, label, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    Map<Node, String> of(String property) {
      return values.getOrDefault(property, Map.of());
    }

    /** What it is called; the first in code point order, so that two do not take turns. */
    String first(String property) {
      return of(property).values().stream()
          .filter(v -> !v.isEmpty())
          .sorted()
          .findFirst()
          .orElse("");
    }

    /** The IRIs among its values. */
    Set<String> leads(String... properties) {
      Set<String> leads = new LinkedHashSet<>();
      for (String property : properties) {
        of(property).keySet().stream().filter(Node::isURI).map(Node::getURI).forEach(leads::add);
      }
      return leads;
    }

    void addAll(String property, Map<Node, String> others) {
      others.forEach((object, label) -> add(property, object, label));
    }

    String all(String property) {
      return String.join(
          ", ",
          of(property).values().stream().filter(v -> !v.isEmpty()).sorted().limit(3).toList());
    }
  }

  /** The cards of these things, by IRI. */
  Map<String, Card> read(
      Queryable.Session session, Collection<String> things, Vocabulary vocabulary) {
    Map<String, Card> known = known(session);
    Set<String> unknown = new LinkedHashSet<>(things);
    unknown.removeAll(known.keySet());
    Map<String, Card> fresh = unknown.isEmpty() ? Map.of() : readAnew(session, unknown, vocabulary);
    if (known.size() + fresh.size() <= MOST_KEPT) {
      known.putAll(fresh);
    }
    Map<String, Card> cards = new HashMap<>(fresh);
    for (String thing : things) {
      Card card = known.get(thing);
      if (card != null) {
        cards.putIfAbsent(thing, card);
      }
    }
    return cards;
  }

  private Map<String, Card> known(Queryable.Session session) {
    Optional<String> freshness = session.freshness();
    if (freshness.isEmpty()) {
      return new HashMap<>();
    }
    Kept latest = kept;
    if (!latest.freshness().equals(freshness) || latest.cards().size() > MOST_KEPT * 9 / 10) {
      latest = new Kept(freshness, new ConcurrentHashMap<>());
      kept = latest;
    }
    return latest.cards();
  }

  private static Map<String, Card> readAnew(
      Queryable.Session session, Set<String> things, Vocabulary vocabulary) {
    Map<String, Stated> all = new HashMap<>();
    state(session, things, all);
    Set<String> next = new LinkedHashSet<>();
    for (String thing : things) {
      next.addAll(stated(all, thing).leads(HG.ofStudy, HG.reportsOn, HG.studiesDrug, HG.hasDate));
    }
    state(session, next, all);
    Set<String> drugs = new LinkedHashSet<>();
    next.forEach(one -> drugs.addAll(stated(all, one).leads(HG.studiesDrug)));
    state(session, drugs, all);
    for (String thing : things) {
      inherit(stated(all, thing), all);
    }
    label(session, things, all);
    Map<String, Card> cards = new HashMap<>();
    things.forEach(thing -> cards.put(thing, card(thing, stated(all, thing), vocabulary)));
    return cards;
  }

  /** Phases and conditions of its study, the classes of the drugs studied, when it started. */
  private static void inherit(Stated thing, Map<String, Stated> all) {
    Set<String> drugs = thing.leads(HG.studiesDrug);
    for (String study : thing.leads(HG.ofStudy, HG.reportsOn)) {
      Stated whole = stated(all, study);
      thing.addAll(HG.phase, whole.of(HG.phase));
      thing.addAll(HG.condition, whole.of(HG.condition));
      drugs.addAll(whole.leads(HG.studiesDrug));
    }
    drugs.forEach(drug -> thing.addAll(HG.inClass, stated(all, drug).of(HG.inClass)));
    for (String date : thing.leads(HG.hasDate)) {
      Stated dated = stated(all, date);
      if (dated.leads(HG.dateKind).contains(STARTED)) {
        thing.addAll(HG.date, dated.of(HG.date));
      }
    }
  }

  private static Stated stated(Map<String, Stated> all, String thing) {
    return all.computeIfAbsent(thing, t -> new Stated());
  }

  /** One query for all that is told of these things; those known already are left out. */
  private static void state(
      Queryable.Session session, Set<String> things, Map<String, Stated> all) {
    List<Node> nodes =
        things.stream().filter(t -> !all.containsKey(t)).map(NodeFactory::createURI).toList();
    nodes.forEach(node -> all.put(node.getURI(), new Stated()));
    for (Binding row : STATEMENTS.rows(session, "s", nodes)) {
      String property = row.get("p").getURI();
      if (TOLD.contains(property)) {
        Node object = row.get("o");
        stated(all, row.get("s").getURI())
            .add(property, object, object.isLiteral() ? object.getLiteralLexicalForm() : "");
      }
    }
  }

  /** One query for the names of all that these things lead to. */
  private static void label(
      Queryable.Session session, Set<String> things, Map<String, Stated> all) {
    Set<Node> objects = new HashSet<>();
    for (String thing : things) {
      stated(all, thing).values.values().forEach(of -> objects.addAll(of.keySet()));
    }
    Map<Node, String> labels = Describer.labels(session, objects);
    for (String thing : things) {
      for (Map<Node, String> of : stated(all, thing).values.values()) {
        of.replaceAll((node, label) -> labels.getOrDefault(node, label));
      }
    }
  }

  private static Card card(String thing, Stated stated, Vocabulary vocabulary) {
    String type =
        stated.of(External.rdfType).keySet().stream()
            .filter(Node::isURI)
            .map(Node::getURI)
            .min(Comparator.comparingInt(KindWords::place).thenComparing(Comparator.naturalOrder()))
            .orElse("");
    String label = stated.first(External.rdfsLabel);
    return new Card(
        thing,
        type,
        label.isEmpty() ? thing.substring(thing.lastIndexOf('/') + 1) : label,
        context(type, stated),
        values(type, stated, vocabulary));
  }

  private static Map<Facet, SortedSet<Value>> values(
      String type, Stated stated, Vocabulary vocabulary) {
    Map<Facet, SortedSet<Value>> values = new EnumMap<>(Facet.class);
    String kind = KindWords.singular(type, vocabulary);
    add(values, Facet.KIND, KindWords.key(kind), kind);
    coded(values, Facet.CLASS, stated.of(HG.inClass), "");
    coded(values, Facet.CONDITION, stated.of(HG.condition), "");
    coded(values, Facet.CONDITION, stated.of(HG.usedFor), "");
    coded(values, Facet.PHASE, stated.of(HG.phase), "phase-");
    coded(values, Facet.STATUS, stated.of(HG.overallStatus), "status-");
    for (String dated : List.of(External.dctermsIssued, HG.date)) {
      for (Node date : stated.of(dated).keySet()) {
        String year = year(date);
        if (!year.isEmpty()) {
          add(values, Facet.YEAR, year, year);
        }
      }
    }
    return values;
  }

  private static void coded(
      Map<Facet, SortedSet<Value>> values, Facet facet, Map<Node, String> terms, String prefix) {
    terms.forEach(
        (term, label) -> {
          if (term.isURI()) {
            String iri = term.getURI();
            String local = iri.substring(iri.lastIndexOf('/') + 1);
            String key = local.startsWith(prefix) ? local.substring(prefix.length()) : local;
            add(values, facet, key, label.isEmpty() ? key : label);
          }
        });
  }

  private static void add(
      Map<Facet, SortedSet<Value>> values, Facet facet, String key, String label) {
    values.computeIfAbsent(facet, f -> new TreeSet<>()).add(new Value(key, label));
  }

  private static String year(Node date) {
    String text = date.isLiteral() ? date.getLiteralLexicalForm() : "";
    return text.matches("\\d{4}(-.*)?") ? text.substring(0, 4) : "";
  }

  private static String context(String type, Stated stated) {
    List<String> parts = new ArrayList<>();
    if (type.equals(HG.Drug)) {
      parts.add(stated.all(HG.inClass));
      parts.add(stated.first(HG.developmentStage));
    } else if (type.equals(HG.Publication)) {
      stated.of(External.dctermsIssued).keySet().stream()
          .map(Cards::year)
          .sorted()
          .findFirst()
          .ifPresent(parts::add);
      String journal = stated.first(HG.publishedIn);
      parts.add(journal.isEmpty() ? stated.first(HG.venueText) : journal);
      parts.add(stated.first(HG.pubType));
    } else if (type.equals(HG.Claim)) {
      parts.add(stated.first(HG.claimType));
      parts.add(stated.all(External.provWasAttributedTo));
    } else if (!stated.of(HG.ofStudy).isEmpty()) {
      parts.add(stated.first(HG.ofStudy));
      parts.add(stated.first(HG.armType));
      parts.add(stated.first(HG.endpointRole));
    } else if (!stated.of(HG.overallStatus).isEmpty() || !stated.of(HG.nctId).isEmpty()) {
      parts.add(stated.all(HG.phase));
      parts.add(stated.first(HG.overallStatus));
      parts.add(stated.first(HG.leadSponsor));
      parts.add(stated.first(HG.nctId));
    } else {
      parts.add(stated.first(HG.roleText));
      parts.add(stated.first(HG.affiliationText));
      parts.add(stated.first(HG.sourceKind));
      parts.add(stated.first(HG.jurisdictionText));
      String told = stated.first(External.dctermsDescription);
      parts.add(told.isEmpty() ? stated.first(HG.definitionText) : told);
    }
    parts.removeIf(part -> part.isEmpty() || part.equalsIgnoreCase("not stated"));
    String line = String.join(" · ", parts);
    if (line.length() <= LONGEST_CONTEXT) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST_CONTEXT);
    return line.substring(0, end > 0 ? end : LONGEST_CONTEXT) + " …";
  }
}
