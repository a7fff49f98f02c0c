package org.hemograph.model;

import java.util.Optional;

/**
 * How people went through a study: enrolled, completed, followed up.
 *
 * @param characteristic what is measured, unless people are counted at a milestone
 * @param milestone the step that is counted
 * @param period the stage of the study; empty when it has no stages
 * @param dropReason why those counted did not go on; empty for those who did
 */
public record FlowResult(
    Entry entry,
    ThingRef study,
    Optional<ThingRef> characteristic,
    String milestone,
    Group group,
    Measurement measurement,
    String period,
    String dropReason)
    implements Evidence {
  /** Of a study without stages. */
  public FlowResult(
      Entry entry,
      ThingRef study,
      Optional<ThingRef> characteristic,
      String milestone,
      Group group,
      Measurement measurement) {
    this(entry, study, characteristic, milestone, group, measurement, "", "");
  }
}
