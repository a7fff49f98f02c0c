package org.hemograph.graph;

import org.hemograph.model.Code;
import org.hemograph.model.Disagreement;
import org.hemograph.rdf.HG;

/** Disagreements, with the two answers as claims of their own. */
final class DisagreementWriter implements RecordWriter<Disagreement> {
  private static final Code FINDING = new Code("claim", "finding");

  @Override
  public void write(Disagreement disagreement, Statements statements) {
    statements
        .root(disagreement.entry(), HG.Disagreement)
        .text(HG.questionText, disagreement.question())
        .links(HG.about, disagreement.about())
        .text(HG.resolutionText, disagreement.resolution())
        .link(HG.between, disagreement.a().ref())
        .link(HG.between, disagreement.b().ref());
    answer(disagreement, disagreement.a(), statements);
    answer(disagreement, disagreement.b(), statements).link(HG.disputes, disagreement.a().ref());
  }

  private static Subject answer(
      Disagreement disagreement, Disagreement.Answer answer, Statements statements) {
    var provenance = disagreement.entry().provenance();
    var subject =
        statements
            .part(answer.ref(), HG.Claim, disagreement.question() + " " + answer.text())
            .string(HG.recordKey, provenance.recordKey())
            .code(HG.verification, provenance.verification())
            .code(HG.claimType, FINDING)
            .text(HG.claimText, answer.text())
            .links(HG.about, disagreement.about())
            .link(HG.statedIn, answer.source());
    return Assertions.atPlace(Assertions.ofAuthor(subject, provenance), provenance);
  }
}
