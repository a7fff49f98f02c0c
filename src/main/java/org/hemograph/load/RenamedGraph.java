package org.hemograph.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.rdf.Namespaces;

/**
 * The graph of a record, with the names that publications have now. What it states itself tells
 * what the source called them: one with a PMID and no DOI is called by the number there. So it can
 * be given another name as often as need be, and the first name again.
 */
final class RenamedGraph {
  private final Graph graph;
  private final PublicationNames names;
  private final String publications;

  RenamedGraph(Graph graph, PublicationNames names, Namespaces namespaces) {
    this.graph = graph;
    this.names = names;
    this.publications = namespaces.id("publication/");
  }

  /** Its statements as they shall be; empty when they are so. */
  Optional<Graph> content() {
    Map<String, String> now = renamings();
    if (now.isEmpty()) {
      return Optional.empty();
    }
    Graph content = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEachRemaining(
            t ->
                content.add(
                    renamed(t.getSubject(), now), t.getPredicate(), renamed(t.getObject(), now)));
    return Optional.of(content);
  }

  /** From the names that are in it to those that shall be, where these differ. */
  private Map<String, String> renamings() {
    Map<String, String> pmids = pmids();
    Map<String, String> wanted = new HashMap<>();
    Map<String, Integer> takers = new HashMap<>();
    pmids.forEach(
        (present, pmid) -> {
          String name = names.of(pmid);
          wanted.put(present, name);
          takers.merge(name, 1, Integer::sum);
        });
    Map<String, String> now = new HashMap<>();
    wanted.forEach(
        (present, name) -> {
          // What the record holds apart stays apart: else nobody could part it again.
          boolean free = takers.get(name) == 1 && (pmids.containsKey(name) || !speaksOf(name));
          String shall = free ? name : names.byNumber(pmids.get(present));
          if (!shall.equals(present)) {
            now.put(present, shall);
          }
        });
    return now;
  }

  /** The publications that it knows by PMID only, each by its present name. */
  private Map<String, String> pmids() {
    Map<String, String> pmids = new HashMap<>();
    Set<String> several = new HashSet<>();
    graph
        .find(Node.ANY, PublicationNames.PMID, Node.ANY)
        .forEachRemaining(
            t -> {
              String name = t.getSubject().toString();
              boolean ours =
                  isNamedById(name)
                      && !graph.contains(t.getSubject(), PublicationNames.DOI, Node.ANY);
              if (ours && pmids.put(name, t.getObject().getLiteralLexicalForm()) != null) {
                several.add(name);
              }
            });
    several.forEach(pmids::remove);
    return pmids;
  }

  private boolean isNamedById(String name) {
    return name.startsWith(publications + "pmid-") || name.startsWith(publications + "doi-");
  }

  private boolean speaksOf(String name) {
    Node node = NodeFactory.createURI(name);
    return graph.contains(node, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, node);
  }

  private Node renamed(Node node, Map<String, String> now) {
    if (!node.isURI() || !node.getURI().startsWith(publications)) {
      return node;
    }
    String iri = node.getURI();
    int slash = iri.indexOf('/', publications.length());
    int end = slash < 0 ? iri.length() : slash;
    String name = now.get(iri.substring(0, end));
    return name == null ? node : NodeFactory.createURI(name + iri.substring(end));
  }
}
