package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * That a drug or class has a mechanism, or that one mechanism leads to or lies upstream of another;
 * always a claim, and a fact of its own unless it is only a hypothesis.
 *
 * @param text the link as a sentence
 * @param role how much the mechanism matters to the drug; empty between mechanisms
 * @param attributedTo who says so, where an article does
 * @param basedOn the claims of an article that it rests on
 */
public record MechanismLink(
    Entry entry,
    ThingRef subject,
    Relation relation,
    ThingRef object,
    String text,
    Optional<Code> role,
    String roleText,
    Code claimType,
    Optional<Code> certainty,
    List<ThingRef> attributedTo,
    List<ThingRef> basedOn)
    implements Evidence {
  public MechanismLink {
    attributedTo = List.copyOf(attributedTo);
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the link itself may be stored as a fact, beside the claim. */
  public boolean isFact() {
    return role.filter(r -> r.name().equals("hypothesis")).isEmpty();
  }

  /** How the two are linked. */
  public enum Relation {
    HAS_MECHANISM,
    LEADS_TO,
    UPSTREAM_OF
  }
}
