package org.hemograph.serve.pages;

import java.util.List;

/**
 * The vocabulary: classes, properties and code lists.
 *
 * @param version of the ontology; may be empty
 * @param diagram the main classes
 * @param downloads the same as data, and what belongs to it
 * @param groups in reading order
 */
public record TermsPage(
    Frame frame, String version, Picture diagram, List<Link> downloads, List<Group> groups) {
  /** Terms of one sort. */
  public record Group(String title, String anchor, List<Term> terms) {
    public Group {
      terms = List.copyOf(terms);
    }
  }

  /**
   * One term.
   *
   * @param anchor its local name, which is the fragment of its IRI; for a code list after {@code
   *     code-}, as properties have the same names
   * @param name as written in queries: {@code hg:Drug}
   * @param label in words
   * @param comment its definition; may be empty
   * @param used how often it is used; empty when never
   * @param href its own page, where it has one; else empty
   */
  public record Term(
      String anchor, String name, String label, String comment, String used, String href) {}

  public TermsPage {
    downloads = List.copyOf(downloads);
    groups = List.copyOf(groups);
  }
}
