package org.hemograph.rdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes by which we shorten IRIs, wherever RDF leaves us or a message names a term. */
public final class Prefixes {
  /** From a prefix to its namespace; in the order in which a document states them. */
  public static final Map<String, String> ALL = all();

  private Prefixes() {}

  private static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("hg", HG.NS);
    all.put("hgc", HGC.NS);
    all.put("bibo", External.BIBO);
    all.put("cito", External.CITO);
    all.put("dcterms", External.DCTERMS);
    all.put("foaf", External.FOAF);
    all.put("oa", External.OA);
    all.put("obo", External.OBO);
    all.put("org", External.ORG);
    all.put("prov", External.PROV);
    all.put("rdf", External.RDF);
    all.put("rdfs", External.RDFS);
    all.put("schema", External.SCHEMA);
    all.put("skos", External.SKOS);
    all.put("unit", External.UNIT);
    all.put("xsd", External.XSD);
    return Collections.unmodifiableMap(all);
  }
}
