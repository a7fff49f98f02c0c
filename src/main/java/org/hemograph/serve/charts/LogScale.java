package org.hemograph.serve.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis for ratios, on which a half lies as far from 1 as a double.
 *
 * @param low the number at its left end, above 0
 * @param high the number at its right end, more than {@code low}
 * @param ticks round numbers from end to end
 */
record LogScale(double low, double high, List<Scale.Tick> ticks) implements Axis {
  private static final int MOST_TICKS = 7;

  /**
   * Beyond a hundredth and a hundred an interval goes on as an arrow, unless estimates lie there.
   */
  private static final double FARTHEST = 100;

  /** The round numbers of one decade, from the finest choice to the coarsest. */
  private static final List<double[]> STEPS =
      List.of(
          new double[] {1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 9.5},
          new double[] {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9},
          new double[] {1, 1.5, 2, 3, 5, 7},
          new double[] {1, 2, 5},
          new double[] {1, 3},
          new double[] {1});

  LogScale {
    ticks = List.copyOf(ticks);
  }

  /**
   * The round numbers around a range of ratios.
   *
   * @param estimates what has to be seen: at least one, all above 0
   * @param ends of intervals, which may go on beyond the axis; those not above 0 always do
   */
  static LogScale around(List<Double> estimates, List<Double> ends) {
    double least = estimates.stream().min(Double::compare).orElseThrow();
    double most = estimates.stream().max(Double::compare).orElseThrow();
    double floor = Math.min(least, 1 / FARTHEST);
    double ceiling = Math.max(most, FARTHEST);
    for (double end : ends) {
      if (end > 0) {
        least = Math.min(least, Math.max(end, floor));
        most = Math.max(most, Math.min(end, ceiling));
      }
    }
    if (least == most) {
      least = least / 2;
      most = most * 2;
    }
    for (double[] step : STEPS) {
      List<Double> round = round(least, most, step);
      if (round.size() <= MOST_TICKS) {
        return of(round);
      }
    }
    List<Double> decades = round(least, most, new double[] {1});
    int apart = (decades.size() + MOST_TICKS - 1) / MOST_TICKS;
    List<Double> some = new ArrayList<>();
    for (int i = 0; i < decades.size() + apart - 1; i += apart) {
      some.add(decades.get(0) * Math.pow(10, i));
    }
    return of(some);
  }

  private static LogScale of(List<Double> round) {
    List<Scale.Tick> ticks = round.stream().map(n -> new Scale.Tick(n, written(n))).toList();
    return new LogScale(round.get(0), round.get(round.size() - 1), ticks);
  }

  /** All round numbers of a range, and the next one at either side. */
  private static List<Double> round(double least, double most, double[] step) {
    List<Double> all = new ArrayList<>();
    int first = (int) Math.floor(Math.log10(least)) - 1;
    int last = (int) Math.ceil(Math.log10(most)) + 1;
    for (int power = first; power <= last; power++) {
      for (double factor : step) {
        all.add(
            new BigDecimal(factor)
                .round(new MathContext(2))
                .scaleByPowerOfTen(power)
                .doubleValue());
      }
    }
    int from = 0;
    while (from + 1 < all.size() && all.get(from + 1) <= least) {
      from++;
    }
    int to = all.size() - 1;
    while (to > from + 1 && all.get(to - 1) >= most) {
      to--;
    }
    return all.subList(from, to + 1);
  }

  private static String written(double number) {
    return new BigDecimal(number).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  @Override
  public double share(double value) {
    return (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
  }
}
