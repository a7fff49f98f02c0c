package org.hemograph.load.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemograph.read.rdf.RdfSyntax;

/**
 * What an input can be: one of our tables, records of a registry or bibliography, or RDF.
 *
 * @param label its name on the command line and in reports
 * @param rdf how the RDF is written; empty for all else
 */
public record InputFormat(String label, Optional<RdfSyntax> rdf) {
  /** A curated table (CSV). */
  public static final InputFormat TABLE = new InputFormat("table");

  /** Study records of ClinicalTrials.gov (JSON of its API, version 2). */
  public static final InputFormat CTGOV = new InputFormat("ctgov");

  /** Articles of PubMed (XML). */
  public static final InputFormat PUBMED = new InputFormat("pubmed");

  /** MEDLINE tagged text, as PubMed exports it. */
  public static final InputFormat NBIB = new InputFormat("nbib");

  /** RIS tagged text. */
  public static final InputFormat RIS = new InputFormat("ris");

  /** Citations as citation processors take them (CSL 1.0.2). */
  public static final InputFormat CSL = new InputFormat("csl-json");

  private static final List<InputFormat> RECORDS = List.of(CTGOV, PUBMED, NBIB, RIS, CSL);

  private InputFormat(String label) {
    this(label, Optional.empty());
  }

  /** RDF in one of its syntaxes. */
  public static InputFormat of(RdfSyntax syntax) {
    return new InputFormat(syntax.label(), Optional.of(syntax));
  }

  /** By its name, as in {@code --as}; an RDF syntax by a suffix too. */
  public static Optional<InputFormat> named(String name) {
    if (name.equals(TABLE.label)) {
      return Optional.of(TABLE);
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    return RECORDS.stream()
        .filter(format -> format.label.equals(wanted))
        .findFirst()
        .or(() -> RdfSyntax.named(name).map(InputFormat::of));
  }

  /** All names. */
  public static List<String> labels() {
    List<String> labels = new ArrayList<>(List.of(TABLE.label));
    RECORDS.forEach(format -> labels.add(format.label));
    Arrays.stream(RdfSyntax.values()).map(RdfSyntax::label).forEach(labels::add);
    return labels;
  }

  /** Whether its records carry no name but that of the input: two inputs need two names. */
  public boolean isKnownByItsName() {
    return equals(RIS) || equals(CSL) || rdf.isPresent();
  }
}
