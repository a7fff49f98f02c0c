package org.hemograph.serve.changes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.Shortened;

/**
 * A part of the history.
 *
 * @param after the revision that it begins behind
 * @param last its last revision
 */
record Span(long after, long last) {
  private static final String EXPECTED =
      "a date like 2026-03-01 or 2026-03, or the number of a revision";

  /**
   * Reads where it begins and ends. A date counts from its beginning, as the end to its end (UTC);
   * of a revision as the beginning, what came after it; as the end, what came with it.
   *
   * @param times of all revisions
   * @throws HemographException (BAD_VALUE) for anything else, and for what has not come yet
   */
  static Span of(String since, String until, SortedMap<Long, Instant> times, LocalDate today) {
    long newest = times.isEmpty() ? 0 : times.lastKey();
    long after = 0;
    long last = newest;
    if (isRevision(since)) {
      after = revision("since", since, newest);
    } else if (!since.isEmpty()) {
      Instant begin = day("since", since, today, false).atStartOfDay().toInstant(ZoneOffset.UTC);
      after =
          times.entrySet().stream()
              .filter(each -> each.getValue().isBefore(begin))
              .mapToLong(Map.Entry::getKey)
              .max()
              .orElse(0);
    }
    if (isRevision(until)) {
      last = revision("until", until, newest);
    } else if (!until.isEmpty()) {
      Instant end =
          day("until", until, today, true).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      last =
          times.entrySet().stream()
              .filter(each -> each.getValue().isBefore(end))
              .mapToLong(Map.Entry::getKey)
              .max()
              .orElse(0);
    }
    return new Span(after, last);
  }

  /** A year alone is no date here. */
  private static boolean isRevision(String text) {
    return text.matches("[0-9]{1,15}");
  }

  private static long revision(String name, String text, long newest) {
    long number = Long.parseLong(text);
    if (number > newest) {
      throw bad(
          name,
          text,
          "the data are at revision " + newest + "; a home made anew counts from 1 again");
    }
    return number;
  }

  private static LocalDate day(String name, String text, LocalDate today, boolean end) {
    LocalDate day;
    try {
      day =
          text.matches("[0-9]{4}-[0-9]{2}")
              ? end ? YearMonth.parse(text).atEndOfMonth() : YearMonth.parse(text).atDay(1)
              : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw bad(name, text, "expected " + EXPECTED);
    }
    if (!end && day.isAfter(today)) {
      throw bad(name, text, "that day has not come yet; today is " + today + " (UTC)");
    }
    return day;
  }

  private static HemographException bad(String name, String text, String why) {
    String shown = Shortened.forDisplay(text);
    return new HemographException(
        Fault.BAD_VALUE,
        "Parameter \"" + name + "\": \"" + shown + "\" is no value for it: " + why,
        new Offence(name, shown, EXPECTED, List.of(), "2026-03-01"));
  }

  boolean has(long revision) {
    return revision > after && revision <= last;
  }
}
