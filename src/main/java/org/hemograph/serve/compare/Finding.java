package org.hemograph.serve.compare;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One result as a source states it. Texts are empty and nodes absent where it does not say.
 *
 * @param result the assertion
 * @param type what kind of result
 * @param study whose it is
 * @param column the arm or group that it stands under; the study where it covers all of them
 * @param subgroup the part of the arm, where it is not all of it
 * @param measured what was measured
 * @param value as printed and as a number
 * @param time when
 * @param versus what it was compared with
 * @param told who says so
 */
record Finding(
    Node result,
    Type type,
    Node study,
    Node column,
    String subgroup,
    Measured measured,
    Value value,
    Time time,
    Versus versus,
    Told told) {

  /** The kinds of result, in the order in which a cell shows them. */
  enum Type {
    BASELINE("baseline"),
    OUTCOME("outcome"),
    COMPARISON("comparison"),
    ADVERSE_EVENT("adverse event"),
    FLOW("flow");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * What was measured.
   *
   * @param concept that endpoints of several studies share, or a characteristic
   * @param name of the concept; else the term or endpoint as worded
   * @param broader the concept above it, where the concept itself is that of few studies
   * @param domain efficacy, safety … as a code's notation
   * @param wording the endpoint as this study words it
   * @param definition how this study defines it
   * @param role primary, key secondary …; empty where the study does not say
   */
  record Measured(
      Optional<Node> concept,
      String name,
      Optional<Node> broader,
      String domain,
      String wording,
      String definition,
      String role) {}

  /**
   * A value.
   *
   * @param printed as printed, with its unit; or what the source says instead
   * @param number absent where there is none
   * @param estimated whether there is a number, or words in its place
   * @param limits what low and high are: {@code 95% confidence interval 0.32 to 0.92}
   * @param population who was analysed
   */
  record Value(
      String printed,
      Optional<Node> number,
      String status,
      boolean estimated,
      String statistic,
      String unit,
      Optional<Node> low,
      Optional<Node> high,
      String limits,
      Optional<Node> numerator,
      Optional<Node> denominator,
      String population) {}

  /**
   * When it was measured.
   *
   * @param said as printed
   * @param days to order by; what has no number comes last
   */
  record Time(String said, double days) {}

  /**
   * What it was compared with.
   *
   * @param reference the other group; absent for a result of one group
   * @param name of the other group, or of all that were compared
   */
  record Versus(
      Optional<Node> reference, String name, String direction, String significance, String p) {
    static final Versus NOTHING = new Versus(Optional.empty(), "", "", "", "");
  }

  /**
   * Where it comes from.
   *
   * @param rank of the kind of source, 1 for registries
   * @param verification verified, seed, recalled, or empty
   * @param passage of a text, where the source is one
   * @param path within a record or table
   */
  record Told(
      Optional<Node> source,
      String citation,
      String sourceKind,
      int rank,
      String others,
      String kind,
      String verification,
      String note,
      Optional<Node> passage,
      String path) {}
}
