package org.hemograph.write.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.hemograph.model.OneLine;
import org.hemograph.model.PrintedName;
import org.hemograph.model.Publication;
import org.hemograph.model.Reference;

/**
 * What has to survive every way out and back: what one finds a reference by and cites it with.
 *
 * @param pages first and last, or the number that stands for them
 */
public record Essentials(
    String title,
    List<String> authors,
    String year,
    String doi,
    String pmid,
    String venue,
    String pages) {
  public Essentials {
    authors = List.copyOf(authors);
  }

  /** One by one, so that a failure shows the one that differs. */
  static void assertSame(List<Essentials> expected, List<Essentials> actual, String what) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertEquals(expected.get(i), actual.get(i), what);
    }
    assertEquals(expected.size(), actual.size(), what);
  }

  static Essentials of(Reference reference) {
    Cited cited = new Cited(reference);
    return new Essentials(
        text(cited.title()),
        cited.authors().stream().map(Essentials::name).toList(),
        cited.issued().map(issued -> String.valueOf(issued.year())).orElse(""),
        cited.doi().toLowerCase(Locale.ROOT),
        cited.pmid(),
        text(cited.venue()),
        cited.pages("-"));
  }

  /** As one of our readers took it. */
  static Essentials of(Publication publication) {
    String start = publication.pages().start();
    String end = publication.pages().end();
    String first = start.isEmpty() ? publication.abstractNumber() : start;
    String title = publication.details().title();
    return new Essentials(
        text(title.isEmpty() ? publication.entry().label() : title),
        publication.authorships().stream()
            .map(a -> name(PrintedName.author(a.nameAsWritten())))
            .toList(),
        publication.year().map(String::valueOf).orElse(""),
        publication.doi(),
        publication.pmid(),
        text(publication.venue().text()),
        end.isEmpty() ? first : first + "-" + end);
  }

  static String name(Reference.Author author) {
    return author.family().isEmpty()
        ? text(author.whole())
        : text(author.family() + ", " + author.given());
  }

  /**
   * Typography does not count: LaTeX and its readers have curved quotes and dashes of their own.
   */
  static String text(String text) {
    return Normalizer.normalize(OneLine.of(text), Normalizer.Form.NFC)
        .replaceAll("[‘’]", "'")
        .replaceAll("[“”]", "\"")
        .replaceAll("[‐‑]", "-");
  }
}
