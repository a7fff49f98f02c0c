package org.hemograph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class SortedLinesTest {
  @Test
  void moreThanTheMemoryHoldsIsSortedAndWithoutRepetition() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      lines.add("x" + i);
      if (i % 10 == 0) {
        lines.add("b" + i % 100);
      }
    }
    Collections.shuffle(lines, new Random(1));
    List<String> sorted = new ArrayList<>();
    try (SortedLines sorting = new SortedLines(2_000)) {
      for (String line : lines) {
        sorting.add(line);
      }
      sorting.forEach(line -> sorted.add(line));
    }
    assertEquals(List.copyOf(new TreeSet<>(lines)), sorted);
  }
}
