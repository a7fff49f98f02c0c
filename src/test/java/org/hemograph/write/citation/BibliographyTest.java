package org.hemograph.write.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.OneLine;
import org.hemograph.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BibliographyTest {
  private static final String HOSTILE =
      "<script>alert(1)</script><img src=x onerror=alert(1)> & </div> &lt;b&gt; \uE0F0";

  private static Bibliography in(String style) {
    return new Bibliography(CitationStyle.named(style));
  }

  @Test
  void vancouverIsTheDefault() {
    assertEquals(
        List.of(
            "1. Cuker A, Al-Samkari H, van der Berg J, Bussel Jr JB, VAYHIT2 Study Group. Ianalumab"
                + " plus eltrombopag in immune thrombocytopenia. N Engl J Med. 2025 Dec"
                + " 9;393(7):1421–31."),
        new Bibliography(CitationStyle.DEFAULT).text(List.of(Samples.full())));
    assertEquals(CitationStyle.DEFAULT, CitationStyle.named(""));
    assertEquals(CitationStyle.DEFAULT, CitationStyle.named("Vancouver"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vancouver", "apa", "blood", "the-lancet", "chicago-author-date", "nature"})
  void nothingInAReferenceBecomesMarkup(String style) {
    Reference hostile = Samples.article("x", HOSTILE, "<b>Bold</b>, A", "</div>, B");
    String html = in(style).html(List.of(ToolRulesTest.withNote(hostile, HOSTILE)));
    String rest = html.replaceAll("</?(?:i|b|sup|sub|span|div)(?: class=\"[a-z-]+\")?>", "");
    assertFalse(rest.contains("<"), html);
    assertFalse(rest.replaceAll("&(?:[a-zA-Z]+|#\\d+);", "").contains("&"), html);
    assertFalse(html.contains("style="), html);
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
    assertEquals(html.split("<div", -1).length, html.split("</div>", -1).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vancouver", "apa", "blood"})
  void everyReferenceHasALine(String style) {
    List<Reference> all =
        Stream.of(BundledReferences.all(), Samples.kinds(), Samples.hostile())
            .flatMap(List::stream)
            .toList();
    List<String> lines = in(style).text(all);
    assertEquals(all.size(), lines.size());
    for (String line : lines) {
      assertEquals(OneLine.of(line), line);
      assertFalse(line.isEmpty() || line.contains("and et al"), line);
    }
  }

  @Test
  void initialsAreAllPrinted() {
    Reference reference = Samples.article("x", "A title", "Kuter DJ", "Tran HTT", "Kim D-S");
    assertTrue(
        in("vancouver")
            .text(List.of(reference))
            .get(0)
            .startsWith("1. Kuter DJ, Tran HTT, Kim D-S."),
        in("vancouver").text(List.of(reference)).get(0));
    assertTrue(
        in("apa").text(List.of(reference)).get(0).startsWith("Kuter, D. J., Tran, H. T. T., "),
        in("apa").text(List.of(reference)).get(0));
  }

  @Test
  void authorsWhomNobodyNamedAreEtAl() {
    assertTrue(in("apa").text(List.of(Samples.meetingAbstract())).get(0).contains("et al."));
    assertTrue(in("blood").text(List.of(Samples.meetingAbstract())).get(0).contains("H, et al. "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vancouver", "apa", "blood"})
  void anAbstractNamesItsMeetingAndItsNumberAsPrinted(String style) {
    String line = in(style).text(List.of(Samples.meetingAbstract())).get(0);
    assertTrue(
        line.toLowerCase(Locale.ROOT).contains("67th ash annual meeting, abstract lba-2"), line);
  }

  @Test
  void aCautionStandsByItsOwnReferenceWhateverTheOrder() {
    Reference last = Samples.article("z", "Zebra", "Zimmer A");
    Reference first = ToolRulesTest.withNote(Samples.article("a", "Ape", "Abel A"), "Retracted.");
    List<String> lines = in("apa").text(List.of(last, first));
    assertTrue(lines.get(0).startsWith("Abel") && lines.get(0).endsWith(" [Retracted.]"));
    assertFalse(lines.get(1).contains("Retracted"));
    String html = in("apa").html(List.of(first));
    assertTrue(html.contains(" <span class=\"csl-caution\">[Retracted.]</span>"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vancuver",
        "../apa",
        "https://example.org/style.csl",
        "<style/>",
        "file:/etc/passwd"
      })
  void anUnknownStyleIsNamedWithTheNearest(String name) {
    HemographException unknown =
        assertThrows(HemographException.class, () -> CitationStyle.named(name));
    assertEquals(Fault.BAD_VALUE, unknown.fault());
    assertEquals("style", unknown.offence().orElseThrow().parameter());
    if (name.equals("vancuver")) {
      assertEquals("vancouver", unknown.offence().orElseThrow().nearest().get(0));
    }
  }

  @Test
  void noReferencesAreNoBibliography() {
    assertEquals("", in("apa").html(List.of()));
    assertEquals("", Samples.written(ReferenceFormat.BIBLIOGRAPHY, List.of()));
  }
}
