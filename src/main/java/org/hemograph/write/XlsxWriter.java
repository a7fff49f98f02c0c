package org.hemograph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Answer;

/**
 * An answer as a workbook: the rows, and a sheet that tells what was asked. Cells are typed, never
 * formulas. In an answer of at most {@link #LINKED_ROWS} rows a thing is a link that shows its
 * label; in a longer one its IRI has a column of its own, as the links of a sheet are few and must
 * be remembered until its end. Rows past the last one of a sheet go to another.
 */
final class XlsxWriter {
  private static final int LINKED_ROWS = 2_000;

  /** Excel allows 65,530 in a sheet. */
  private static final int MOST_LINKS = 60_000;

  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  private final Cells cells;
  private final int rowsOfASheet;

  XlsxWriter(Cells cells) {
    this(cells, ROWS_OF_A_SHEET);
  }

  /** With smaller sheets, for a test. */
  XlsxWriter(Cells cells, int rowsOfASheet) {
    this.cells = cells;
    this.rowsOfASheet = rowsOfASheet;
  }

  void write(Answer.Rows answer, About about, OutputStream out) throws IOException {
    Deque<Binding> early = new ArrayDeque<>();
    while (early.size() <= LINKED_ROWS && answer.rows().hasNext()) {
      early.add(answer.rows().next());
    }
    XlsxColumns columns = XlsxColumns.of(answer.columns(), early);
    boolean linked = early.size() <= LINKED_ROWS && early.size() * columns.things() <= MOST_LINKS;
    XlsxPackage workbook = new XlsxPackage(out);
    List<Integer> widths = widths(columns, early, linked);
    XlsxSheet sheet = begin(workbook, columns, widths, linked);
    long rows = 0;
    int cut = 0;
    int sheets = 1;
    while (!early.isEmpty() || answer.rows().hasNext()) {
      Binding row = early.isEmpty() ? answer.rows().next() : early.remove();
      if (sheet.rows() == rowsOfASheet) {
        cut += sheet.cut();
        workbook.end(sheet, name(sheets++));
        sheet = begin(workbook, columns, widths, linked);
      }
      sheet.beginRow();
      columns.write(row, linked, cells, sheet);
      sheet.endRow();
      rows++;
    }
    cut += sheet.cut();
    workbook.end(sheet, name(sheets));
    new XlsxAbout(cells, about, rows, cut, sheets).write(workbook);
    workbook.finish();
  }

  private static String name(int sheet) {
    return sheet == 1 ? "Rows" : "Rows " + sheet;
  }

  private static XlsxSheet begin(
      XlsxPackage workbook, XlsxColumns columns, List<Integer> widths, boolean linked)
      throws IOException {
    XlsxSheet sheet = workbook.begin(widths);
    sheet.filter();
    sheet.beginRow();
    for (String heading : columns.headings(linked)) {
      sheet.text(heading, XlsxStyle.HEADING);
    }
    sheet.endRow();
    return sheet;
  }

  /** As wide as the longest of the first texts, within reason. */
  private List<Integer> widths(XlsxColumns columns, Collection<Binding> rows, boolean linked) {
    List<Integer> widths = new ArrayList<>();
    for (String heading : columns.headings(linked)) {
      widths.add(TextWidth.of(heading) + 3); // the filter's button
    }
    for (Binding row : rows) {
      List<String> texts = columns.texts(row, linked, cells);
      for (int i = 0; i < texts.size(); i++) {
        int width = Math.min(WIDEST, texts.get(i).length()) + 1;
        widths.set(i, Math.max(widths.get(i), width));
      }
    }
    return widths.stream().map(w -> Math.max(NARROWEST, Math.min(WIDEST, w))).toList();
  }
}
