package org.hemograph.serve.pages;

import java.util.List;
import org.hemograph.serve.pages.ThingPage.Fact;

/**
 * A result: the number, where it stands, what it is a number of, and what else is known of the
 * same.
 *
 * @param number the number in large
 * @param cards where it is stated, first of all its main source
 */
public record ResultPage(
    Frame frame,
    ThingHead head,
    List<Notice> notices,
    Number number,
    List<KeyFact> keys,
    List<SourceCard> cards,
    Citation citation,
    List<Block> blocks,
    List<Fact> facts,
    ThingTail tail) {
  /**
   * The number as printed.
   *
   * @param statistic what kind of number: median, percentage; may be empty
   * @param value the number, or the words in its place
   * @param unit its unit; may be empty
   * @param isWords whether there is no number
   * @param interval its interval in words; may be empty
   * @param picture the interval drawn, as svg; empty when there is none
   * @param lines what a reader needs to understand it: n, p, why there is none
   */
  public record Number(
      String statistic,
      String value,
      String unit,
      boolean isWords,
      String interval,
      String picture,
      List<String> lines) {
    public Number {
      lines = List.copyOf(lines);
    }
  }

  public ResultPage {
    notices = List.copyOf(notices);
    keys = List.copyOf(keys);
    cards = List.copyOf(cards);
    blocks = List.copyOf(blocks);
    facts = List.copyOf(facts);
  }

  /** The list of contents. */
  public List<Link> contents() {
    return Contents.of(blocks, facts, tail);
  }
}
