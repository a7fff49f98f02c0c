package org.hemograph.serve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B-cell depletion|[b, cell, depletion]",
        "Sjögren’s|[sjogren's]",
        "9.5 mg/kg|[9.5, mg, kg]",
        "AND OR NOT|[and, or, not]",
        "label:ianalumab~2^9 +x -y|[label, ianalumab, 2, 9, x, y]",
        "*ab? [a TO b]|[ab, a, to, b]",
        "ianalumab ianalumab|[ianalumab]",
        "مرض|[مرض]",
        "🩸 ‮ \\|[]"
      })
  void whatIsTypedIsWordsAndNothingElse(String text, String words) {
    assertEquals(words, Typed.of(text).words().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {299, 300, 301, 5_000})
  void aLongTextIsCutWithoutHalvingACharacter(int length) {
    Typed typed = Typed.of("a" + "🩸".repeat(length) + " b".repeat(40));
    assertTrue(typed.text().length() <= 300);
    assertTrue(typed.text().codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000));
    assertTrue(Typed.of("b1 b2 b3 b4 b5 b6 b7 b8 b9 c1 c2 c3 c4").words().size() == 12);
  }

  @Test
  void closenessIsSameThenBeginningThenWordsThenNear() {
    Typed typed = Typed.of("Anti-BAFF");
    assertEquals(
        List.of(Closeness.SAME, Closeness.BEGINS, Closeness.WORDS, Closeness.NEAR),
        List.of("anti-baff", "anti-BAFF-R antibody", "BAFF, anti", "anti-CD20").stream()
            .map(text -> Closeness.of(typed, text, true))
            .toList());
    assertEquals(Closeness.WITHIN, Closeness.of(typed, "anti-baff", false));
  }
}
