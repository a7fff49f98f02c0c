package org.hemograph.rdf;

/**
 * The IRIs of our codes, {@code hgc:{scheme}-{code}}. The schemes and their members stand in {@code
 * ontology/codes.ttl}; the constants are those that our own code must name.
 */
public final class HGC {
  /** The namespace of the codes. */
  public static final String NS = "https://w3id.org/hemograph/code/";

  public static final String KIND_CURATED = NS + "kind-curated";
  public static final String METHOD_MANUAL = NS + "method-manual";
  public static final String SOURCE_CURATION = NS + "source-curation";

  private HGC() {}

  /** The code of a scheme: {@code of("phase", "3")} is {@code hgc:phase-3}. */
  public static String of(String scheme, String code) {
    return NS + scheme + "-" + code;
  }
}
