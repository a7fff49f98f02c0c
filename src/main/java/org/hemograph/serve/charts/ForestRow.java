package org.hemograph.serve.charts;

import java.util.OptionalDouble;

/**
 * One line of a forest plot or of bars: an estimate with its interval.
 *
 * @param group under which heading it stands: a study, an endpoint; may be empty
 * @param label the arm, or what was compared
 * @param href where the result has its page; empty when it has none
 * @param value the estimate; absent where there is none, for instance not estimable
 * @param low the lower end of its interval
 * @param high the upper end of its interval
 * @param said the estimate in words as printed, or why there is none: {@code 62.0 (51.1 to 72.0)},
 *     {@code not estimable}
 * @param size how many participants; may be empty
 * @param mark {@code recalled}, {@code seed} or empty
 */
public record ForestRow(
    String group,
    String label,
    String href,
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    String said,
    String size,
    String mark) {}
