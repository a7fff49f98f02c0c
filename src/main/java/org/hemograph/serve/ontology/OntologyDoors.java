package org.hemograph.serve.ontology;

import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.describe.DataCounts;
import org.hemograph.serve.http.Door;

/**
 * The doors of the reference, which share one reading of the files.
 *
 * @param terms below {@code /ontology/}
 * @param shapes at {@code /shapes} and below
 */
public record OntologyDoors(Door terms, Door shapes) {
  /** Reads the files. */
  public static OntologyDoors of(Questions questions, DataCounts counts) {
    Reference reference = new Reference();
    return new OntologyDoors(
        new TermDoor(questions, counts, reference), new ShapesDoor(questions, reference));
  }
}
