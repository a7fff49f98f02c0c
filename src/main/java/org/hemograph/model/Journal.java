package org.hemograph.model;

import java.util.List;

/**
 * A periodical.
 *
 * @param label its name
 * @param otherNames its abbreviation, and names that it goes by
 * @param issns International Standard Serial Numbers, of print and of the electronic edition
 * @param nlmId its number in the catalogue of the U.S. National Library of Medicine
 */
public record Journal(
    ThingRef ref, String label, List<String> otherNames, List<String> issns, String nlmId) {
  public Journal {
    otherNames = List.copyOf(otherNames);
    issns = List.copyOf(issns);
  }

  /** One known by its name only. */
  public Journal(ThingRef ref, String label) {
    this(ref, label, List.of(), List.of(), "");
  }

  /** The journal of that name. */
  public static Journal named(String name) {
    return new Journal(new ThingRef("journal/" + Keys.slug(name)), name);
  }
}
