package org.hemograph.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hemograph.read.rdf.RdfSyntax;

/**
 * What a file can be: one of our tables, or RDF.
 *
 * @param rdf how the RDF is written; empty for a table
 */
public record InputFormat(Optional<RdfSyntax> rdf) {
  /** A curated table (CSV). */
  public static final InputFormat TABLE = new InputFormat(Optional.empty());

  InputFormat(RdfSyntax syntax) {
    this(Optional.of(syntax));
  }

  /** Its name on the command line and in reports. */
  public String label() {
    return rdf.map(RdfSyntax::label).orElse("table");
  }

  /** All names. */
  public static List<String> labels() {
    List<String> labels = new ArrayList<>(List.of(TABLE.label()));
    Arrays.stream(RdfSyntax.values()).map(RdfSyntax::label).forEach(labels::add);
    return labels;
  }
}
