package org.hemograph.serve.pages;

import java.util.List;

/**
 * What was found.
 *
 * @param query what was searched for; empty before the first search
 * @param hits those of this page, best first
 * @param total how many there are
 * @param whole how many there are without the values chosen
 * @param capped whether there may be more that were not read
 * @param start how many come before these
 * @param near whether nothing has all words, so that these only come close
 * @param meant what was probably meant; leads nowhere if nobody can tell
 * @param choices what the hits can be narrowed down by
 * @param chosen what they are narrowed down by; each leads to the search without it
 * @param unnarrowed the search without any of those
 * @param pages the page before and the next one
 * @param json the same as data
 */
public record SearchPage(
    Frame frame,
    String query,
    List<Hit> hits,
    int total,
    int whole,
    boolean capped,
    int start,
    boolean near,
    Link meant,
    List<Choices> choices,
    List<Choice> chosen,
    String unnarrowed,
    List<Link> pages,
    String json) {

  /** The references behind all of it. */
  public String cite() {
    return json.replaceFirst("^/search\\.json", "/cite");
  }

  /** A part of a text; marked where it is what was searched for. */
  public record Piece(String text, boolean marked) {}

  /**
   * One thing found.
   *
   * @param label its name in pieces
   * @param href its page
   * @param kind what it is
   * @param matchedAs what the text is that matched; empty when it is the name
   * @param matched that text in pieces
   * @param context one line: phase, status, sponsor; year, journal
   */
  public record Hit(
      List<Piece> label,
      String href,
      String kind,
      String matchedAs,
      List<Piece> matched,
      String context) {
    public Hit {
      label = List.copyOf(label);
      matched = List.copyOf(matched);
    }
  }

  /**
   * The values of one facet.
   *
   * @param title of the facet
   * @param name of it in addresses
   * @param seen the first values
   * @param folded the others
   * @param open whether the others are shown too, as one of them is chosen
   */
  public record Choices(
      String title, String name, List<Choice> seen, List<Choice> folded, boolean open) {
    public Choices {
      seen = List.copyOf(seen);
      folded = List.copyOf(folded);
    }
  }

  /**
   * A value to narrow down by.
   *
   * @param label of the value
   * @param many how many hits have it
   * @param href the search with it, or without it if it is chosen
   */
  public record Choice(String label, int many, String href, boolean chosen) {}

  public SearchPage {
    hits = List.copyOf(hits);
    choices = List.copyOf(choices);
    chosen = List.copyOf(chosen);
    pages = List.copyOf(pages);
  }
}
