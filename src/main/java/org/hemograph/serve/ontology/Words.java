package org.hemograph.serve.ontology;

import java.util.Map;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Link;

/** IRIs in their short form, and where they lead from the reference. */
record Words(Map<String, String> prefixes) {
  private static final LocalLinks LINKS = new LocalLinks(Namespaces.DEFAULT);

  /** {@code hg:Drug}; the IRI where no prefix fits. */
  String shortened(String iri) {
    String best = iri;
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      String space = prefix.getValue();
      if (!space.isEmpty() && iri.startsWith(space)) {
        String candidate = prefix.getKey() + ":" + iri.substring(space.length());
        best = best.equals(iri) || candidate.length() < best.length() ? candidate : best;
      }
    }
    return best;
  }

  /**
   * Our terms lead to their entries, our codes to their pages, others to where they are defined.
   */
  Link link(String iri) {
    if (iri.startsWith(HG.NS)) {
      return new Link(shortened(iri), "/ontology/" + iri.substring(HG.NS.length()));
    }
    return new Link(shortened(iri), iri.startsWith(HGC.NS) ? LINKS.href(iri) : iri);
  }
}
