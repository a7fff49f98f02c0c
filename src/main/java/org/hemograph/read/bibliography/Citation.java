package org.hemograph.read.bibliography;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Pages;

/**
 * What a bibliographic record says, whatever its format. Paths say where in the record something
 * stands; what the record does not say is empty.
 *
 * @param type of scheme {@code pub}
 * @param typeText the types as printed
 * @param year the earliest year of publication
 * @param topics IRIs of MeSH terms
 * @param headings index terms of which the record gives the name only
 * @param studies NCT numbers that the record itself lists
 * @param addresses pages, as IRIs
 * @param meeting the congress it was presented at
 */
public record Citation(
    Ids ids,
    Titles titles,
    List<AbstractPart> abstractParts,
    Code type,
    String typeText,
    Optional<Integer> year,
    Periodical periodical,
    Pages pages,
    List<Author> authors,
    List<String> keywords,
    List<String> topics,
    List<Term> headings,
    List<Substance> substances,
    List<Term> studies,
    List<Related> related,
    List<String> addresses,
    String meeting,
    String abstractNumber) {
  public Citation {
    abstractParts = List.copyOf(abstractParts);
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    topics = List.copyOf(topics);
    headings = List.copyOf(headings);
    substances = List.copyOf(substances);
    studies = List.copyOf(studies);
    related = List.copyOf(related);
    addresses = List.copyOf(addresses);
  }

  /** Public ids, normalised and checked. */
  public record Ids(String doi, String pmid, String pmcid) {}

  /**
   * Titles without markup.
   *
   * @param title in English, or in whatever language the record has it
   * @param original in the language of the publication, where the record has both
   * @param languages ISO 639 codes of the publication
   */
  public record Titles(String title, String original, List<String> languages) {
    public Titles {
      languages = List.copyOf(languages);
    }
  }

  /**
   * A part of the abstract.
   *
   * @param label as printed; empty when it has none
   * @param category what the source takes it for; empty when it does not say
   */
  public record AbstractPart(String label, String category, String text) {}

  /** Where it appeared. */
  public record Periodical(String name, String abbreviation, List<String> issns, String nlmId) {
    public Periodical {
      issns = List.copyOf(issns);
    }
  }

  /** An author, in the order of the record. */
  public record Author(String name, List<String> affiliations, String orcid, List<String> rorIds) {
    public Author {
      affiliations = List.copyOf(affiliations);
      rorIds = List.copyOf(rorIds);
    }
  }

  /** A string of the record and where it stands. */
  public record Term(String text, String path) {}

  /**
   * A chemical that the publication is indexed with.
   *
   * @param number a UNII or CAS number; empty when there is none
   * @param mesh the id of its MeSH term; empty when not given
   */
  public record Substance(String name, String number, String mesh, String path) {}

  /** How another publication is related to this one. */
  public enum Relation {
    CITES,
    CITED_BY,
    DISCUSSES,
    DISCUSSED_BY,
    RETRACTED_BY,
    RETRACTS,
    PARTLY_RETRACTED_BY,
    /** There is an expression of concern about this one in the other. */
    DOUBTED_BY
  }

  /** Another publication, by its ids. */
  public record Related(Relation relation, Ids other) {}
}
