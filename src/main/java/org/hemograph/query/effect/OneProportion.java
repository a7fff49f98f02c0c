package org.hemograph.query.effect;

/**
 * Events of one group.
 *
 * @param events how many
 * @param total of how many
 */
public record OneProportion(long events, long total) {

  /** Its logit; nothing where all or none had the event, as no continuity correction is made. */
  public Effect logit() {
    if (events < 0 || events > total || total == 0) {
      return Effect.none("the events do not fit the total");
    }
    long without = total - events;
    if (events == 0 || without == 0) {
      return Effect.none("a cell is zero, and no continuity correction is made");
    }
    return Effect.of(
        Math.log((double) events / without),
        Math.sqrt(1.0 / events + 1.0 / without),
        "yi = ln(%s/%s); sei = √(1/%s + 1/%s)".formatted(events, without, events, without));
  }
}
