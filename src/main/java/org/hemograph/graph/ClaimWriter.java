package org.hemograph.graph;

import org.hemograph.model.Claim;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Claims. */
final class ClaimWriter implements RecordWriter<Claim> {
  @Override
  public void write(Claim claim, Statements statements) {
    var subject =
        statements
            .root(claim.entry(), HG.Claim)
            .code(HG.claimType, claim.type())
            .string(HG.claimTypeText, claim.typeText())
            .text(HG.claimText, claim.text())
            .code(HG.certainty, claim.certainty())
            .code(HG.polarity, claim.polarity())
            .links(HG.about, claim.about())
            .links(External.provWasAttributedTo, claim.attributedTo())
            .links(HG.basedOn, claim.basedOn())
            .links(HG.corroboratedBy, claim.corroboratedBy());
    Assertions.ofAuthor(subject, claim.entry().provenance());
    claim
        .passage()
        .ifPresentOrElse(
            passage -> Passages.evidence(subject, passage),
            () -> Assertions.atPlace(subject, claim.entry().provenance()));
  }
}
