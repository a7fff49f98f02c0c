package org.hemograph.model;

/** A periodical, known by its name only. */
public record Journal(ThingRef ref, String label) {
  /** The journal of that name. */
  public static Journal named(String name) {
    return new Journal(new ThingRef("journal/" + Keys.slug(name)), name);
  }
}
