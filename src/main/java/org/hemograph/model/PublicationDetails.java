package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * What a bibliographic record says of a publication beyond what a curated table does.
 *
 * @param title the title as the record has it, in English; empty when it is the label
 * @param originalTitle the title in the language it was written in
 * @param originalLanguage the language tag of that title (BCP 47), {@code und} when not known
 * @param languages the languages of the publication: ISO 639-1 codes, else ISO 639-2
 * @param topics IRIs of MeSH terms that it is indexed with
 * @param mentions the mentions that belong to it
 * @param pages addresses that the record gives
 * @param provisional whether its identity is only that of its place in a file
 * @param citation how another record cites it, where nothing else is known
 * @param warnings what a reader has to know before all else, in our words
 */
public record PublicationDetails(
    String title,
    String originalTitle,
    String originalLanguage,
    List<String> languages,
    Optional<AbstractText> abstractText,
    List<String> keywords,
    List<String> topics,
    List<ThingRef> mentions,
    Links links,
    List<String> pages,
    boolean provisional,
    String citation,
    String warnings) {
  /** Nothing more than the table says. */
  public static final PublicationDetails NONE =
      new PublicationDetails(
          "",
          "",
          "",
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Links.NONE,
          List.of(),
          false,
          "",
          "");

  /** Of a publication that another record cites. */
  public static PublicationDetails cited(
      String citation, List<ThingRef> retractedBy, boolean provisional) {
    return new PublicationDetails(
        "",
        "",
        "",
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        new Links(List.of(), List.of(), List.of(), retractedBy, List.of()),
        List.of(),
        provisional,
        citation,
        "");
  }

  public PublicationDetails {
    languages = List.copyOf(languages);
    keywords = List.copyOf(keywords);
    topics = List.copyOf(topics);
    mentions = List.copyOf(mentions);
    pages = List.copyOf(pages);
  }

  /**
   * Links to other publications, in both directions: a record also says who commented on it.
   *
   * @param cites what it cites
   * @param citedBy what cites it
   * @param discussedBy what comments on it
   * @param retractedBy the notices that retract it
   * @param retracts what it is the notice of retraction for
   */
  public record Links(
      List<ThingRef> cites,
      List<ThingRef> citedBy,
      List<ThingRef> discussedBy,
      List<ThingRef> retractedBy,
      List<ThingRef> retracts) {
    /** To nothing. */
    public static final Links NONE =
        new Links(List.of(), List.of(), List.of(), List.of(), List.of());

    public Links {
      cites = List.copyOf(cites);
      citedBy = List.copyOf(citedBy);
      discussedBy = List.copyOf(discussedBy);
      retractedBy = List.copyOf(retractedBy);
      retracts = List.copyOf(retracts);
    }
  }
}
