package org.hemograph.serve.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page with a table: the first rows in sight, the others folded below, or on pages of
 * their own.
 *
 * @param title its heading
 * @param anchor its name in the page's address
 * @param many how many rows there are in all, in words; empty when nothing is counted
 * @param note a sentence to be read before the table; may be empty
 * @param figure a picture of it
 * @param grid the rows in sight
 * @param rest the rows folded below; empty when there are none
 * @param nothing what is said when there is no row
 * @param pages other pages of the same table
 * @param behind the query that gives the same; leads nowhere when there is none
 */
public record Block(
    String title,
    String anchor,
    String many,
    String note,
    @Nullable Figure figure,
    Grid grid,
    Grid rest,
    String nothing,
    List<Link> pages,
    Link behind) {
  /** More rows than this, and the rest is folded. */
  private static final int IN_SIGHT = 12;

  /** Folding less than this many rows hides them for nothing. */
  private static final int WORTH_FOLDING = 4;

  public Block {
    pages = List.copyOf(pages);
  }

  /** A table, folded where it is long. */
  public static Block of(String title, String anchor, Grid grid, String nothing) {
    int all = grid.rows().size();
    boolean folds = all >= IN_SIGHT + WORTH_FOLDING;
    int shown = folds ? IN_SIGHT : all;
    Grid condensed = grid.condensed();
    return new Block(
        title,
        anchor,
        all == 0 ? "" : Integer.toString(all),
        "",
        null,
        rows(condensed, 0, shown),
        rows(condensed, shown, all),
        nothing,
        List.of(),
        Link.text(""));
  }

  /** A table of which this is one page of several. */
  public static Block page(String title, String anchor, Grid grid, String many, List<Link> pages) {
    return new Block(
        title, anchor, many, "", null, grid, rows(grid, 0, 0), "", pages, Link.text(""));
  }

  private static Grid rows(Grid grid, int from, int to) {
    boolean first = from == 0;
    return new Grid(
        grid.caption(),
        grid.columns(),
        grid.rows().subList(from, to),
        first ? grid.same() : List.of(),
        first ? grid.more() : "");
  }

  public Block noting(String sentence) {
    return new Block(title, anchor, many, sentence, figure, grid, rest, nothing, pages, behind);
  }

  public Block drawn(@Nullable Figure picture) {
    return new Block(title, anchor, many, note, picture, grid, rest, nothing, pages, behind);
  }

  public Block asking(Link query) {
    return new Block(title, anchor, many, note, figure, grid, rest, nothing, pages, query);
  }

  /** For the list of contents. */
  public Link contents() {
    return new Link(title, "#" + anchor);
  }
}
