package org.hemograph.serve.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNamesTest {
  @ParameterizedTest
  @CsvSource({
    "study-results, studyResults",
    "studies, studies",
    "head-to-head, headToHead",
    "a_b.c, aBC",
    "2nd-line, query2ndLine",
    "Étude, tude",
    "ÄÖ, query",
    "listQueries, listQueries2"
  })
  void of_makesANameThatCodeCanHave(String query, String operation) {
    assertEquals(operation, new OperationNames(Set.of("listQueries")).of(query));
  }

  @Test
  void of_givesNoNameTwice() {
    OperationNames names = new OperationNames(Set.of());
    assertEquals("aB", names.of("a-b"));
    assertEquals("aB2", names.of("aB"));
    assertEquals("ab3", names.of("ab"));
  }
}
