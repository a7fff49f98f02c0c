package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * One author's place on a publication.
 *
 * @param position from 1
 * @param nameAsWritten the name as the source prints it; people are never merged on it
 * @param author the person, where curated
 * @param affiliations as printed, without contact data
 * @param orcid 16 digits in four groups, the last may be X; empty when not given
 * @param rorIds ids of the affiliations in the Research Organization Registry, without address
 */
public record Authorship(
    int position,
    String nameAsWritten,
    Code role,
    Optional<ThingRef> author,
    List<String> affiliations,
    String orcid,
    List<String> rorIds) {
  public Authorship {
    affiliations = List.copyOf(affiliations);
    rorIds = List.copyOf(rorIds);
  }

  /** An author of whom only the name is known. */
  public Authorship(int position, String nameAsWritten, Code role, Optional<ThingRef> author) {
    this(position, nameAsWritten, role, author, List.of(), "", List.of());
  }
}
