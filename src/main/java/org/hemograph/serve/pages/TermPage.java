package org.hemograph.serve.pages;

import java.util.List;

/**
 * A term of the ontology, or all shapes: what is known, then tables.
 *
 * @param path what it is one of
 * @param heading its name
 * @param lead its definition
 * @param facts single facts
 * @param sections tables
 * @param turtle its definition as Turtle; may be empty
 */
public record TermPage(
    Frame frame,
    Link path,
    String heading,
    String lead,
    List<Fact> facts,
    List<Part> sections,
    String turtle) {
  /** A fact with its values. */
  public record Fact(String name, List<Link> values) {
    public Fact {
      values = List.copyOf(values);
    }
  }

  /**
   * A table.
   *
   * @param note said above it; may be empty
   */
  public record Part(String title, String anchor, String note, Grid grid) {}

  private static final int MANY = 12;

  /** Whether its tables are better folded, below a list of them. */
  public boolean isLong() {
    return sections.size() > MANY;
  }

  public TermPage {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }
}
