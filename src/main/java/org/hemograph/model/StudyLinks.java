package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * Who and what else a study's registry record describes.
 *
 * @param responsibleParty the post of a person, or the organisation itself
 * @param officials posts of people in charge
 * @param mentions strings of the record, and what they came to
 */
public record StudyLinks(
    List<ThingRef> collaborators,
    Optional<ThingRef> responsibleParty,
    List<ThingRef> officials,
    List<ThingRef> sites,
    List<ThingRef> mentions) {
  /** Of a study without such links. */
  public static final StudyLinks NONE =
      new StudyLinks(List.of(), Optional.empty(), List.of(), List.of(), List.of());

  public StudyLinks {
    collaborators = List.copyOf(collaborators);
    officials = List.copyOf(officials);
    sites = List.copyOf(sites);
    mentions = List.copyOf(mentions);
  }
}
