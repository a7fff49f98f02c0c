package org.hemograph.graph;

import org.hemograph.model.MechanismLink;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Links to and between mechanisms: the fact, and the claim that supports it. */
final class MechanismLinkWriter implements RecordWriter<MechanismLink> {
  @Override
  public void write(MechanismLink link, Statements statements) {
    var predicate = predicate(link.relation());
    if (link.isFact()) {
      statements.about(link.subject()).link(predicate, link.object());
    }
    var claim =
        statements
            .root(link.entry(), HG.Claim)
            .code(HG.claimType, link.claimType())
            .code(HG.certainty, link.certainty())
            .text(HG.claimText, link.text())
            .link(HG.claimSubject, link.subject())
            .iri(HG.claimPredicate, predicate)
            .link(HG.claimObject, link.object())
            .link(HG.about, link.subject())
            .link(HG.about, link.object())
            .code(HG.mechanismRole, link.role())
            .string(HG.mechanismRoleText, link.roleText())
            .links(External.provWasAttributedTo, link.attributedTo())
            .links(HG.basedOn, link.basedOn());
    var provenance = link.entry().provenance();
    Assertions.atPlace(Assertions.ofAuthor(claim, provenance), provenance);
  }

  private static String predicate(MechanismLink.Relation relation) {
    return switch (relation) {
      case HAS_MECHANISM -> HG.hasMechanism;
      case LEADS_TO -> HG.leadsTo;
      case UPSTREAM_OF -> HG.upstreamOf;
    };
  }
}
