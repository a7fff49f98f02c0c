package org.hemograph.serve.charts;

import java.util.List;

/** Where numbers lie between the two ends of a plot. */
interface Axis {
  /** The number at its left end. */
  double low();

  /** The number at its right end, more than {@link #low}. */
  double high();

  /** From 0 at the left end to 1 at the right one. */
  double share(double value);

  /** The numbers written below it, from left to right. */
  List<Scale.Tick> ticks();
}
