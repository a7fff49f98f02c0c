package org.hemograph.serve.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Asked;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.search.Card.Value;

/** Reads what is shown of the things that were found: one query, however many they are. */
final class Cards {
  private static final Asked CARDS =
      Asked.query(
          """
          SELECT DISTINCT ?s ?p ?o ?label {
            { VALUES ?p { rdf:type rdfs:label hg:phase hg:overallStatus hg:condition hg:leadSponsor
                hg:inClass hg:developmentStage dcterms:issued hg:venueText hg:publishedIn hg:pubType
                hg:claimType prov:wasAttributedTo hg:ofStudy hg:armType hg:endpointRole hg:roleText
                hg:affiliationText hg:sourceKind hg:nctId hg:usedFor hg:jurisdictionText
                dcterms:description hg:definitionText }
              ?s ?p ?o OPTIONAL { ?o rdfs:label ?label } }
            UNION
            { ?s hg:studiesDrug/hg:inClass ?o . ?o rdfs:label ?label BIND(hg:inClass AS ?p) }
            UNION
            { ?s hg:hasDate ?date . ?date hg:dateKind hgc:date-start ; hg:date ?o
              BIND(hg:hasDate AS ?p) }
            UNION
            { ?s (hg:reportsOn|hg:ofStudy) ?study
              VALUES ?p { hg:phase hg:condition } ?study ?p ?o . ?o rdfs:label ?label }
            UNION
            { ?s (hg:reportsOn|hg:ofStudy)/hg:studiesDrug/hg:inClass ?o . ?o rdfs:label ?label
              BIND(hg:inClass AS ?p) }
          }
          """);

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

    String all(String property) {
      return String.join(
          ", ",
          of(property).values().stream().filter(v -> !v.isEmpty()).sorted().limit(3).toList());
    }
  }

  private Cards() {}

  /** The cards of these things, by IRI. */
  static Map<String, Card> read(
      Queryable.Session session, Collection<String> things, Vocabulary vocabulary) {
    Map<String, Stated> stated = new LinkedHashMap<>();
    things.forEach(thing -> stated.put(thing, new Stated()));
    List<Node> nodes = things.stream().map(NodeFactory::createURI).toList();
    for (Binding row : CARDS.rows(session, "s", nodes)) {
      Stated one = stated.get(row.get("s").getURI());
      Node object = row.get("o");
      if (one != null && row.get("p").isURI()) {
        Node label = row.get("label");
        String called =
            label != null
                ? label.getLiteralLexicalForm()
                : object.isLiteral() ? object.getLiteralLexicalForm() : "";
        one.add(row.get("p").getURI(), object, called);
      }
    }
    Map<String, Card> cards = new LinkedHashMap<>();
    stated.forEach((thing, one) -> cards.put(thing, card(thing, one, vocabulary)));
    return cards;
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
    for (String dated : List.of(External.dctermsIssued, HG.hasDate)) {
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
