package org.hemograph.serve.linked;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;

/**
 * A description as a graph: the statements, those of its parts, and the labels of what they name.
 *
 * @param namespaces of the data
 */
record RdfView(Namespaces namespaces) {
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("hg", HG.NS),
          Map.entry("hgc", HGC.NS),
          Map.entry("rdf", External.RDF),
          Map.entry("rdfs", External.RDFS),
          Map.entry("skos", External.SKOS),
          Map.entry("dcterms", External.DCTERMS),
          Map.entry("prov", External.PROV),
          Map.entry("oa", External.OA),
          Map.entry("org", External.ORG),
          Map.entry("foaf", External.FOAF),
          Map.entry("bibo", External.BIBO),
          Map.entry("cito", External.CITO),
          Map.entry("schema", External.SCHEMA),
          Map.entry("unit", External.UNIT),
          Map.entry("obo", External.OBO),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

  Graph of(Description description) {
    Graph graph = empty();
    description.statements().forEach(stated -> add(graph, description, stated));
    description.parts().forEach(stated -> add(graph, description, stated));
    return graph;
  }

  /** A graph without triples, with the prefixes that our data uses. */
  static Graph empty() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(PREFIXES);
    return graph;
  }

  private static void add(Graph graph, Description description, Stated stated) {
    graph.add(Triple.create(stated.subject(), stated.predicate(), stated.object()));
    String label = description.labels().get(stated.object());
    boolean described = description.thing().equals(stated.object());
    if (label != null && !described) {
      Node text = NodeFactory.createLiteralLang(label, "en");
      graph.add(Triple.create(stated.object(), RDFS.label.asNode(), text));
    }
  }
}
