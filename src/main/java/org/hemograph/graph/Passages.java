package org.hemograph.graph;

import org.eclipse.rdf4j.model.IRI;
import org.hemograph.model.Passage;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Passages: a span with its position in the text layer (Web Annotation, 4.2.4), no quote. */
final class Passages {
  private Passages() {}

  /** Describes the span and links it as the evidence of a subject. */
  static void evidence(Subject subject, Passage passage) {
    var statements = subject.statements();
    IRI position = statements.iris().fragment(passage.ref(), "position");
    subject.link(HG.evidence, passage.ref());
    statements
        .part(
            passage.ref(),
            HG.EvidenceSpan,
            "Characters " + passage.start() + " to " + passage.end())
        .link(External.oaHasSource, passage.text())
        .node(External.oaHasSelector, position)
        .link(HG.inSection, passage.section())
        .string(HG.passageDigest, passage.digest());
    statements
        .about(position)
        .type(External.oaTextPositionSelector)
        .offset(External.oaStart, passage.start())
        .offset(External.oaEnd, passage.end());
  }
}
