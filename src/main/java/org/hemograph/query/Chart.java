package org.hemograph.query;

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
    BAR,
    /** Estimates with their intervals: label, value, low, high; by series. */
    INTERVAL,
    /** Bars in time: label, from; to, series. */
    TIMELINE,
    /** A bubble where two labels meet: row, column, value. */
    MATRIX
  }

  public Chart {
    columns = Map.copyOf(columns);
  }
}
