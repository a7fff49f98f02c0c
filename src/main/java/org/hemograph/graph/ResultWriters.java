package org.hemograph.graph;

import org.hemograph.model.AdverseEventResult;
import org.hemograph.model.BaselineResult;
import org.hemograph.model.Entry;
import org.hemograph.model.FlowResult;
import org.hemograph.model.Group;
import org.hemograph.model.Measurement;
import org.hemograph.model.OutcomeResult;
import org.hemograph.model.ResultGroup;
import org.hemograph.model.Subgroup;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** The four kinds of results of one group, and the groups that records report on. */
final class ResultWriters {
  private ResultWriters() {}

  static void outcome(OutcomeResult result, Statements statements) {
    result(HG.OutcomeResult, result.entry(), result.study(), result.group(), statements)
        .andMeasured(result.measurement())
        .link(HG.forEndpoint, result.endpoint());
  }

  static void baseline(BaselineResult result, Statements statements) {
    result(HG.BaselineResult, result.entry(), result.study(), result.group(), statements)
        .andMeasured(result.measurement())
        .link(HG.forCharacteristic, result.characteristic());
  }

  static void flow(FlowResult result, Statements statements) {
    result(HG.FlowResult, result.entry(), result.study(), result.group(), statements)
        .andMeasured(result.measurement())
        .link(HG.forCharacteristic, result.characteristic())
        .text(HG.milestone, result.milestone())
        .text(HG.period, result.period())
        .text(HG.dropReason, result.dropReason());
  }

  static void adverseEvent(AdverseEventResult result, Statements statements) {
    result(HG.AdverseEventResult, result.entry(), result.study(), result.group(), statements)
        .andMeasured(result.measurement())
        .text(HG.eventTerm, result.term().text())
        .link(HG.endpointConcept, result.concept())
        .code(HG.seriousness, result.seriousness())
        .text(HG.organSystem, result.term().organSystem())
        .string(HG.termVocabulary, result.term().vocabulary())
        .code(HG.assessment, result.term().assessment())
        .integer(HG.eventCount, result.eventCount());
  }

  static void group(ResultGroup group, Statements statements) {
    statements
        .root(group.entry(), HG.ResultGroup)
        .link(HG.ofStudy, group.study())
        .string(HG.groupId, group.groupId())
        .text(External.dctermsDescription, group.description())
        .link(HG.representsArm, group.representsArm());
  }

  /** A result whose value is still to be written. */
  private record Begun(Subject subject, ThingRef ref) {
    Subject andMeasured(Measurement measurement) {
      return Measurements.write(subject, ref, measurement);
    }
  }

  private static Begun result(
      String type, Entry entry, ThingRef study, Group group, Statements statements) {
    var subject =
        statements.root(entry, type).link(HG.ofStudy, study).link(HG.inGroup, group.ref());
    group.subgroup().ifPresent(part -> subgroup(part, group.whole(), study, statements));
    return new Begun(
        Assertions.atPlace(Assertions.ofTrial(subject, entry.provenance()), entry.provenance()),
        entry.ref());
  }

  private static void subgroup(
      Subgroup part, ThingRef whole, ThingRef study, Statements statements) {
    statements
        .part(part.ref(), HG.Subgroup, part.label())
        .link(HG.ofStudy, study)
        .link(HG.subgroupOf, whole)
        .link(HG.factor, part.factor())
        .text(HG.level, part.level());
  }
}
