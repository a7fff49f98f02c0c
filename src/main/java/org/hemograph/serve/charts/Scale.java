package org.hemograph.serve.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where numbers lie on an axis.
 *
 * @param low the number at its left end
 * @param high the number at its right end, more than {@code low}
 * @param step between two ticks
 */
record Scale(double low, double high, double step) implements Axis {
  private static final int TICKS = 6;

  /** A number and how it is written below the axis. */
  record Tick(double value, String text) {}

  /** The round numbers around a range; a range without width gets one. */
  static Scale around(double least, double most) {
    double width = most > least ? most - least : Math.max(1, Math.abs(most));
    double rough = width / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power * 10;
    for (int factor : new int[] {5, 2, 1}) {
      if (power * factor >= rough) {
        step = power * factor;
      }
    }
    double low = Math.floor(least / step) * step;
    double high = Math.ceil(most / step) * step;
    return new Scale(low, high > low ? high : low + step, step);
  }

  @Override
  public double share(double value) {
    return (value - low) / (high - low);
  }

  @Override
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    long many = Math.round((high - low) / step);
    for (long i = 0; i <= many; i++) {
      double value = low + i * step;
      ticks.add(new Tick(value, written(value)));
    }
    return ticks;
  }

  private String written(double value) {
    int places = (int) Math.max(0, -Math.floor(Math.log10(step)));
    return BigDecimal.valueOf(value)
        .setScale(places, java.math.RoundingMode.HALF_UP)
        .toPlainString()
        .replaceFirst("^-0(\\.0*)?$", "0");
  }
}
