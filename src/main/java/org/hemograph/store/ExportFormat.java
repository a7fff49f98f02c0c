package org.hemograph.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFFormat;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** The syntaxes that a whole data set can leave in. */
public enum ExportFormat {
  NQUADS("nquads", RDFFormat.NQUADS, true, true),
  TRIG("trig", RDFFormat.TRIG_BLOCKS, true, true),
  NTRIPLES("ntriples", RDFFormat.NTRIPLES, false, true),
  TURTLE("turtle", RDFFormat.TURTLE_BLOCKS, false, true),
  JSONLD("jsonld", RDFFormat.JSONLD, true, false),
  RDFXML("rdfxml", RDFFormat.RDFXML, false, false);

  private final String name;
  private final RDFFormat syntax;
  private final boolean graphs;
  private final boolean streams;

  ExportFormat(String name, RDFFormat syntax, boolean graphs, boolean streams) {
    this.name = name;
    this.syntax = syntax;
    this.graphs = graphs;
    this.streams = streams;
  }

  /** As Jena writes it. */
  public RDFFormat syntax() {
    return syntax;
  }

  /** Whether it says which graph a statement stands in. */
  public boolean holdsGraphs() {
    return graphs;
  }

  /** Whether it can be written statement by statement, so that it needs no memory for the whole. */
  public boolean streams() {
    return streams;
  }

  /** Those that can be written statement by statement. */
  public static List<ExportFormat> streaming() {
    return Arrays.stream(values()).filter(ExportFormat::streams).toList();
  }

  /**
   * The format of a name.
   *
   * @param what is exported, for the message
   * @param offered the formats that it can leave in
   * @throws HemographException (UNKNOWN_FORMAT) if it is none of these
   */
  public static ExportFormat of(String name, String what, List<ExportFormat> offered) {
    return offered.stream()
        .filter(format -> format.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new HemographException(
                    Fault.UNKNOWN_FORMAT,
                    what
                        + " cannot be "
                        + name
                        + ". There are: "
                        + offered.stream().map(f -> f.name).collect(Collectors.joining(", "))
                        + "."));
  }
}
