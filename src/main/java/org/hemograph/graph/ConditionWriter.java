package org.hemograph.graph;

import org.hemograph.model.Condition;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Conditions. */
final class ConditionWriter implements RecordWriter<Condition> {
  @Override
  public void write(Condition condition, Statements statements) {
    var subject =
        statements
            .root(condition.entry(), HG.Condition)
            .text(External.dctermsDescription, condition.description())
            .link(External.skosBroader, condition.parent());
    condition.xrefs().stream()
        .flatMap(xref -> Iris.ofPublic(xref).stream())
        .forEach(match -> subject.iri(External.skosExactMatch, match));
  }
}
