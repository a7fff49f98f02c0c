package org.hemograph.graph;

import org.hemograph.model.Comparison;
import org.hemograph.rdf.HG;

/** Comparisons between groups. */
final class ComparisonWriter implements RecordWriter<Comparison> {
  @Override
  public void write(Comparison comparison, Statements statements) {
    var subject =
        statements
            .root(comparison.entry(), HG.Comparison)
            .link(HG.ofStudy, comparison.study())
            .link(HG.forEndpoint, comparison.endpoint())
            .link(HG.endpointConcept, comparison.concept())
            .link(HG.forCharacteristic, comparison.characteristic())
            .link(HG.inGroup, comparison.group())
            .link(HG.referenceGroup, comparison.reference())
            .links(HG.comparedGroup, comparison.compared())
            .code(HG.directionBasis, comparison.basis())
            .code(HG.direction, comparison.direction())
            .string(HG.directionText, comparison.directionText())
            .code(HG.significance, comparison.significance())
            .decimal(HG.pValue, comparison.pValue().number())
            .code(HG.pModifier, comparison.pValue().modifier())
            .string(HG.pValueText, comparison.pValue().text())
            .integer(HG.pSides, comparison.pValue().sides())
            .link(HG.basedOn, comparison.basedOn())
            .text(HG.testMethod, comparison.analysis().method())
            .code(HG.hypothesisKind, comparison.analysis().hypothesis())
            .text(HG.analysisNote, comparison.analysis().note());
    Measurements.write(subject, comparison.entry().ref(), comparison.measurement());
    var provenance = comparison.entry().provenance();
    Assertions.atPlace(Assertions.ofTrial(subject, provenance), provenance);
  }
}
