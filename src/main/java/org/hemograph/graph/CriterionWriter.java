package org.hemograph.graph;

import org.hemograph.model.Criterion;
import org.hemograph.rdf.HG;

/** Criteria. */
final class CriterionWriter implements RecordWriter<Criterion> {
  @Override
  public void write(Criterion criterion, Statements statements) {
    var subject =
        statements
            .root(criterion.entry(), HG.Criterion)
            .link(HG.ofStudy, criterion.study())
            .link(HG.ofEndpoint, criterion.endpoint())
            .code(HG.criterionKind, criterion.kind())
            .text(HG.criterionText, criterion.text())
            .link(HG.variable, criterion.variable())
            .code(HG.operator, criterion.operator())
            .quantity(HG.threshold, criterion.threshold())
            .integer(HG.consecutive, criterion.consecutive())
            .integer(HG.minimumCount, criterion.minimumCount())
            .quantity(HG.spacing, criterion.spacing())
            .links(HG.without, criterion.without())
            .links(HG.priorTherapy, criterion.priorTherapies())
            .codes(HG.priorResponse, criterion.priorResponses());
    Assertions.ofExtraction(subject, criterion.entry().provenance());
  }
}
