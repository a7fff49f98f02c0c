package org.hemograph.serve.pages;

import java.util.List;
import java.util.Optional;

/**
 * References behind something.
 *
 * @param title what they stand behind
 * @param begun whether anything was asked for
 * @param problem what was wrong with the question
 * @param things what was named; each leads to its page
 * @param kept what the form passes on unseen
 * @param named whether the form takes things by name
 * @param style the style as asked for
 * @param since as asked for
 * @param kinds what can be narrowed down to
 * @param roles what publications can be to their studies
 * @param styles suggestions
 * @param tally how many there are of which kind
 * @param start the number of the first, from 1
 * @param items those of this page
 * @param pages the page before and the next one
 * @param formats downloads of all of them
 * @param formatted the same in another style, as HTML; empty when in none
 * @param leftOut what is not among them, and why
 * @param command the same on the command line
 */
public record CitePage(
    Frame frame,
    String title,
    boolean begun,
    Optional<ProblemView> problem,
    List<Chip> things,
    List<Kept> kept,
    boolean named,
    String style,
    String since,
    List<Option> kinds,
    List<Option> roles,
    List<String> styles,
    String tally,
    int start,
    List<Item> items,
    List<Link> pages,
    List<Link> formats,
    String formatted,
    List<String> leftOut,
    String command) {
  /** A thing that was named, and the page without it. */
  public record Chip(Link thing, String remove) {}

  /** What a form passes on unseen. */
  public record Kept(String name, String value) {}

  /** A value that can be chosen. */
  public record Option(String value, String label, boolean chosen) {}

  /**
   * A reference.
   *
   * @param text in the style of Vancouver
   * @param page of ours about it
   * @param kind what it is
   * @param links where it is, by id
   */
  public record Item(String text, String page, String kind, List<Link> links) {
    public Item {
      links = List.copyOf(links);
    }
  }

  public CitePage {
    things = List.copyOf(things);
    kept = List.copyOf(kept);
    kinds = List.copyOf(kinds);
    roles = List.copyOf(roles);
    styles = List.copyOf(styles);
    items = List.copyOf(items);
    pages = List.copyOf(pages);
    formats = List.copyOf(formats);
    leftOut = List.copyOf(leftOut);
  }
}
