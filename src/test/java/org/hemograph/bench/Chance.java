package org.hemograph.bench;

import java.util.List;
import java.util.SplittableRandom;

/** The dice of one record: the same seed and record number always fall the same. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed, long recordNumber) {
    random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + recordNumber);
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From the least to the greatest, both included. */
  int between(int least, int greatest) {
    return least + random.nextInt(greatest - least + 1);
  }

  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /**
   * A length whose least value, quartiles, 95th percentile and greatest value are these; between
   * them it is spread evenly.
   */
  int length(int least, int quarter, int half, int threeQuarters, int most, int greatest) {
    int[] values = {least, quarter, half, threeQuarters, most, greatest};
    int[] shares = {0, 250, 500, 750, 950, 1000};
    int place = random.nextInt(1000);
    int step = 0;
    while (place >= shares[step + 1]) {
      step++;
    }
    double part = (place - shares[step]) / (double) (shares[step + 1] - shares[step]);
    return (int) Math.round(values[step] + part * (values[step + 1] - values[step]));
  }
}
