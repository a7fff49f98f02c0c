package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * What one cites: a publication, a meeting abstract, a registry record, a page. Built from all that
 * the graph knows of it, whatever source said it; what nobody says is empty.
 *
 * @param key its key in the graph, {@code publication/pmid-12345678}
 * @param title without markup, on one line
 * @param authors in their order
 * @param authorsComplete whether these are all of its authors; else a bibliography says "et al."
 * @param venue where it appeared
 * @param issued when
 * @param place where it stands in its venue
 * @param ids public ids
 * @param addresses pages, as IRIs, the best first
 * @param abstractText on one line; empty unless the user's own source gave it (decision 5)
 * @param keywords one each
 * @param language BCP 47; empty when not known
 * @param studies the studies it reports on: what literature tools group reports by
 * @param note what whoever cites it has to know first, as sentences: that it was retracted, or that
 *     something of it is recalled and not verified; mostly empty
 */
public record Reference(
    String key,
    Kind kind,
    String title,
    List<Author> authors,
    boolean authorsComplete,
    Venue venue,
    Optional<Issued> issued,
    Place place,
    Ids ids,
    List<String> addresses,
    String abstractText,
    List<String> keywords,
    String language,
    List<Study> studies,
    String note) {
  public Reference {
    authors = List.copyOf(authors);
    addresses = List.copyOf(addresses);
    keywords = List.copyOf(keywords);
    studies = List.copyOf(studies);
  }

  /** One that can be cited without a word of caution. */
  public Reference(
      String key,
      Kind kind,
      String title,
      List<Author> authors,
      boolean authorsComplete,
      Venue venue,
      Optional<Issued> issued,
      Place place,
      Ids ids,
      List<String> addresses,
      String abstractText,
      List<String> keywords,
      String language,
      List<Study> studies) {
    this(
        key,
        kind,
        title,
        authors,
        authorsComplete,
        venue,
        issued,
        place,
        ids,
        addresses,
        abstractText,
        keywords,
        language,
        studies,
        "");
  }

  /** What it is, as far as bibliographies tell apart. */
  public enum Kind {
    /** In a journal: a paper, a review, a letter, a guideline. */
    ARTICLE,
    /** Presented at a meeting. */
    MEETING_ABSTRACT,
    /** A record of a study in a registry. */
    REGISTRATION,
    /** Of a company, an authority or an institute: a label, a press release, a report. */
    REPORT,
    /** Anything else that has an address. */
    WEB_PAGE
  }

  /**
   * An author. Either the two parts are given or the whole only.
   *
   * @param family the family name, with its particles; empty for a group
   * @param given given names or initials, as printed
   * @param whole the name as printed, which is all there is of a group or an undivided name
   */
  public record Author(String family, String given, String whole) {}

  /**
   * Where it appeared.
   *
   * @param name of the journal, the meeting, the registry or the site
   * @param abbreviation of the journal, as NLM has it
   * @param issns of print and electronic edition
   * @param publisher who gave it out: the registry's institution, the authority
   */
  public record Venue(String name, String abbreviation, List<String> issns, String publisher) {
    public Venue {
      issns = List.copyOf(issns);
    }
  }

  /** The day it appeared, as far as it is known; month and day are 0 when not. */
  public record Issued(int year, int month, int day) {}

  /**
   * Where it stands.
   *
   * @param number of an article without pages, of an abstract or of a report
   */
  public record Place(
      String volume, String issue, String firstPage, String lastPage, String number) {}

  /** Public ids, without address; empty when there is none. */
  public record Ids(String doi, String pmid, String pmcid, String registration) {}

  /** A study it reports on: its key, as {@code NCT05653219}, and what it is called. */
  public record Study(String key, String label) {}
}
