package org.hemograph.query;

import java.util.Optional;

/**
 * One parameter of a curated query.
 *
 * @param name as in a request: {@code drug}
 * @param type what values it takes
 * @param required whether the query refuses to run without it
 * @param initial the value taken when none is given, as a person would write it
 * @param repeats how often it may be given
 * @param description for a person who fills in a form
 * @param example a value that works; empty when the file gives none
 */
public record Parameter(
    String name,
    ParameterType type,
    boolean required,
    Optional<String> initial,
    Repeats repeats,
    String description,
    String example) {

  /**
   * How many values a parameter takes when it is given at all.
   *
   * @param least at least 1
   * @param most at least {@code least}
   */
  public record Repeats(int least, int most) {
    /** Exactly one value. */
    public static final Repeats ONCE = new Repeats(1, 1);

    /** More than this is no request a person makes. */
    public static final int UNBOUNDED = 100;
  }

  /** Whether it may be given more than once. */
  public boolean repeatable() {
    return repeats.most() > 1;
  }

  /** Its variable in the SPARQL text, without the question mark (grlc's spelling). */
  public String variable() {
    return (required ? "_" : "__") + name;
  }
}
