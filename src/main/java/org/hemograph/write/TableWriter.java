package org.hemograph.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Answer;
import org.hemograph.query.Extent;

/**
 * Aligned text for a terminal. The first rows set the widths of the columns, the rest streams by in
 * these. Where the columns do not fit side by side, each row becomes a block of lines.
 */
final class TableWriter {
  private static final int LOOKED_AT = 200;
  private static final int NARROWEST = 8;
  private static final String GAP = "  ";

  private final Cells cells;
  private final int width;

  /**
   * A writer.
   *
   * @param width columns of the terminal; 0 for as wide as it takes
   */
  TableWriter(Cells cells, int width) {
    this.cells = cells;
    this.width = width;
  }

  void write(Answer.Rows answer, Extent extent, Writer out) throws IOException {
    ShownColumns columns = ShownColumns.of(answer.columns());
    List<List<String>> first = new ArrayList<>();
    while (first.size() < LOOKED_AT && answer.rows().hasNext()) {
      first.add(texts(columns, answer.rows().next()));
    }
    int[] natural = natural(columns.names(), first);
    int[] fitted = fitted(natural);
    long count = 0;
    if (fitted.length > 0) {
      head(columns.names(), fitted, out);
    }
    Iterator<List<String>> early = first.iterator();
    while (early.hasNext() || answer.rows().hasNext()) {
      List<String> row = early.hasNext() ? early.next() : texts(columns, answer.rows().next());
      count++;
      if (fitted.length > 0) {
        line(row, fitted, out);
      } else {
        block(columns.names(), row, count, out);
      }
    }
    out.write(RowCount.told(count, extent) + "\n");
  }

  private List<String> texts(ShownColumns columns, Binding row) {
    return columns.cells(row, cells).stream().map(cell -> Cells.harmless(cell.text())).toList();
  }

  private static int[] natural(List<String> names, List<List<String>> rows) {
    int[] widths = names.stream().mapToInt(TextWidth::of).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
      }
    }
    return widths;
  }

  /** The widths, the widest cut until all fit; none when they cannot. */
  private int[] fitted(int[] natural) {
    int room = width - GAP.length() * (natural.length - 1);
    int[] fitted = natural.clone();
    if (width == 0) {
      return fitted;
    }
    int least = Arrays.stream(natural).map(w -> Math.min(w, NARROWEST)).sum();
    if (least > room) {
      return new int[0];
    }
    while (Arrays.stream(fitted).sum() > room) {
      int widest = 0;
      for (int i = 1; i < fitted.length; i++) {
        widest = fitted[i] > fitted[widest] ? i : widest;
      }
      fitted[widest]--;
    }
    return fitted;
  }

  private static void head(List<String> names, int[] widths, Writer out) throws IOException {
    line(names, widths, out);
    List<String> rules = Arrays.stream(widths).mapToObj("─"::repeat).toList();
    line(rules, widths, out);
  }

  private static void line(List<String> row, int[] widths, Writer out) throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(TextWidth.wrapped(row.get(i), Math.max(1, widths[i])));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int n = 0; n < height; n++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = n < wrapped.get(i).size() ? wrapped.get(i).get(n) : "";
        line.append(i == 0 ? "" : GAP).append(TextWidth.padded(part, widths[i]));
      }
      out.write(line.toString().stripTrailing() + "\n");
    }
  }

  private void block(List<String> names, List<String> row, long number, Writer out)
      throws IOException {
    int name = names.stream().mapToInt(TextWidth::of).max().orElse(0);
    int room = Math.max(NARROWEST, width - name - GAP.length());
    out.write("── " + number + "\n");
    for (int i = 0; i < names.size(); i++) {
      if (row.get(i).isEmpty()) {
        continue;
      }
      String label = TextWidth.padded(names.get(i), name);
      for (String part : TextWidth.wrapped(row.get(i), room)) {
        out.write((label + GAP + part).stripTrailing() + "\n");
        label = " ".repeat(name);
      }
    }
  }
}
