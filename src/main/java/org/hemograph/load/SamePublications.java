package org.hemograph.load;

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

  private final DatasetGraph stored;
  private final Namespaces namespaces;
  private final Map<String, String> renamed = new TreeMap<>();

  private SamePublications(DatasetGraph stored, Namespaces namespaces) {
    this.stored = stored;
    this.namespaces = namespaces;
  }

  /**
   * The graphs as they shall be, none when there is nothing to join. The order of imports has no
   * say. Within a transaction on {@code stored}.
   */
  static List<GraphReplacement> of(DatasetGraph stored, Namespaces namespaces) {
    SamePublications same = new SamePublications(stored, namespaces);
    Set<String> graphs = same.findNames();
    return graphs.stream().map(same::replacement).toList();
  }

  /** Finds out which IRIs are renamed; returns the graphs that use them. */
  private Set<String> findNames() {
    SortedSet<String> graphs = new TreeSet<>();
    byPmid()
        .forEach(
            (pmid, names) -> {
              String byNumber = namespaces.id("publication/pmid-" + pmid);
              Set<String> using = names.size() == 1 ? using(byNumber) : Set.of();
              if (!using.isEmpty() && !isCurated(byNumber)) {
                renamed.put(byNumber, names.first());
                graphs.addAll(using);
              }
            });
    return graphs;
  }

  /** The IRIs with a DOI of every PMID that is stated. */
  private Map<String, SortedSet<String>> byPmid() {
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
  private Set<String> using(String thing) {
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
  private boolean isCurated(String thing) {
    String curated = namespaces.graph("curated/");
    return stored.stream(Node.ANY, NodeFactory.createURI(thing), PMID, Node.ANY)
            .filter(q -> q.getGraph().isURI() && q.getGraph().getURI().startsWith(curated))
            .count()
        > 0;
  }

  private GraphReplacement replacement(String name) {
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
