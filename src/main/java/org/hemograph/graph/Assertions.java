package org.hemograph.graph;

import org.hemograph.model.Provenance;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** What every assertion says: what kind of knowledge it is, and where in its source it stands. */
final class Assertions {
  private Assertions() {}

  /** A statement of an author: read by a curator, printed in a record, or found by our rules. */
  static Subject ofAuthor(Subject subject, Provenance provenance) {
    return known(subject, provenance, External.ecoAuthorStatement);
  }

  /** A value of the results of a trial. */
  static Subject ofTrial(Subject subject, Provenance provenance) {
    return known(subject, provenance, External.ecoTrialResult);
  }

  /** Marks what was parsed out of a text; what a row or record says itself needs no such mark. */
  static void ofExtraction(Subject subject, Provenance provenance) {
    if (provenance.confidence().isPresent()) {
      atPlace(ofAuthor(subject, provenance), provenance);
    }
  }

  private static Subject known(Subject subject, Provenance provenance, String ofCurator) {
    return subject
        .code(HG.assertionKind, provenance.kind())
        .iri(
            HG.evidenceCode,
            switch (provenance.kind().name()) {
              case "registry" -> External.ecoRegistry;
              case "extracted" -> External.ecoFoundBySoftware;
              default -> ofCurator;
            })
        .decimal(HG.confidence, provenance.confidence());
  }

  /** The place in the source, where no passage of a text is known. */
  static Subject atPlace(Subject subject, Provenance provenance) {
    return subject.string(HG.sourcePath, provenance.sourcePath());
  }
}
