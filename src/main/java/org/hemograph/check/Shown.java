package org.hemograph.check;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;

/** Nodes as a message shows them: short where a prefix is at hand, and never pages long. */
final class Shown {
  private static final int LONGEST = 80;

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry(HG.NS, "hg:"),
          Map.entry(HGC.NS, "hgc:"),
          Map.entry(External.RDFS, "rdfs:"),
          Map.entry(External.SKOS, "skos:"),
          Map.entry(External.DCTERMS, "dcterms:"),
          Map.entry(External.PROV, "prov:"),
          Map.entry(External.OA, "oa:"),
          Map.entry(External.ORG, "org:"),
          Map.entry(External.FOAF, "foaf:"),
          Map.entry(External.BIBO, "bibo:"),
          Map.entry(External.SCHEMA, "schema:"));

  private Shown() {}

  static String node(Node node) {
    if (node.isURI()) {
      return iri(node.getURI());
    }
    if (!node.isLiteral()) {
      return "a blank node";
    }
    String text = node.getLiteralLexicalForm();
    String quoted = '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + '"';
    String language = node.getLiteralLanguage();
    String type = node.getLiteralDatatypeURI();
    if (!language.isEmpty()) {
      return quoted + "@" + language;
    }
    return type.endsWith("#string") ? quoted : quoted + " (" + local(type) + ")";
  }

  private static String iri(String iri) {
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (iri.startsWith(prefix.getKey())) {
        return prefix.getValue() + iri.substring(prefix.getKey().length());
      }
    }
    return "<" + iri + ">";
  }

  private static String local(String datatype) {
    return "xsd:" + datatype.substring(datatype.lastIndexOf('#') + 1);
  }
}
