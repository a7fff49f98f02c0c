package org.hemograph.read.pubmed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.read.bibliography.RecordNotes;
import org.hemograph.read.bibliography.Wording;

/** Dates of PubMed: of years, months in words or numbers, days, or in words of the publisher. */
final class PubmedDates {
  private PubmedDates() {}

  /** A day in numbers as ISO 8601; empty when it is no day. */
  static String day(XmlElement date) {
    try {
      return LocalDate.of(number(date, "Year"), number(date, "Month"), number(date, "Day"))
          .toString();
    } catch (NumberFormatException | DateTimeException e) {
      return ""; // Without a version, other things decide between two records.
    }
  }

  private static int number(XmlElement date, String part) {
    return Integer.parseInt(date.first(part).text().strip());
  }

  /** The earliest year of publication, on paper or on the web. */
  static Optional<Integer> issued(XmlElement article, RecordNotes notes) {
    return Stream.of(
            article.all("Journal", "JournalIssue", "PubDate", "Year"),
            article.all("Journal", "JournalIssue", "PubDate", "MedlineDate"),
            article.all("ArticleDate", "Year"))
        .flatMap(dates -> dates.stream())
        .flatMap(
            date -> {
              // "Winter 2020": the season may stand first.
              String text = date.text().replaceFirst("^\\D+", "");
              return Wording.year(text, date.path(), notes).stream();
            })
        .min(Integer::compare);
  }
}
