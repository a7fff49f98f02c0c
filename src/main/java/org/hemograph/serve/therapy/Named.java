package org.hemograph.serve.therapy;

import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Link;

/** Something by its IRI and its name. */
public record Named(String iri, String name) {
  /** As readers see it. */
  public Link link(LocalLinks links) {
    return new Link(name, links.href(iri));
  }
}
