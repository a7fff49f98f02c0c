package org.hemograph.read.ctgov;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;

/**
 * What the results section needs to know of the protocol of the same record.
 *
 * @param source the record as a source: what every assertion of it is stated in
 * @param studyLabel the name that people read
 * @param leadSponsor who runs the study, when the vocabulary knows them
 */
record ProtocolIndex(
    ThingRef study,
    ThingRef source,
    String studyLabel,
    Vocabulary vocabulary,
    List<PlannedArm> arms,
    List<PlannedEndpoint> endpoints,
    Optional<ThingRef> leadSponsor) {
  ProtocolIndex {
    arms = List.copyOf(arms);
    endpoints = List.copyOf(endpoints);
  }

  /** Of a study whose sponsor is not known. */
  ProtocolIndex(
      ThingRef study,
      ThingRef source,
      String studyLabel,
      Vocabulary vocabulary,
      List<PlannedArm> arms,
      List<PlannedEndpoint> endpoints) {
    this(study, source, studyLabel, vocabulary, arms, endpoints, Optional.empty());
  }

  /** An arm of the protocol, with its type of scheme {@code arm}. */
  record PlannedArm(ThingRef ref, String label, Code type) {}

  /** An outcome of the protocol, with its role of scheme {@code endpoint}. */
  record PlannedEndpoint(ThingRef ref, Code role, String measure, String timeFrame) {}
}
