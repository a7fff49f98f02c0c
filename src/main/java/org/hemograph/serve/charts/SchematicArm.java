package org.hemograph.serve.charts;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One arm of a study as it is drawn.
 *
 * @param name as the study calls it
 * @param size how many people, as {@code n 50}; may be empty
 * @param courses what is given, in order
 */
public record SchematicArm(String name, String size, List<Course> courses) {
  public SchematicArm {
    courses = List.copyOf(courses);
  }

  /**
   * One drug given for a time.
   *
   * @param drug its name
   * @param detail dose, route, schedule: what stands behind the name; may be empty
   * @param role why it is given
   * @param taper whether the dose goes down to nothing
   * @param start weeks after the treatment begins
   * @param length in weeks; absent where nobody states it
   * @param doses weeks at which single doses are given; empty for a drug taken all the time
   */
  public record Course(
      String drug,
      String detail,
      Role role,
      boolean taper,
      double start,
      OptionalDouble length,
      List<Double> doses) {
    public Course {
      doses = List.copyOf(doses);
    }

    /** The last week that it reaches, where that is stated. */
    double end() {
      double last = doses.stream().mapToDouble(Double::doubleValue).max().orElse(start);
      return Math.max(last, start + length.orElse(0));
    }
  }

  /** Why a drug is given. */
  public enum Role {
    INVESTIGATIONAL,
    BACKGROUND,
    COMPARATOR,
    PLACEBO,
    OTHER;

    String css() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
