package org.hemograph.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Extent;

/** The sheet that tells what was asked, of which data, and what the columns mean. */
final class XlsxAbout {
  private static final List<Integer> WIDTHS = List.of(24, 60, 16, 12);

  private final Cells cells;
  private final About about;
  private final long rows;
  private final int cut;
  private final int sheets;

  /**
   * A sheet.
   *
   * @param rows how many were written
   * @param cut how many texts were too long for a cell
   * @param sheets how many sheets the rows took
   */
  XlsxAbout(Cells cells, About about, long rows, int cut, int sheets) {
    this.cells = cells;
    this.about = about;
    this.rows = rows;
    this.cut = cut;
    this.sheets = sheets;
  }

  void write(XlsxPackage workbook) throws IOException {
    XlsxSheet sheet = workbook.begin(WIDTHS);
    CuratedQuery query = about.bound().query();
    sheet.beginRow();
    sheet.text("Query", XlsxStyle.HEADING);
    sheet.text(query.name(), XlsxStyle.HEADING);
    sheet.endRow();
    line("Summary", query.summary(), sheet);
    line("Version", query.version(), sheet);
    for (Map.Entry<String, List<Node>> parameter : about.bound().values().entrySet()) {
      parameter(parameter.getKey(), parameter.getValue(), sheet);
    }
    if (about.revision().isPresent()) {
      line("Revision of the data", about.revision().get(), sheet);
    }
    sheet.beginRow();
    sheet.text("Licence", XlsxStyle.HEADING);
    sheet.link(About.LICENCE, About.LICENCE);
    sheet.endRow();
    extent(sheet);
    columns(query, sheet);
    workbook.end(sheet, "About");
  }

  /** A thing's path, with its IRI behind it; several are parted by commas. */
  private void parameter(String name, List<Node> terms, XlsxSheet sheet) throws IOException {
    sheet.beginRow();
    sheet.text("Parameter " + name, XlsxStyle.HEADING);
    if (terms.size() == 1 && terms.get(0).isURI()) {
      sheet.link(cells.text(terms.get(0)), terms.get(0).getURI());
    } else {
      String texts = terms.stream().map(PlainTerms::text).collect(Collectors.joining(", "));
      sheet.text(texts, XlsxStyle.PLAIN);
    }
    sheet.endRow();
  }

  private void extent(XlsxSheet sheet) throws IOException {
    Extent extent = about.extent();
    number("Rows", rows, sheet);
    if (extent.window().offset() > 0) {
      number("First row", extent.window().offset() + 1, sheet);
    }
    if (extent.total().isPresent()) {
      boolean capped = extent.total().get().capped();
      number(capped ? "Rows in all, more than" : "Rows in all", extent.total().get().rows(), sheet);
    }
    sheet.beginRow();
    sheet.text("Truncated", XlsxStyle.HEADING);
    sheet.truth(extent.truncated());
    sheet.endRow();
    if (about.next().isPresent()) {
      line("The rows after these", about.next().get(), sheet);
    }
    if (sheets > 1) {
      number("Sheets of rows", sheets, sheet);
    }
    if (cut > 0) {
      number("Texts cut, too long for a cell", cut, sheet);
    }
  }

  private static void columns(CuratedQuery query, XlsxSheet sheet) throws IOException {
    sheet.beginRow();
    sheet.endRow();
    sheet.beginRow();
    for (String heading : List.of("Column", "Meaning", "Unit", "Type")) {
      sheet.text(heading, XlsxStyle.HEADING);
    }
    sheet.endRow();
    for (Column column : query.columns()) {
      sheet.beginRow();
      sheet.text(column.name(), XlsxStyle.PLAIN);
      sheet.text(column.meaning(), XlsxStyle.PLAIN);
      sheet.text(column.unit(), XlsxStyle.PLAIN);
      sheet.text(column.type().keyword(), XlsxStyle.PLAIN);
      sheet.endRow();
    }
  }

  private static void line(String name, String text, XlsxSheet sheet) throws IOException {
    sheet.beginRow();
    sheet.text(name, XlsxStyle.HEADING);
    sheet.text(text, XlsxStyle.PLAIN);
    sheet.endRow();
  }

  private static void number(String name, long number, XlsxSheet sheet) throws IOException {
    sheet.beginRow();
    sheet.text(name, XlsxStyle.HEADING);
    sheet.number(BigDecimal.valueOf(number), XlsxStyle.PLAIN);
    sheet.endRow();
  }
}
