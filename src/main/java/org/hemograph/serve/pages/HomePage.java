package org.hemograph.serve.pages;

import java.util.List;

/**
 * The front page.
 *
 * @param counts how much there is of each kind
 * @param landscape classes by furthest phase
 * @param questions ways in: questions that can be asked at once
 */
public record HomePage(
    Frame frame, List<Count> counts, Landscape landscape, List<Question> questions) {
  /**
   * How many there are of a kind.
   *
   * @param what in the plural: studies
   * @param many how many
   * @param href where they are listed
   */
  public record Count(String what, String many, String href) {}

  /**
   * A question with its answer behind it.
   *
   * @param text as a person asks
   * @param href the answer
   */
  public record Question(String text, String href) {}

  public HomePage {
    counts = List.copyOf(counts);
    questions = List.copyOf(questions);
  }
}
