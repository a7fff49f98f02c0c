package org.hemograph.graph;

import org.hemograph.model.Provenance;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;

/** What every assertion says: what kind of knowledge it is, and where in its source it stands. */
final class Assertions {
  private Assertions() {}

  /** A statement that a curator took from an author. */
  static Subject ofAuthor(Subject subject) {
    return curated(subject, External.ecoAuthorStatement);
  }

  /** A value that a curator took from the results of a trial. */
  static Subject ofTrial(Subject subject) {
    return curated(subject, External.ecoTrialResult);
  }

  private static Subject curated(Subject subject, String evidenceCode) {
    return subject.iri(HG.assertionKind, HGC.KIND_CURATED).iri(HG.evidenceCode, evidenceCode);
  }

  /** The row is the place in the source, where no passage is known. */
  static Subject atRow(Subject subject, Provenance provenance) {
    return subject.string(HG.sourcePath, provenance.recordKey());
  }
}
