package org.hemograph.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.GraphReplacement;

/**
 * Joins publications that one record names by DOI and PMID, and another by PMID only: the IRI with
 * the PMID becomes the one with the DOI, in the graphs of records, with everything below it and
 * every link to it. What is curated stays, and a PMID with two DOIs joins nothing.
 */
final class SamePublications {
  private static final List<String> RECORDS =
      List.of("ctgov/", "pubmed/", "nbib/", "ris/", "csl-json/");
  private static final Node PMID = NodeFactory.createURI(HG.pmid);

  /** So many statements at least are one commit, so that no number of records fills the memory. */
  private static final int SLICE = 50_000;

  private final Namespaces namespaces;
  private final Map<String, String> renamed = new TreeMap<>();
  private final Iterator<String> graphs;

  private SamePublications(DatasetGraph stored, Namespaces namespaces) {
    this.namespaces = namespaces;
    this.graphs = findNames(stored).iterator();
  }

  /**
   * Finds out what is to be joined; the order of imports has no say. Within a transaction on {@code
   * stored}.
   */
  static SamePublications of(DatasetGraph stored, Namespaces namespaces) {
    return new SamePublications(stored, namespaces);
  }

  /**
   * The next graphs as they shall be, none when all were given. Within a transaction on {@code
   * stored}.
   */
  List<GraphReplacement> next(DatasetGraph stored) {
    List<GraphReplacement> slice = new ArrayList<>();
    int statements = 0;
    while (statements < SLICE && graphs.hasNext()) {
      GraphReplacement replacement = replacement(stored, graphs.next());
      slice.add(replacement);
      statements += replacement.content().size();
    }
    return slice;
  }

  /** Finds out which IRIs are renamed; returns the graphs that use them. */
  private Set<String> findNames(DatasetGraph stored) {
    SortedSet<String> found = new TreeSet<>();
    byPmid(stored)
        .forEach(
            (pmid, names) -> {
              String byNumber = namespaces.id("publication/pmid-" + pmid);
              Set<String> using = names.size() == 1 ? using(stored, byNumber) : Set.of();
              if (!using.isEmpty() && !isCurated(stored, byNumber)) {
                renamed.put(byNumber, names.first());
                found.addAll(using);
              }
            });
    return found;
  }

  /** The IRIs with a DOI of every PMID that is stated. */
  private Map<String, SortedSet<String>> byPmid(DatasetGraph stored) {
    String start = namespaces.id("publication/doi-");
    Map<String, SortedSet<String>> names = new TreeMap<>();
    stored
        .find(Node.ANY, Node.ANY, PMID, Node.ANY)
        .forEachRemaining(
            quad -> {
              Node subject = quad.getSubject();
              if (subject.isURI() && subject.getURI().startsWith(start)) {
                names
                    .computeIfAbsent(
                        quad.getObject().getLiteralLexicalForm(), pmid -> new TreeSet<>())
                    .add(subject.getURI());
              }
            });
    return names;
  }

  /** The graphs of records that speak of a thing. */
  private Set<String> using(DatasetGraph stored, String thing) {
    Node node = NodeFactory.createURI(thing);
    Set<String> graphs = new TreeSet<>();
    stored.find(Node.ANY, node, Node.ANY, Node.ANY).forEachRemaining(q -> add(q, graphs));
    stored.find(Node.ANY, Node.ANY, Node.ANY, node).forEachRemaining(q -> add(q, graphs));
    return graphs;
  }

  private void add(Quad quad, Set<String> graphs) {
    String graph = quad.getGraph().isURI() ? quad.getGraph().getURI() : "";
    if (RECORDS.stream().anyMatch(source -> graph.startsWith(namespaces.graph(source)))) {
      graphs.add(graph);
    }
  }

  /** A curator may know a paper by its PMID only: then records know it so too. */
  private boolean isCurated(DatasetGraph stored, String thing) {
    String curated = namespaces.graph("curated/");
    return stored.stream(Node.ANY, NodeFactory.createURI(thing), PMID, Node.ANY)
            .filter(q -> q.getGraph().isURI() && q.getGraph().getURI().startsWith(curated))
            .count()
        > 0;
  }

  private GraphReplacement replacement(DatasetGraph stored, String name) {
    Graph content = GraphFactory.createDefaultGraph();
    stored
        .find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            q -> content.add(now(q.getSubject()), q.getPredicate(), now(q.getObject())));
    return GraphReplacement.of(name, content);
  }

  private Node now(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(namespaces.id("publication/pmid-"))) {
      return node;
    }
    String iri = node.getURI();
    int slash = iri.indexOf('/', namespaces.id("publication/").length());
    int end = slash < 0 ? iri.length() : slash;
    String name = renamed.get(iri.substring(0, end));
    return name == null ? node : NodeFactory.createURI(name + iri.substring(end));
  }
}
