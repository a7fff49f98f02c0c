package org.hemograph.serve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "ianalumab, ianalumab, 0",
    "ianalumb, ianalumab, 1",
    "inaalumab, ianalumab, 1",
    "fostamatanib, fostamatinib, 1",
    "ianalumabb, ianalumab, 1",
    "ienalumeb, ianalumab, 2",
    "rituximab, ianalumab, 99",
    "'', ab, 2"
  })
  void slipsAreCounted(String typed, String meant, int slips) {
    assertEquals(slips, Spelling.distance(typed, meant, 2));
    assertEquals(slips, Spelling.distance(meant, typed, 2));
  }

  @ParameterizedTest
  @CsvSource({"ianlu, ianalumab, 1", "fostam, fostamatinib, 99", "fotsam, fostamatinib, 1"})
  void aBeginningMayBeMisspelled(String typed, String word, int slips) {
    int most = Spelling.allowed(typed);
    int expected = word.startsWith(typed) ? 0 : slips;
    assertEquals(expected, Spelling.distanceToBeginning(typed, word, most));
  }
}
