package org.hemograph.serve.linked;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.hemograph.serve.pages.Frame.Alternate;
import org.hemograph.serve.pages.Link;
import org.hemograph.write.Format;

/** The syntaxes in which a thing's data can be had: small enough to be written with care. */
enum RdfSyntax {
  TURTLE(Format.TURTLE, "Turtle", RDFFormat.TURTLE_PRETTY),
  JSON_LD(Format.JSONLD, "JSON-LD", RDFFormat.JSONLD11_PRETTY),
  N_TRIPLES(Format.NTRIPLES, "N-Triples", RDFFormat.NTRIPLES_UTF8),
  RDF_XML(Format.RDFXML, "RDF/XML", RDFFormat.RDFXML_PLAIN),
  /** The only one that tells which graph each statement stands in. */
  TRIG(Format.TRIG, "TriG", RDFFormat.TRIG_PRETTY);

  /** A thing's page, and its data. */
  static final List<Format> OFFERED =
      List.of(
          Format.HTML, Format.TURTLE, Format.JSONLD, Format.NTRIPLES, Format.RDFXML, Format.TRIG);

  private final Format format;
  private final String title;
  private final RDFFormat writing;

  RdfSyntax(Format format, String title, RDFFormat writing) {
    this.format = format;
    this.title = title;
    this.writing = writing;
  }

  String extension() {
    return format.suffix();
  }

  /** As readers know it. */
  String title() {
    return title;
  }

  Format format() {
    return format;
  }

  RDFFormat writing() {
    return writing;
  }

  /** The syntax that a format is; empty for a page. */
  static Optional<RdfSyntax> of(Format format) {
    return Arrays.stream(values()).filter(s -> s.format == format).findFirst();
  }

  /** For the head of the page whose data is here. */
  static List<Alternate> alternates(String dataPath) {
    return Arrays.stream(values())
        .map(s -> new Alternate(s.title, s.format.mediaType(), dataPath + "." + s.extension()))
        .toList();
  }

  /** For the reader of that page. */
  static List<Link> downloads(String dataPath) {
    return Arrays.stream(values())
        .map(s -> new Link(s.title, dataPath + "." + s.extension()))
        .toList();
  }
}
