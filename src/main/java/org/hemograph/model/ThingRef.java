package org.hemograph.model;

/**
 * The identity of a thing: its path below {@code id/}, for instance {@code drug/ianalumab}. The
 * path is already percent-encoded; the base is added where RDF is made.
 */
public record ThingRef(String path) {
  public ThingRef {
    if (path.isEmpty() || path.startsWith("/") || path.endsWith("/")) {
      throw new IllegalArgumentException("Not a path of a thing: '" + path + "'");
    }
  }

  /** A part of this thing: {@code study/X} with {@code arm/9} gives {@code study/X/arm/9}. */
  public ThingRef part(String below) {
    return new ThingRef(path + "/" + below);
  }

  /** The last step of the path, readable enough where no label is at hand. */
  public String key() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
