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
      lines.add("x".repeat(80_000) + i); // counted as 160 KB: more files than are kept
      if (i % 10 == 0) {
        lines.add("b" + i % 100);
      }
    }
    Collections.shuffle(lines, new Random(1));
    List<String> sorted = new ArrayList<>();
    try (SortedLines sorting = new SortedLines()) {
      for (String line : lines) {
        sorting.add(line);
      }
      sorting.forEach(line -> sorted.add(line.substring(Math.max(0, line.length() - 5))));
    }
    List<String> expected =
        new TreeSet<>(lines).stream().map(l -> l.substring(Math.max(0, l.length() - 5))).toList();
    assertEquals(expected, sorted);
  }
}
