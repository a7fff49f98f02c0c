package org.hemograph.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How an answer is drawn, as its file hints.
 *
 * @param type which kind of picture
 * @param columns which column plays which part: {@code label}, {@code value}, {@code low} …
 */
public record Chart(Type type, Map<String, String> columns) {
  /** The pictures there are, with the parts that they need and those that they can have. */
  public enum Type {
    /** Bars: label, value; by series. */
    BAR(List.of("label", "value"), List.of("series")),
    /** Estimates with their intervals: label, value, low, high; by series. */
    INTERVAL(List.of("label", "value", "low", "high"), List.of("series")),
    /** Bars in time: label, from; to, series. */
    TIMELINE(List.of("label", "from"), List.of("to", "series")),
    /** A bubble where two labels meet: row, column, value. */
    MATRIX(List.of("row", "column", "value"), List.of());

    private final List<String> needed;
    private final List<String> possible;

    Type(List<String> needed, List<String> possible) {
      this.needed = needed;
      this.possible = possible;
    }

    /** Its name in a header. */
    public String keyword() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The parts without which there is no picture. */
    public List<String> needed() {
      return needed;
    }

    /** The parts that it can have besides. */
    public List<String> possible() {
      return possible;
    }
  }

  public Chart {
    columns = Map.copyOf(columns);
  }
}
