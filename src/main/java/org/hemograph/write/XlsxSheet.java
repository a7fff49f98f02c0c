package org.hemograph.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sheet, row by row. Links are all that it keeps, so their number is the caller's matter. */
final class XlsxSheet {
  /** What a cell can hold (Excel specifications and limits). */
  static final int LONGEST_TEXT = 32_767;

  /** What Excel takes for one link. */
  private static final int LONGEST_LINK = 2_079;

  /** {@code _x0041_} would be read as an A. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final TextOut out;
  private final List<Link> links = new ArrayList<>();
  private long rows;
  private int column;
  private int columns;
  private boolean filtered;
  private int cut;

  /** A cell and the address behind it. */
  record Link(String cell, String target) {}

  XlsxSheet(TextOut out, List<Integer> widths, boolean first) throws IOException {
    this.out = out;
    out.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\""
            + XlsxPackage.MAIN
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheetViews><sheetView "
            + (first ? "tabSelected=\"1\" " : "")
            + "workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
            + " state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    if (!widths.isEmpty()) {
      out.write("<cols>");
      for (int i = 1; i <= widths.size(); i++) {
        out.write(
            "<col min=\""
                + i
                + "\" max=\""
                + i
                + "\" width=\""
                + widths.get(i - 1)
                + "\" customWidth=\"1\"/>");
      }
      out.write("</cols>");
    }
    out.write("<sheetData>");
  }

  long rows() {
    return rows;
  }

  /** How many texts were too long for a cell. */
  int cut() {
    return cut;
  }

  List<Link> links() {
    return links;
  }

  void beginRow() throws IOException {
    rows++;
    column = 0;
    out.write("<row r=\"" + rows + "\">");
  }

  void endRow() throws IOException {
    columns = Math.max(columns, column);
    out.write("</row>");
  }

  /** A cell of nothing. */
  void skip() {
    column++;
  }

  void text(String text, XlsxStyle style) throws IOException {
    if (text.isEmpty()) {
      skip();
      return;
    }
    cell("inlineStr", style);
    out.write("<is><t xml:space=\"preserve\">");
    Matcher escape = ESCAPE.matcher(fitting(text));
    XmlText.content(escape.replaceAll("_x005F_"), out);
    out.write("</t></is></c>");
  }

  /** A text that leads somewhere, if Excel can go there. */
  void link(String text, String iri) throws IOException {
    Optional<String> target = target(iri);
    target.ifPresent(t -> links.add(new Link(name(column) + rows, t)));
    text(text, target.isPresent() ? XlsxStyle.LINK : XlsxStyle.PLAIN);
  }

  void number(BigDecimal number, XlsxStyle style) throws IOException {
    value("n", number.toString(), style);
  }

  void truth(boolean truth) throws IOException {
    value("b", truth ? "1" : "0", XlsxStyle.PLAIN);
  }

  private void value(String type, String value, XlsxStyle style) throws IOException {
    cell(type, style);
    out.write("<v>");
    out.write(value);
    out.write("</v></c>");
  }

  private void cell(String type, XlsxStyle style) throws IOException {
    out.write("<c r=\"");
    out.write(name(column));
    out.write(Long.toString(rows));
    out.write("\" t=\"");
    out.write(type);
    out.write("\" s=\"");
    out.write(Integer.toString(style.ordinal()));
    out.write("\">");
    column++;
  }

  private String fitting(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    cut++;
    String note = "… [cut: the text has " + text.length() + " characters]";
    int end = LONGEST_TEXT - note.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + note;
  }

  private static Optional<String> target(String iri) {
    if (!iri.startsWith("http://") && !iri.startsWith("https://")) {
      return Optional.empty();
    }
    try {
      String target = new URI(iri).toASCIIString();
      return target.length() > LONGEST_LINK ? Optional.empty() : Optional.of(target);
    } catch (URISyntaxException e) {
      return Optional.empty(); // Excel would call the whole workbook damaged
    }
  }

  /** Lets people filter by the first row's headings. */
  void filter() {
    filtered = true;
  }

  /**
   * Ends the sheet. Answers the filtered cells, {@code $A$1:$C$9}, empty when there is no filter.
   */
  String end() throws IOException {
    out.write("</sheetData>");
    boolean filter = filtered && columns > 0;
    if (filter) {
      out.write("<autoFilter ref=\"A1:" + name(columns - 1) + rows + "\"/>");
    }
    if (!links.isEmpty()) {
      out.write("<hyperlinks>");
      int id = 0;
      for (Link link : links) {
        id++;
        out.write("<hyperlink ref=\"" + link.cell() + "\" r:id=\"rId" + id + "\"/>");
      }
      out.write("</hyperlinks>");
    }
    out.write("</worksheet>");
    return filter ? "$A$1:$" + name(columns - 1) + "$" + rows : "";
  }

  /** A, B … Z, AA … */
  private static String name(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : name(column / 26 - 1) + last;
  }
}
