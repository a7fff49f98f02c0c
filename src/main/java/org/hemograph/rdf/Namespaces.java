package org.hemograph.rdf;

/**
 * The IRI spaces below one base. The base is a setting of whoever hosts the data; the paths below
 * it are not, and the vocabulary (terms and codes) stays where it is, so that shapes, queries and
 * other people's data keep meaning the same.
 *
 * @param base ends in a slash
 */
public record Namespaces(String base) {
  /** Where our own data lives. */
  public static final Namespaces DEFAULT = new Namespaces("https://w3id.org/hemograph/");

  public Namespaces {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("A base IRI ends in a slash: " + base);
    }
  }

  /** A thing: {@code id("drug/ianalumab")}. The path is already percent-encoded. */
  public String id(String path) {
    return base + "id/" + path;
  }

  /** A term of the ontology: {@code term("Drug")}. It does not move with the base. */
  public String term(String local) {
    return HG.NS + local;
  }

  /** A code: {@code code("phase-3")}. It does not move with the base. */
  public String code(String local) {
    return HGC.NS + local;
  }

  /** A named graph: {@code graph("curated/studies")}. */
  public String graph(String path) {
    return base + "graph/" + path;
  }
}
