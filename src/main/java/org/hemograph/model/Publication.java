package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * A document that reports.
 *
 * @param typeText as printed
 * @param authorsText the authors as printed
 * @param studies the studies it reports on
 * @param discusses publications it comments on
 * @param details what a bibliographic record says beyond that
 */
public record Publication(
    Entry entry,
    Optional<Code> type,
    String typeText,
    Optional<Integer> year,
    Venue venue,
    Pages pages,
    String doi,
    String pmid,
    String pmcid,
    String abstractNumber,
    List<ThingRef> studies,
    Optional<Code> reportRole,
    String authorsText,
    List<Authorship> authorships,
    List<ThingRef> discusses,
    PublicationDetails details)
    implements Evidence {
  public Publication {
    studies = List.copyOf(studies);
    authorships = List.copyOf(authorships);
    discusses = List.copyOf(discusses);
  }

  /** One of which no more is known than a curated table says. */
  public Publication(
      Entry entry,
      Optional<Code> type,
      String typeText,
      Optional<Integer> year,
      Venue venue,
      Pages pages,
      String doi,
      String pmid,
      String pmcid,
      String abstractNumber,
      List<ThingRef> studies,
      Optional<Code> reportRole,
      String authorsText,
      List<Authorship> authorships,
      List<ThingRef> discusses) {
    this(
        entry,
        type,
        typeText,
        year,
        venue,
        pages,
        doi,
        pmid,
        pmcid,
        abstractNumber,
        studies,
        reportRole,
        authorsText,
        authorships,
        discusses,
        PublicationDetails.NONE);
  }
}
