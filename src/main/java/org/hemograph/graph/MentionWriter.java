package org.hemograph.graph;

import org.hemograph.model.Mention;
import org.hemograph.rdf.HG;

/** Mentions. */
final class MentionWriter implements RecordWriter<Mention> {
  @Override
  public void write(Mention mention, Statements statements) {
    var subject =
        statements
            .root(mention.entry(), HG.Mention)
            .string(HG.mentionText, mention.text())
            .code(HG.mentionKind, mention.kind())
            .code(HG.interventionType, mention.interventionType())
            .text(HG.meaningText, mention.meaning())
            .links(HG.resolvedTo, mention.resolvedTo())
            .code(HG.matchMethod, mention.method());
    mention.publicIris().forEach(iri -> subject.iri(HG.resolvedTo, iri));
    mention
        .passage()
        .ifPresentOrElse(
            passage -> Passages.evidence(subject, passage),
            () -> Assertions.atPlace(subject, mention.entry().provenance()));
  }
}
