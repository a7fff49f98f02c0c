package org.hemograph.serve.pages;

import java.util.List;
import java.util.Optional;

/**
 * Where a query is written and run.
 *
 * @param query the text that stands in the editor
 * @param asked whether that text was asked
 * @param places where the script finds what it needs
 * @param examples the curated queries, by group
 * @param prefixes that a query may use, shortest form first
 * @param answer the table of the answer
 * @param tally how many rows there are, in words
 * @param downloads the answer in other formats
 * @param problem what was wrong
 * @param lines the lines of the query around the mistake; empty when that is not known
 */
public record EditorPage(
    Frame frame,
    String query,
    boolean asked,
    Places places,
    List<Group> examples,
    List<Prefix> prefixes,
    Optional<Grid> answer,
    String tally,
    List<Link> downloads,
    Optional<ProblemView> problem,
    List<Line> lines) {
  /**
   * Addresses for the script.
   *
   * @param endpoint answers the SPARQL Protocol
   * @param terms classes, properties and prefixes to complete by
   * @param things what IRIs of things begin with
   * @param codes what IRIs of codes begin with
   * @param graphs what IRIs of graphs begin with
   */
  public record Places(String endpoint, String terms, String things, String codes, String graphs) {}

  /** Queries of one group. */
  public record Group(String title, List<Example> examples) {
    public Group {
      examples = List.copyOf(examples);
    }
  }

  /** A query that can be loaded into the editor. */
  public record Example(String name, String summary, String href) {}

  /** A prefix and its namespace. */
  public record Prefix(String prefix, String namespace) {}

  /**
   * A line of the query.
   *
   * @param number counted from 1
   * @param wrong whether the mistake is in it
   * @param column where, counted from 1
   */
  public record Line(int number, String text, boolean wrong, int column) {
    /** Blanks up to the place of the mistake, to set a mark below it. */
    public String blanks() {
      int before = Math.min(Math.max(0, column - 1), text.length());
      return text.substring(0, before).replaceAll("[^\\t]", " ");
    }
  }

  public EditorPage {
    examples = List.copyOf(examples);
    prefixes = List.copyOf(prefixes);
    downloads = List.copyOf(downloads);
    lines = List.copyOf(lines);
  }
}
