package org.hemograph.serve.linked;

import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Evidence;

/**
 * The data of things as Turtle texts, for whoever reads them over another protocol: the same
 * statements as at their addresses.
 */
public record TurtleDocuments(Evidence evidence) {
  /** What is stated of a thing, its parts and the names of what they mention; empty if nothing. */
  public Optional<String> of(String iri) {
    Description description = evidence.read(session -> new Describer().data(session, iri));
    return description.isStated() ? Optional.of(written(description)) : Optional.empty();
  }

  private static String written(Description description) {
    return RDFWriter.source(RdfView.of(description)).format(RDFFormat.TURTLE_PRETTY).asString();
  }
}
