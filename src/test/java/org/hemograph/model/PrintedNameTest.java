package org.hemograph.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Al-Samkari H | Al-Samkari | H",
        "Al-Samkari, Hanny | Al-Samkari | Hanny",
        "Kuter DJ | Kuter | DJ",
        "Tran HTT | Tran | HTT",
        "van der Berg J | van der Berg | J",
        "van der Berg, Jan | van der Berg | Jan",
        "Jan van der Berg | van der Berg | Jan",
        "J. van der Berg | van der Berg | J.",
        "David J. Kuter | Kuter | David J.",
        "D. J. Kuter | Kuter | D. J.",
        "Müller-Łoś H.-J. | Müller-Łoś | H.-J.",
        "Garcia Lopez M | Garcia Lopez | M",
        "Bussel JB Jr | Bussel | JB, Jr",
        "Bussel, James B, Jr | Bussel | James B, Jr",
        "Bussel, James B Jr | Bussel | James B, Jr",
        "Bussel JB, Jr | Bussel | JB, Jr",
        "Yang L (interviewee) | Yang | L",
        "王，伟 | 王 | 伟",
      })
  void namesWhoseFormTellsAreTakenApart(String printed, String family, String given) {
    Reference.Author author = PrintedName.author(printed);
    assertEquals(family, author.family());
    assertEquals(given, author.given());
    assertEquals(printed, author.whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ITP Study Group",
        "Study Group, ITP",
        "Novartis Pharmaceuticals",
        "Yang Linhua",
        "Hanny Al-Samkari",
        "杨林花",
        "Plato",
        "J. P. K",
        "JP K",
        "van der",
        "A, B, C, D",
        ","
      })
  void othersStayWhole(String printed) {
    Reference.Author author = PrintedName.author(printed);
    assertEquals("", author.family() + author.given(), printed);
    assertEquals(printed, author.whole());
  }

  @Test
  void suffixesComeOffAgain() {
    Reference.Author author = PrintedName.author("Bussel, James B, Jr");
    assertEquals("Jr", PrintedName.suffix(author));
    assertEquals("James B", PrintedName.givenWithoutSuffix(author));
    assertEquals("", PrintedName.suffix(PrintedName.author("Kuter DJ")));
  }

  @Test
  void othersAreNoAuthor() {
    assertTrue(PrintedName.standsForOthers(" et al."));
    assertTrue(PrintedName.standsForOthers("and others"));
    assertFalse(PrintedName.standsForOthers("Others A"));
  }
}
