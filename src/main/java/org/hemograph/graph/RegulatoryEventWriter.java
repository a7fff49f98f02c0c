package org.hemograph.graph;

import org.hemograph.model.RegulatoryEvent;
import org.hemograph.rdf.HG;

/** Approvals, designations, filings. */
final class RegulatoryEventWriter implements RecordWriter<RegulatoryEvent> {
  @Override
  public void write(RegulatoryEvent event, Statements statements) {
    statements
        .root(event.entry(), HG.RegulatoryEvent)
        .link(HG.drug, event.drug())
        .code(HG.jurisdiction, event.jurisdiction())
        .string(HG.jurisdictionText, event.jurisdictionText())
        .code(HG.eventKind, event.kind())
        .text(HG.eventText, event.text())
        .date(HG.date, event.date())
        .code(HG.datePrecision, event.precision())
        .string(HG.dateText, event.dateText())
        .text(HG.indicationText, event.indicationText())
        .link(HG.condition, event.condition())
        .string(HG.productNumber, event.productNumber());
  }
}
