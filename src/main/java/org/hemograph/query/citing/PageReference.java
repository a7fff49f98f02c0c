package org.hemograph.query.citing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hemograph.model.Reference;
import org.hemograph.rdf.External;
import org.hemograph.rdf.Namespaces;

/**
 * A source that is neither publication nor registry record, as a reference; its title is what
 * curators call it.
 */
record PageReference(Namespaces namespaces) {
  Reference of(Node source, Stated said) {
    List<String> pages =
        said.all(External.foafPage).stream().map(Stated::text).filter(p -> !p.isEmpty()).toList();
    return new Reference(
        source.getURI().substring(namespaces.id("").length()),
        Citing.pageKind(said),
        said.text(Properties.LABEL),
        List.of(),
        true,
        new Reference.Venue(
            pages.stream().findFirst().map(PageReference::site).orElse(""), "", List.of(), ""),
        Optional.empty(),
        new Reference.Place("", "", "", "", ""),
        new Reference.Ids("", "", "", ""),
        pages,
        "",
        List.of(),
        "",
        List.of(),
        "");
  }

  private static String site(String page) {
    try {
      String host = URI.create(page).getHost();
      return host == null ? "" : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
