package org.hemograph.graph;

import org.hemograph.model.Administration;
import org.hemograph.rdf.HG;

/** Administrations. */
final class AdministrationWriter implements RecordWriter<Administration> {
  @Override
  public void write(Administration given, Statements statements) {
    var subject =
        statements
            .root(given.entry(), HG.Administration)
            .link(HG.ofStudy, given.study())
            .link(HG.ofArm, given.arm())
            .link(HG.drug, given.drug())
            .link(HG.drugClass, given.drugClass())
            .code(HG.adminRole, given.role())
            .code(HG.adminPhase, given.course())
            .integer(HG.sequence, given.sequence())
            .quantity(HG.dose, given.dose())
            .text(HG.doseText, given.doseText())
            .code(HG.route, given.route())
            .quantity(HG.every, given.every())
            .integer(HG.doseCount, given.doseCount())
            .quantity(HG.duration, given.duration())
            .text(HG.scheduleText, given.scheduleText())
            .link(HG.mention, given.mention())
            .code(HG.interventionType, given.interventionType());
    Assertions.ofExtraction(subject, given.entry().provenance());
  }
}
