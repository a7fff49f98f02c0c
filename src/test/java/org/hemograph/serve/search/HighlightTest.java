package org.hemograph.serve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.hemograph.serve.pages.SearchPage.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {
  @ParameterizedTest
  @CsvSource({
    "ianal, Further ianalumab, Further [ianal]umab",
    "IANALUMAB, ianalumab, [ianalumab]",
    "ianalumb, Ianalumab plus, [Ianalumab] plus",
    "sjogren, Sjögren disease, [Sjögren] disease",
    "cell, B-cell depletion, B-[cell] depletion",
    "ell, B-cell depletion, B-cell depletion",
    "b cell, B-cell depletion, [B]-[cell] depletion"
  })
  void wordsAreMarkedWhereTheyBegin(String typed, String text, String marked) {
    assertEquals(marked, shown(Highlight.of(Typed.of(typed), text)));
  }

  @Test
  void markupStaysText() {
    String text = "<b>ianalumab</b> & \"more\"";
    List<Piece> pieces = Highlight.of(Typed.of("ianalumab b"), text);
    assertEquals(text, pieces.stream().map(Piece::text).collect(Collectors.joining()));
  }

  @Test
  void aLongTextIsShownAroundWhatMatched() {
    String text = "word ".repeat(200) + "ianalumab " + "🩸 ".repeat(300);
    String shown = shown(Highlight.of(Typed.of("ianalumab"), text));
    assertTrue(shown.startsWith("… "), shown);
    assertTrue(shown.endsWith(" …"), shown);
    assertTrue(shown.contains("[ianalumab]"), shown);
    assertTrue(shown.length() < 260, shown);
    assertTrue(shown.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000), shown);
  }

  private static String shown(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
