package org.hemograph.write;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;
import org.hemograph.query.CuratedQuery.Kind;

/**
 * The forms an answer can leave in. One name each, on the command line, in a request, as suffix.
 */
public enum Format {
  /** A page; written by the server, not here. */
  HTML("html", "text/html", true, Kind.ROWS, Kind.STATEMENTS, Kind.TRUTH),
  /** Aligned text for a terminal. */
  TABLE("txt", "text/plain", true, Kind.ROWS, Kind.TRUTH),
  /** One object that tells what was asked, with the rows as plain objects. */
  JSON("json", "application/json", true, Kind.ROWS, Kind.TRUTH),
  /** SPARQL 1.1 Query Results JSON Format. */
  SRJ("srj", "application/sparql-results+json", true, Kind.ROWS, Kind.TRUTH),
  /** SPARQL Query Results XML Format (Second Edition). */
  SRX("srx", "application/sparql-results+xml", false, Kind.ROWS, Kind.TRUTH),
  /** SPARQL 1.1 Query Results CSV Format. */
  CSV("csv", "text/csv", true, Kind.ROWS),
  /** SPARQL 1.1 Query Results TSV Format. */
  TSV("tsv", "text/tab-separated-values", true, Kind.ROWS),
  /** One plain object a line. */
  NDJSON("ndjson", "application/x-ndjson", true, Kind.ROWS, Kind.TRUTH),
  /** A workbook: typed cells, links, a sheet that tells what was asked (ECMA-376). */
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      false,
      Kind.ROWS),
  /** A Markdown table. */
  MD("md", "text/markdown", true, Kind.ROWS, Kind.TRUTH),
  TURTLE("ttl", "text/turtle", true, Kind.STATEMENTS),
  TRIG("trig", "application/trig", true, Kind.STATEMENTS),
  NTRIPLES("nt", "application/n-triples", true, Kind.STATEMENTS),
  NQUADS("nq", "application/n-quads", true, Kind.STATEMENTS),
  RDFXML("rdf", "application/rdf+xml", false, Kind.STATEMENTS),
  JSONLD("jsonld", "application/ld+json", true, Kind.STATEMENTS),
  /** RDF 1.1 JSON Alternate Serialization (RDF/JSON). */
  RDFJSON("rj", "application/rdf+json", true, Kind.STATEMENTS),
  /** Triples in XML, with named graphs. */
  TRIX("trix", "application/trix+xml", false, Kind.STATEMENTS),
  /** Jena's RDF Thrift. */
  THRIFT("rt", "application/rdf+thrift", false, Kind.STATEMENTS),
  /** Jena's RDF Protobuf. */
  PROTOBUF("rpb", "application/rdf+protobuf", false, Kind.STATEMENTS),
  /** Notation3; of it only what RDF has. */
  N3("n3", "text/n3", true, Kind.STATEMENTS),
  /** RDF4J's binary RDF. */
  BINARY("brf", "application/x-binary-rdf", false, Kind.STATEMENTS);

  private final String suffix;
  private final String mediaType;
  private final boolean text;
  private final Set<Kind> kinds;

  Format(String suffix, String mediaType, boolean text, Kind... kinds) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.text = text;
    this.kinds = EnumSet.copyOf(List.of(kinds));
  }

  /** Its name everywhere: {@code csv}. */
  public String formatName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ending of a file, without the dot: {@code ttl}. */
  public String suffix() {
    return suffix;
  }

  /** Its media type without parameters: {@code text/csv}. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * What to send as Content-Type; the charset is always UTF-8, and said where a client may doubt.
   */
  public String contentType() {
    String type = this == CSV ? mediaType + "; header=present" : mediaType;
    return text && mediaType.startsWith("text/") ? type + "; charset=utf-8" : type;
  }

  /** Whether an answer of that kind can take this form. */
  public boolean takes(Kind kind) {
    return kinds.contains(kind);
  }

  /** Whether {@link AnswerWriter} writes it; the server writes pages itself. */
  public boolean written() {
    return this != HTML;
  }

  /** The formats that {@link AnswerWriter} writes for an answer of that kind, the default first. */
  public static List<Format> writtenFor(Kind kind) {
    return Arrays.stream(values()).filter(f -> f.written() && f.takes(kind)).toList();
  }

  /** The format of that name or suffix, if there is one. */
  public static Optional<Format> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> f.formatName().equals(wanted) || f.suffix.equals(wanted))
        .findFirst();
  }

  /**
   * The format of that name among those offered.
   *
   * @throws HemographException with UNKNOWN_FORMAT and the names that would do
   */
  public static Format of(String name, List<Format> offered) {
    return named(name)
        .filter(offered::contains)
        .orElseThrow(
            () -> {
              List<String> names = offered.stream().map(Format::formatName).toList();
              List<String> nearest = Nearest.names(name, names);
              String list = names.stream().collect(Collectors.joining(", "));
              return new HemographException(
                  Fault.UNKNOWN_FORMAT,
                  "This answer has no format \"" + Cells.shown(name) + "\"; choose from " + list,
                  new Offence(
                      "format",
                      Cells.shown(name),
                      "one of " + list,
                      nearest.isEmpty() ? names : nearest,
                      names.isEmpty() ? "" : names.get(0)));
            });
  }
}
