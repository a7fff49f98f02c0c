package org.hemograph.serve.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.Link;
import org.hemograph.store.ChangeSets;
import org.hemograph.store.RecordChanges;
import org.hemograph.store.RecordChanges.Change;
import org.hemograph.store.RecordChanges.State;

/**
 * Reads what stands behind entries: names, and statements from the change sets. Two queries for all
 * of them; a change set is opened once for all its records.
 *
 * @param sets the change sets; empty where the store keeps none
 */
record Entries(LocalLinks links, Optional<ChangeSets> sets) {
  /** Of a record, so many removed statements and as many added ones are looked at. */
  private static final int LOOKED_AT = 2_000;

  private static final FixedQuery ABOUT =
      FixedQuery.query(
          """
          SELECT DISTINCT ?record ?subject ?name ?type {
            { VALUES ?record { UNDEF } ?record a ?type OPTIONAL { ?record rdfs:label ?name }
              BIND(?record AS ?subject) }
            UNION
            { VALUES ?record { UNDEF }
              GRAPH ?record { ?record hg:recordKey ?key . ?subject hg:nctId|hg:pmid ?key ; a ?type }
              OPTIONAL { ?subject rdfs:label ?name } }
          }
          """);

  private static final FixedQuery LABELS =
      FixedQuery.query(
          """
          SELECT DISTINCT ?thing ?label {
            VALUES ?thing { UNDEF }
            ?thing rdfs:label|skos:prefLabel|dcterms:title|foaf:name ?label
          }
          """);

  /** What a record is about. */
  private static final class About {
    private String own = "";
    private String ownType = "";
    private String subject = "";
    private String name = "";
    private String type = "";
  }

  List<Entry> read(
      Queryable.Session session, List<Changed> changed, Vocabulary vocabulary, int most) {
    Map<String, About> abouts = abouts(session, changed);
    Map<Changed, RecordChanges> changes = changes(changed);
    Map<Changed, List<Difference>> shown = new LinkedHashMap<>();
    Set<Node> named = new LinkedHashSet<>();
    for (Changed one : changed) {
      String main = subject(one, abouts.get(one.record()));
      List<Difference> some =
          Difference.of(changes.get(one).first(), NodeFactory.createURI(main), most);
      shown.put(one, some);
      for (Difference difference : some) {
        name(difference.subject(), named);
        difference.before().forEach(node -> name(node, named));
        difference.after().forEach(node -> name(node, named));
      }
    }
    Map<Node, String> labels = labels(session, named);
    List<Entry> entries = new ArrayList<>();
    for (Changed one : changed) {
      entries.add(
          entry(
              one, abouts.get(one.record()), changes.get(one), shown.get(one), labels, vocabulary));
    }
    return entries;
  }

  private static void name(Node node, Set<Node> named) {
    if (node.isURI()) {
      named.add(node);
    }
  }

  private Map<Changed, RecordChanges> changes(List<Changed> changed) {
    Map<Long, Set<String>> wanted = new LinkedHashMap<>();
    changed.forEach(
        one ->
            wanted.computeIfAbsent(one.revision(), r -> new LinkedHashSet<>()).add(one.record()));
    Map<Long, Map<String, RecordChanges>> read = new HashMap<>();
    sets.ifPresent(
        from ->
            wanted.forEach(
                (revision, records) -> read.put(revision, from.of(revision, records, LOOKED_AT))));
    Map<Changed, RecordChanges> changes = new HashMap<>();
    for (Changed one : changed) {
      changes.put(
          one,
          read.getOrDefault(one.revision(), Map.of())
              .getOrDefault(one.record(), RecordChanges.unread(State.MISSING)));
    }
    return changes;
  }

