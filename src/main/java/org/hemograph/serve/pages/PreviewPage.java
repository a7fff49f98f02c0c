package org.hemograph.serve.pages;

import java.util.List;

/**
 * A thing on a few lines, without the frame of our pages.
 *
 * @param name its label
 * @param kind what it is
 * @param page its own page; the text is its key
 * @param description may be empty
 * @param facts what is told of it
 */
public record PreviewPage(
    String name, String kind, Link page, String description, List<Fact> facts) {
  /**
   * One line.
   *
   * @param values the first of them
   * @param more how many others there are
   */
  public record Fact(String name, List<String> values, int more) {
    public Fact {
      values = List.copyOf(values);
    }
  }

  public PreviewPage {
    facts = List.copyOf(facts);
  }
}
