package org.hemograph.rdf;

/**
 * The IRI spaces below one base. The base is a setting of whoever hosts the data; the paths below
 * it are not.
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

  /** A term of the ontology: {@code term("Drug")}. */
  public String term(String local) {
    return base + "ontology#" + local;
  }

  /** A code: {@code code("phase-3")}. */
  public String code(String local) {
    return base + "code/" + local;
  }

  /** A named graph: {@code graph("curated/studies")}. */
  public String graph(String path) {
    return base + "graph/" + path;
  }
}
