package org.hemograph.serve.things;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NaturalOrderTest {
  @Test
  void numbersInTextsAreOrderedBySize() {
    List<String> sorted =
        List.of("15 mg", "3 mg", "03 mg b", "a10/9", "a9/10", "", "a").stream()
            .sorted(NaturalOrder.INSTANCE)
            .toList();
    assertEquals(List.of("", "3 mg", "03 mg b", "15 mg", "a", "a9/10", "a10/9"), sorted);
  }
}
