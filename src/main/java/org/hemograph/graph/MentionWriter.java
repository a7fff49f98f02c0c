package org.hemograph.graph;

import org.hemograph.model.Mention;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;

/** Mentions. */
final class MentionWriter implements RecordWriter<Mention> {
  @Override
  public void write(Mention mention, Statements statements) {
    var subject =
        statements
            .root(mention.entry(), HG.Mention)
            .string(HG.mentionText, mention.text())
            .iri(HG.mentionKind, HGC.MENTION_NUMBER)
            .text(HG.meaningText, mention.meaning())
            .links(HG.resolvedTo, mention.resolvedTo());
    Passages.evidence(subject, mention.passage());
  }
}
