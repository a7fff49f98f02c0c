package org.hemograph.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * One parameter of a curated query.
 *
 * @param name as in a request: {@code drug}
 * @param type what values it takes
 * @param required whether the query refuses to run without it
 * @param initial the value taken when none is given, as a person would write it
 * @param repeats how often it may be given
 * @param allowed which of its type's values it takes
 * @param description for a person who fills in a form
 * @param example a value that works; empty when the file gives none
 */
public record Parameter(
    String name,
    ParameterType type,
    boolean required,
    Optional<String> initial,
    Repeats repeats,
    Allowed allowed,
    String description,
    String example) {

  /** One that may be left out and takes every value of its type. */
  public static Parameter optional(
      String name, ParameterType type, Repeats repeats, String example) {
    return new Parameter(name, type, false, Optional.empty(), repeats, Allowed.ALL, "", example);
  }

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

    /** As many as anybody likes. */
    public static final Repeats ANY = new Repeats(1, UNBOUNDED);
  }

  /**
   * Which values are taken, beyond what the type says.
   *
   * @param least the smallest number or earliest date, as in a request
   * @param greatest the greatest number or latest date
   * @param listed the only values; empty for any
   * @param from a query with the columns {@code value} and, if it likes, {@code label}, whose rows
   *     are the only values
   */
  public record Allowed(
      Optional<String> least,
      Optional<String> greatest,
      List<Choice> listed,
      Optional<Query> from) {
    /** Every value of the type. */
    public static final Allowed ALL =
        new Allowed(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Allowed {
      listed = List.copyOf(listed);
    }
  }

  /**
   * What it takes, in words that complete "expected …": {@code a drug class}, {@code a whole number
   * from 1 to 120}, {@code one of a, b, c}.
   */
  public String expected() {
    return Expected.of(type, allowed);
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
