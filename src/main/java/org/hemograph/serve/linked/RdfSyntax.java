package org.hemograph.serve.linked;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.hemograph.serve.pages.Frame.Alternate;
import org.hemograph.serve.pages.Link;

/** The syntaxes in which a thing's data can be had. */
enum RdfSyntax {
  TURTLE("ttl", "text/turtle", "Turtle", RDFFormat.TURTLE_PRETTY),
  JSON_LD("jsonld", "application/ld+json", "JSON-LD", RDFFormat.JSONLD11_PRETTY),
  N_TRIPLES("nt", "application/n-triples", "N-Triples", RDFFormat.NTRIPLES_UTF8),
  RDF_XML("rdf", "application/rdf+xml", "RDF/XML", RDFFormat.RDFXML_PLAIN);

  private final String extension;
  private final String mediaType;
  private final String title;
  private final RDFFormat format;

  RdfSyntax(String extension, String mediaType, String title, RDFFormat format) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.title = title;
    this.format = format;
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }

  RDFFormat format() {
    return format;
  }

  /** The syntax of a file name's ending, without the dot. */
  static Optional<RdfSyntax> ofExtension(String extension) {
    return Arrays.stream(values()).filter(s -> s.extension.equals(extension)).findFirst();
  }

  static Optional<RdfSyntax> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(s -> s.mediaType.equals(mediaType)).findFirst();
  }

  /** For the head of the page whose data is here. */
  static List<Alternate> alternates(String dataPath) {
    return Arrays.stream(values())
        .map(s -> new Alternate(s.title, s.mediaType, dataPath + "." + s.extension))
        .toList();
  }

  /** For the reader of that page. */
  static List<Link> downloads(String dataPath) {
    return Arrays.stream(values())
        .map(s -> new Link(s.title, dataPath + "." + s.extension))
        .toList();
  }
}
