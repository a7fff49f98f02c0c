package org.hemograph.serve.data;

import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;

/**
 * Where an IRI leads on this site: local paths for IRIs of ours, so that a copy of the service
 * works under any host; the IRI itself for addresses elsewhere; nowhere for anything that is no
 * address.
 *
 * @param namespaces of the data served
 */
public record LocalLinks(Namespaces namespaces) {
  /** Local path, http(s) address, or empty. */
  public String href(String iri) {
    if (iri.startsWith(namespaces.id(""))) {
      // A part that is named by a fragment is told of in the document of its whole.
      return "/page/" + iri.substring(namespaces.id("").length()).replaceFirst("#.*$", "");
    }
    if (iri.startsWith(namespaces.graph(""))) {
      return "/graph/" + iri.substring(namespaces.graph("").length());
    }
    if (iri.startsWith(HGC.NS)) {
      return "/code/" + iri.substring(HGC.NS.length());
    }
    if (iri.startsWith(HG.NS)) {
      return "/ontology#" + iri.substring(HG.NS.length());
    }
    return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
  }

  /** The path of a thing below {@code /id/}, {@code /page/} and {@code /data/}; empty if none. */
  public String key(String iri) {
    String start = namespaces.id("");
    return iri.startsWith(start) ? iri.substring(start.length()) : "";
  }

  /** Whether this IRI is one of our things. */
  public boolean isThing(String iri) {
    return iri.startsWith(namespaces.id(""));
  }
}
