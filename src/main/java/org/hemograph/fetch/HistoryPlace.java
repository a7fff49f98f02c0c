package org.hemograph.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a search result on PubMed's history server.
 *
 * @param count how many articles the result has
 * @param start how many of them are behind us
 */
record HistoryPlace(String webEnv, String queryKey, long count, long start) {
  private static final Pattern FORM = Pattern.compile("(\\S+) (\\S+) (\\d{1,9}) (\\d{1,9})");

  /** Reads {@link #toString} back. */
  static Optional<HistoryPlace> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new HistoryPlace(
                parts.group(1),
                parts.group(2),
                Long.parseLong(parts.group(3)),
                Long.parseLong(parts.group(4))))
        : Optional.empty();
  }

  HistoryPlace after(int articles) {
    return new HistoryPlace(webEnv, queryKey, count, start + articles);
  }

  @Override
  public String toString() {
    return webEnv + " " + queryKey + " " + count + " " + start;
  }
}
