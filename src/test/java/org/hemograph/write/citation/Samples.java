package org.hemograph.write.citation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hemograph.model.PrintedName;
import org.hemograph.model.Reference;

/** References for tests, and what writers make of them. */
final class Samples {
  private Samples() {}

  static String written(ReferenceFormat format, List<Reference> references) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ReferenceWriters.of(format).write(references.iterator(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static String written(ReferenceFormat format, Reference... references) {
    return written(format, List.of(references));
  }

  static Reference article(String key, String title, String... authors) {
    return new Reference(
        "publication/" + key,
        Reference.Kind.ARTICLE,
        title,
        List.of(authors).stream().map(PrintedName::author).toList(),
        true,
        new Reference.Venue(
            "The New England journal of medicine",
            "N Engl J Med",
            List.of("0028-4793", "1533-4406"),
            ""),
        Optional.of(new Reference.Issued(2025, 12, 9)),
        new Reference.Place("393", "7", "1421", "1431", ""),
        new Reference.Ids("10.1056/nejmoa2515168", "41363800", "PMC1234567", ""),
        List.of("https://doi.org/10.1056/nejmoa2515168"),
        "",
        List.of("ianalumab", "immune thrombocytopenia"),
        "en",
        List.of(new Reference.Study("NCT05653219", "VAYHIT2")));
  }

  static Reference full() {
    return article(
        "pmid-41363800",
        "Ianalumab plus eltrombopag in immune thrombocytopenia",
        "Cuker, Adam",
        "Al-Samkari H",
        "van der Berg J",
        "Bussel JB Jr",
        "VAYHIT2 Study Group");
  }

  static Reference meetingAbstract() {
    return new Reference(
        "publication/pub-lba2",
        Reference.Kind.MEETING_ABSTRACT,
        "Primary results of VAYHIT2",
        List.of(PrintedName.author("Al-Samkari H")),
        false,
        new Reference.Venue("67th ASH Annual Meeting", "", List.of(), ""),
        Optional.of(new Reference.Issued(2025, 0, 0)),
        new Reference.Place("", "", "", "", "LBA-2"),
        new Reference.Ids("", "", "", ""),
        List.of("https://example.org/abstracts?id=1;page=2"),
        "",
        List.of(),
        "",
        List.of(new Reference.Study("NCT05653219", "VAYHIT2")));
  }

  static Reference supplementAbstract() {
    return new Reference(
        "publication/pub-843",
        Reference.Kind.MEETING_ABSTRACT,
        "ESLIM-01 final analysis of efficacy and safety",
        List.of(),
        true,
        new Reference.Venue("Blood", "", List.of("0006-4971"), ""),
        Optional.of(new Reference.Issued(2025, 11, 0)),
        new Reference.Place("146", "Suppl 1", "", "", "843"),
        new Reference.Ids("10.1182/blood-2025-843", "", "", ""),
        List.of(),
        "",
        List.of(),
        "en",
        List.of());
  }

  static Reference registration() {
    return new Reference(
        "source/ctgov-NCT05653219",
        Reference.Kind.REGISTRATION,
        "A Phase 3 Study of Ianalumab Versus Placebo in Addition to Eltrombopag",
        List.of(PrintedName.author("Novartis Pharmaceuticals")),
        true,
        new Reference.Venue("ClinicalTrials.gov", "", List.of(), "clinicaltrials.gov"),
        Optional.of(new Reference.Issued(2022, 12, 16)),
        new Reference.Place("", "", "", "", ""),
        new Reference.Ids("", "", "", "NCT05653219"),
        List.of("https://clinicaltrials.gov/study/NCT05653219"),
        "",
        List.of(),
        "en",
        List.of(new Reference.Study("NCT05653219", "VAYHIT2")));
  }

  static Reference report() {
    return new Reference(
        "source/fda-label",
        Reference.Kind.REPORT,
        "Highlights of prescribing information",
        List.of(),
        true,
        new Reference.Venue("", "", List.of(), "U.S. Food and Drug Administration"),
        Optional.empty(),
        new Reference.Place("", "", "", "", "125268"),
        new Reference.Ids("", "", "", ""),
        List.of("https://www.accessdata.fda.gov/label.pdf"),
        "",
        List.of(),
        "",
        List.of());
  }

  static Reference webPage() {
    return new Reference(
        "source/page",
        Reference.Kind.WEB_PAGE,
        "Ianalumab in ITP",
        List.of(),
        true,
        new Reference.Venue("The ASCO Post", "", List.of(), "Harborside"),
        Optional.of(new Reference.Issued(2025, 12, 10)),
        new Reference.Place("", "", "", "", ""),
        new Reference.Ids("", "", "", ""),
        List.of("https://ascopost.com/news/1"),
        "",
        List.of(),
        "en",
        List.of());
  }

  static List<Reference> kinds() {
    return List.of(
        full(), meetingAbstract(), supplementAbstract(), registration(), report(), webPage());
  }

  /** What data can do to a file that is not ready for it; each is an article. */
  static List<Reference> hostile() {
    String[] many =
        IntStream.range(0, 300).mapToObj(i -> "Family" + letters(i) + " AB").toArray(String[]::new);
    return List.of(
        article("braces", "Braces {in} a } title { that do not pair", "O'Neil {Jr} A", "Kuter DJ"),
        article(
            "latex", "100% of $5 & #1_a ~ ^2 \\alpha \\input{/etc/passwd} a--b", "D\\'Angelo A"),
        article(
            "lines",
            "First line\nER  - \nTY  - JOUR\r\nTI  - Second\u2028third\u0085fourth",
            "Xu\nY"),
        article(
            "markup",
            "<script>alert(1)</script> \"quoted\" & 'so' ]]> <!-- x -->",
            "<b>Bold</b> A"),
        article("formula", "=cmd|'/c calc'!A1", "+Plus A", "@At B"),
        article("header", "Title\r\nSet-Cookie: a=b", "Cuker A"),
        article("math", "Dose ≥ 50 × 10⁹/L, p<0.05 and α-β in $x^2$ with x < y", "Müller-Łoś Ø"),
        article("many", "Three hundred authors", many),
        article("none", "No authors"),
        article("chinese", "原发免疫性血小板减少症的治疗", "杨林花", "王，伟", "Yang Linhua"),
        article(
            "control",
            "Bell\u0007 null\u0000 escape\u001b[31m half\ud800 bidi\u202e end",
            "Cu\u0000ker A"),
        article(
            "labels",
            "ASReview_relevant RAYYAN-INCLUSION: {\"a\"=>\"Included\"}",
            "ASReview_relevant"),
        article(
            "group",
            "Of groups",
            "International ITP Working Group and Friends",
            "Smith and Sons J"),
        article(
            "tokens", "A study of ITP in Japan: FcRn, anti-CD38 mAbs and VAYHIT2 – IgG", "Cuker A"),
        undated());
  }

  private static Reference undated() {
    return new Reference(
        "publication/undated",
        Reference.Kind.ARTICLE,
        "Without a year; nor a venue",
        List.of(PrintedName.author("Cuker A")),
        false,
        new Reference.Venue("", "", List.of(), ""),
        Optional.empty(),
        new Reference.Place("", "", "", "", ""),
        new Reference.Ids("", "", "", ""),
        List.of("javascript:alert(1)", "https://example.org/a;b c\"d"),
        "One\nabstract.\n\nKW  - none",
        List.of("a; b", "", "c -- d"),
        "",
        List.of());
  }

  private static String letters(int i) {
    return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
  }
}
