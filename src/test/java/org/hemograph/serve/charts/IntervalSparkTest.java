package org.hemograph.serve.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class IntervalSparkTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static OptionalDouble at(double value) {
    return OptionalDouble.of(value);
  }

  @Test
  void whatHasNoNumberHasNoPicture() {
    assertEquals("", IntervalSpark.from(0, 10).draw(NONE, NONE, NONE));
    assertEquals("", IntervalSpark.from(3, 3).draw(at(3), NONE, NONE));
  }

  @Test
  void aValueAloneIsABarAndOneWithAnIntervalAPoint() {
    IntervalSpark scale = IntervalSpark.from(0, 100);
    assertTrue(scale.draw(at(56.9), NONE, NONE).contains("class=\"bar\""));
    String both = scale.draw(at(62), at(51), at(72));
    assertTrue(both.contains("class=\"point\""), both);
    assertEquals(3, both.split("class=\"between\"", -1).length - 1, both);
  }

  @Test
  void anOpenEndHasAnArrow() {
    String open = IntervalSpark.from(0, 20).draw(at(9), at(4), NONE);
    assertTrue(open.contains("M138 5"), open);
    assertTrue(open.contains("aria-hidden=\"true\""), open);
  }

  @Test
  void aRatioOfOneLiesInTheMiddle() {
    String one = IntervalSpark.ofRatios(0.5, 2).draw(at(1), at(0.5), at(2));
    assertTrue(one.contains("cx=\"72\""), one);
  }
}
