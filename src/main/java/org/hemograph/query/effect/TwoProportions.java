package org.hemograph.query.effect;

/**
 * Events of two groups.
 *
 * @param events1 of the experimental group
 * @param total1 of how many
 * @param events2 of the control group
 * @param total2 of how many
 */
public record TwoProportions(long events1, long total1, long events2, long total2) {

  /**
   * Odds ratio, risk ratio or risk difference (Cochrane Handbook, 6.4.1 and 10.4). A zero cell is
   * left to the analyst: nothing is added to it.
   */
  public Effect as(Measure measure) {
    if (events1 < 0
        || events2 < 0
        || events1 > total1
        || events2 > total2
        || total1 * total2 == 0) {
      return Effect.none("the events do not fit the totals");
    }
    long without1 = total1 - events1;
    long without2 = total2 - events2;
    if (events1 == 0 || events2 == 0 || without1 == 0 || without2 == 0) {
      return Effect.none("a cell is zero, and no continuity correction is made");
    }
    double a = events1;
    double b = without1;
    double c = events2;
    double d = without2;
    double n1 = total1;
    double n2 = total2;
    return switch (measure) {
      case OR ->
          Effect.of(
              Math.log((a * d) / (b * c)),
              Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d),
              "yi = ln((%s × %s) / (%s × %s)); sei = √(1/%s + 1/%s + 1/%s + 1/%s)"
                  .formatted(
                      events1, without2, without1, events2, events1, without1, events2, without2));
      case RR ->
          Effect.of(
              Math.log((a / n1) / (c / n2)),
              Math.sqrt(1 / a - 1 / n1 + 1 / c - 1 / n2),
              "yi = ln((%s/%s) / (%s/%s)); sei = √(1/%s - 1/%s + 1/%s - 1/%s)"
                  .formatted(events1, total1, events2, total2, events1, total1, events2, total2));
      case RD ->
          Effect.of(
              a / n1 - c / n2,
              Math.sqrt(a * b / (n1 * n1 * n1) + c * d / (n2 * n2 * n2)),
              "yi = %s/%s - %s/%s; sei = √(%s × %s/%s³ + %s × %s/%s³)"
                  .formatted(
                      events1, total1, events2, total2, events1, without1, total1, events2,
                      without2, total2));
      default -> throw new IllegalArgumentException("Two proportions give no " + measure);
    };
  }
}
