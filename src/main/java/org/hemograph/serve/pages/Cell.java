package org.hemograph.serve.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table: texts that may lead somewhere, and a mark on how sure they are.
 *
 * @param links what it says, in order; empty for an empty cell
 * @param style how it is set
 * @param mark {@code recalled}, {@code seed} or empty
 */
public record Cell(List<Link> links, Style style, String mark) {
  /** A text of more characters than this would make a narrow cell, and all its row, very high. */
  private static final int LONG = 120;

  /** An empty cell. */
  public static final Cell EMPTY = new Cell(List.of(), Style.TEXT, "");

  /** How a cell is set: numbers to the right, evidence links small. */
  public enum Style {
    TEXT,
    NUMBER,
    EVIDENCE
  }

  public Cell {
    links = List.copyOf(links);
  }

  public static Cell of(Link link) {
    return new Cell(List.of(link), Style.TEXT, "");
  }

  public static Cell text(String text) {
    return text.isEmpty() ? EMPTY : of(Link.text(text));
  }

  /** The class attribute of the cell; null where none is needed. */
  public @Nullable String css() {
    if (style != Style.TEXT) {
      return style.name().toLowerCase(java.util.Locale.ROOT);
    }
    return links.stream().mapToInt(link -> link.text().length()).sum() > LONG ? "long" : null;
  }
}
