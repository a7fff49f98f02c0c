package org.hemograph.serve.describe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;

/** The vocabularies in which the service is described. None of them is ours. */
final class Terms {
  static final String DCAT = "http://www.w3.org/ns/dcat#";
  static final String FORMATS = "http://www.w3.org/ns/formats/";
  static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  static final String SH = "http://www.w3.org/ns/shacl#";

  /** SIB's terms for example queries. */
  static final String SPEX = "https://purl.expasy.org/sparql-examples/ontology#";

  static final String VOID = "http://rdfs.org/ns/void#";

  /** Partitions by datatype, as SIB's void-generator writes them. */
  static final String VOID_EXT = "http://ldf.fi/void-ext#";

  private static final Map<String, String> PREFIXES = prefixes();

  private Terms() {}

  private static Map<String, String> prefixes() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("dcat", DCAT);
    all.put("dcterms", External.DCTERMS);
    all.put("foaf", External.FOAF);
    all.put("formats", FORMATS);
    all.put("hg", HG.NS);
    all.put("hgc", HGC.NS);
    all.put("rdf", External.RDF);
    all.put("rdfs", External.RDFS);
    all.put("schema", External.SCHEMA);
    all.put("sd", SD);
    all.put("sh", SH);
    all.put("skos", External.SKOS);
    all.put("spex", SPEX);
    all.put("void", VOID);
    all.put("void-ext", VOID_EXT);
    all.put("xsd", External.XSD);
    return Collections.unmodifiableMap(all);
  }

  /** An empty graph with the prefixes of a description. */
  static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
    return graph;
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
