package org.hemograph.serve.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticScaleTest {
  @ParameterizedTest
  @CsvSource({
    "hazard ratio, RATIO",
    "Adjusted Odds Ratio, RATIO",
    "ratio of geometric means, RATIO",
    "median duration, PLAIN",
    "mean concentration, PLAIN",
    "risk difference, DIFFERENCE",
    "difference in means, DIFFERENCE",
    "median, PLAIN",
    "'', PLAIN"
  })
  void statistic_isOnTheScaleOfItsName(String statistic, StatisticScale scale) {
    assertEquals(scale, StatisticScale.of(statistic));
  }

  @ParameterizedTest
  @CsvSource({"RATIO, 1", "DIFFERENCE, 0"})
  void nothingDiffers_where(StatisticScale scale, double reference) {
    assertEquals(OptionalDouble.of(reference), scale.reference());
  }
}
