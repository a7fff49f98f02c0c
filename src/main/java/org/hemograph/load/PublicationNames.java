package org.hemograph.load;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hemograph.model.Keys;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/**
 * What a publication with a PMID is called, by what is stored: as the curated tables call it, else
 * by the one DOI that PubMed or a table states beside the number, else by the number. A reference
 * manager's file proves nothing: its fields may hold the numbers of other databases. For one
 * transaction.
 */
final class PublicationNames {
  static final Node PMID = NodeFactory.createURI(HG.pmid);
  static final Node DOI = NodeFactory.createURI(HG.doi);

  private static final String CURATED = "curated/";
  private static final List<String> PROVING = List.of("pubmed/", "nbib/", CURATED);
  private static final int REMEMBERED = 10_000;

  private final DatasetGraph stored;
  private final Namespaces namespaces;
  private final Map<String, String> names = new HashMap<>();

  PublicationNames(DatasetGraph stored, Namespaces namespaces) {
    this.stored = stored;
    this.namespaces = namespaces;
  }

  /** The IRI of the publication with this PMID. */
  String of(String pmid) {
    if (names.size() > REMEMBERED) {
      names.clear();
    }
    return names.computeIfAbsent(pmid, this::find);
  }

  /** The IRI of one of which no more than the number is known. */
  String byNumber(String pmid) {
    return namespaces.id("publication/pmid-" + pmid);
  }

  private String find(String pmid) {
    SortedSet<String> curated = new TreeSet<>();
    SortedSet<String> dois = new TreeSet<>();
    stored
        .find(Node.ANY, Node.ANY, PMID, NodeFactory.createLiteralString(pmid))
        .forEachRemaining(
            quad -> {
              if (isIn(quad, List.of(CURATED))) {
                curated.add(quad.getSubject().toString());
              }
              if (isIn(quad, PROVING)) {
                dois.addAll(dois(quad));
              }
            });
    if (curated.size() == 1) {
      return curated.first();
    }
    return dois.size() == 1
        ? namespaces.id("publication/" + Keys.doi(dois.first()))
        : byNumber(pmid);
  }

  private SortedSet<String> dois(Quad quad) {
    SortedSet<String> dois = new TreeSet<>();
    stored
        .find(quad.getGraph(), quad.getSubject(), DOI, Node.ANY)
        .forEachRemaining(
            q -> dois.add(q.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT)));
    return dois;
  }

  private boolean isIn(Quad quad, List<String> sources) {
    String graph = quad.getGraph().toString();
    return sources.stream().anyMatch(source -> graph.startsWith(namespaces.graph(source)));
  }
}
