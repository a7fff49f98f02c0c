package org.hemograph.rdf;

/**
 * The IRIs of our codes, {@code hgc:{scheme}-{code}}. The schemes and their members stand in {@code
 * ontology/codes.ttl}; the constants are those that our own code must name.
 */
public final class HGC {
  /** The namespace of the codes. */
  public static final String NS = "https://w3id.org/hemograph/code/";

  /** The member that every scheme with this code has for "the source does not say". */
  public static final String NOT_STATED = "not-stated";

  public static final String KIND_REGISTRY = NS + "kind-registry";
  public static final String KIND_EXTRACTED = NS + "kind-extracted";
  public static final String KIND_CURATED = NS + "kind-curated";
  public static final String KIND_DERIVED = NS + "kind-derived";

  public static final String VERIFICATION_VERIFIED = NS + "verification-verified";
  public static final String VERIFICATION_SEED = NS + "verification-seed";
  public static final String VERIFICATION_RECALLED = NS + "verification-recalled";

  public static final String VALUE_ESTIMATED = NS + "value-estimated";
  public static final String VALUE_NOT_REPORTED = NS + "value-not-reported";
  public static final String VALUE_QUALITATIVE = NS + "value-qualitative";

  public static final String BASIS_STATED = NS + "basis-stated";

  public static final String CERTAINTY_ASSERTED = NS + "certainty-asserted";
  public static final String CERTAINTY_HYPOTHESISED = NS + "certainty-hypothesised";

  public static final String CLAIM_BACKGROUND = NS + "claim-background";
  public static final String CLAIM_FINDING = NS + "claim-finding";
  public static final String CLAIM_HYPOTHESIS = NS + "claim-hypothesis";

  public static final String MENTION_NUMBER = NS + "mention-number";
  public static final String METHOD_MANUAL = NS + "method-manual";
  public static final String SOURCE_CURATION = NS + "source-curation";

  private HGC() {}

  /** The code of a scheme: {@code of("phase", "3")} is {@code hgc:phase-3}. */
  public static String of(String scheme, String code) {
    return NS + scheme + "-" + code;
  }
}