  private static Map<String, About> abouts(Queryable.Session session, List<Changed> changed) {
    Map<String, About> abouts = new HashMap<>();
    Set<Node> records = new LinkedHashSet<>();
    changed.forEach(
        one -> {
          abouts.put(one.record(), new About());
          records.add(NodeFactory.createURI(one.record()));
        });
    if (records.isEmpty()) {
      return abouts;
    }
    for (Binding row : ABOUT.within(session, Map.of("record", records))) {
      About about = abouts.get(row.get("record").getURI());
      String type = row.get("type").toString();
      String name = row.get("name") == null ? "" : Values.literal(row.get("name"));
      if (about == null || !row.get("subject").isURI()) {
        continue;
      }
      if (row.get("subject").equals(row.get("record"))) {
        about.own = first(about.own, name);
        about.ownType = type.equals(HG.SourceGraph) ? about.ownType : first(about.ownType, type);
      } else {
        about.subject = first(about.subject, row.get("subject").getURI());
        about.name = first(about.name, name);
        about.type = first(about.type, type);
      }
    }
    return abouts;
  }

  /** Of several, the first in the alphabet, so that the answer does not depend on the store. */
  private static String first(String one, String other) {
    return one.isEmpty() || !other.isEmpty() && other.compareTo(one) < 0 ? other : one;
  }

  private String subject(Changed changed, About about) {
    if (!about.subject.isEmpty()) {
      return about.subject;
    }
    // A registry's record that is gone still says by its name whom it was about.
    String graphs = links.namespaces().graph("");
    return changed.record().startsWith(graphs + "ctgov/")
        ? links.namespaces().id("study/" + changed.record().substring((graphs + "ctgov/").length()))
        : changed.record();
  }

  private static Map<Node, String> labels(Queryable.Session session, Collection<Node> named) {
    Map<Node, String> labels = new HashMap<>();
    if (!named.isEmpty()) {
      for (Binding row : LABELS.within(session, Map.of("thing", named))) {
        labels.merge(
            row.get("thing"),
            Values.literal(row.get("label")),
            (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return labels;
  }

  private Entry entry(
      Changed one,
      About about,
      RecordChanges changes,
      List<Difference> differences,
      Map<Node, String> labels,
      Vocabulary vocabulary) {
    Map<Node, String> own = new HashMap<>();
    for (Difference difference : differences) {
      keep(difference.subject(), labels, own);
      difference.before().forEach(node -> keep(node, labels, own));
      difference.after().forEach(node -> keep(node, labels, own));
    }
    String type = about.type.isEmpty() ? about.ownType : about.type;
    String file = "";
    String method = "";
    for (Change change : changes.first()) {
      String predicate = change.predicate().toString();
      if (predicate.equals(External.rdfsLabel) && change.object().isLiteral()) {
        // What is gone from the store has the name that was taken away.
        own.putIfAbsent(change.subject(), Values.literal(change.object()));
      } else if (change.added() && predicate.equals(HG.retrievedFrom)) {
        file = Values.literal(literalOrName(change.object()));
      } else if (change.added() && predicate.equals(HG.method) && change.object().isURI()) {
        method = vocabulary.label(change.object().getURI()).replaceFirst("^method ", "");
      } else if (type.isEmpty()
          && predicate.equals(External.rdfType)
          && change.object().isURI()
          && change.subject().hasURI(subject(one, about))) {
        type = change.object().getURI();
      }
    }
    String subject = subject(one, about);
    Values values = new Values(links, own, vocabulary);
    Node record = NodeFactory.createURI(one.record());
    Node main = NodeFactory.createURI(subject);
    String label = about.own.isEmpty() ? own.getOrDefault(record, values.name(record)) : about.own;
    String name = about.name.isEmpty() ? own.getOrDefault(main, label) : about.name;
    String kind = type.isEmpty() ? "" : type;
    String words =
        kind.isEmpty() ? "" : Kind.of(kind).map(Kind::singular).orElse(vocabulary.label(kind));
    return new Entry(
        one,
        label,
        new Link(name, links.href(subject)),
        subject,
        words,
        changes,
        differences,
        own,
        by(method, file));
  }

  private static Node literalOrName(Node node) {
    return node.isLiteral() ? node : NodeFactory.createLiteralString(node.toString());
  }

  private static void keep(Node node, Map<Node, String> labels, Map<Node, String> own) {
    String label = labels.get(node);
    if (label != null) {
      own.put(node, label);
    }
  }

  private static String by(String method, String file) {
    if (method.isEmpty()) {
      return file;
    }
    return file.isEmpty() ? method : method + " of " + file;
  }
}
