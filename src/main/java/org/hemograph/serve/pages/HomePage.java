package org.hemograph.serve.pages;

import java.util.List;
import java.util.Optional;

/**
 * The front page.
 *
 * @param counts how much there is of each kind
 * @param condition what the landscape is about
 * @param landscape classes by how far their drugs got; empty where there are none
 * @param source the query behind the landscape; empty when the catalogue has none
 * @param questions ways in: questions that can be asked at once
 */
public record HomePage(
    Frame frame,
    List<Count> counts,
    Link condition,
    Optional<Figure> landscape,
    String source,
    List<Question> questions) {
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
