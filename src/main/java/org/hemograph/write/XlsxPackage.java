package org.hemograph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook (ECMA-376, Office Open XML): sheets one after the other, then what lists
 * them. The same sheets give the same bytes: every entry has the first time that a zip file can
 * tell, and no part says when it was made.
 */
final class XlsxPackage {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final ZipOutputStream zip;
  private final TextOut out;
  private final List<Listed> sheets = new ArrayList<>();

  /** A sheet that has been written, and the cells that its filter is for, empty for none. */
  private record Listed(String name, int number, String filtered) {
    String part() {
      return "worksheets/sheet" + number + ".xml";
    }
  }

  XlsxPackage(OutputStream out) {
    this.zip = new ZipOutputStream(out);
    // Four times as fast as the default, for a few percent more bytes.
    zip.setLevel(Deflater.BEST_SPEED);
    this.out = new TextOut(zip);
  }

  /** Begins the next sheet; the one before has ended. */
  XlsxSheet begin(List<Integer> widths) throws IOException {
    entry("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
    return new XlsxSheet(out, widths, sheets.isEmpty());
  }

  /** Ends a sheet and names it. */
  void end(XlsxSheet sheet, String name) throws IOException {
    String filtered = sheet.end();
    int number = sheets.size() + 1;
    sheets.add(new Listed(name, number, filtered));
    if (!sheet.links().isEmpty()) {
      entry("xl/worksheets/_rels/sheet" + number + ".xml.rels");
      out.write(XML + "<Relationships xmlns=\"" + PACKAGE + "\">");
      int id = 0;
      for (XlsxSheet.Link link : sheet.links()) {
        id++;
        out.write("<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/hyperlink\" Target=\"");
        XmlText.attribute(link.target(), out);
        out.write("\" TargetMode=\"External\"/>");
      }
      out.write("</Relationships>");
    }
  }

  /** Writes what lists the sheets; the last one is shown as the second. */
  void finish() throws IOException {
    List<Listed> shown = new ArrayList<>(sheets);
    shown.add(Math.min(1, shown.size() - 1), shown.remove(shown.size() - 1));
    entry("xl/workbook.xml");
    workbook(shown);
    entry("xl/_rels/workbook.xml.rels");
    out.write(XML + "<Relationships xmlns=\"" + PACKAGE + "\">");
    for (Listed sheet : shown) {
      relationship("rId" + sheet.number(), OFFICE + "/worksheet", sheet.part());
    }
    relationship("rId" + (shown.size() + 1), OFFICE + "/styles", "styles.xml");
    out.write("</Relationships>");
    entry("xl/styles.xml");
    out.write(XML + XlsxStyle.part());
    entry("_rels/.rels");
    out.write(XML + "<Relationships xmlns=\"" + PACKAGE + "\">");
    relationship("rId1", OFFICE + "/officeDocument", "xl/workbook.xml");
    out.write("</Relationships>");
    entry("[Content_Types].xml");
    types(shown);
    out.pass();
    zip.finish();
  }

  private void workbook(List<Listed> shown) throws IOException {
    out.write(XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
    for (Listed sheet : shown) {
      out.write("<sheet name=\"");
      XmlText.attribute(sheet.name(), out);
      out.write("\" sheetId=\"" + sheet.number() + "\" r:id=\"rId" + sheet.number() + "\"/>");
    }
    out.write("</sheets><definedNames>");
    for (int i = 0; i < shown.size(); i++) {
      Listed sheet = shown.get(i);
      if (!sheet.filtered().isEmpty()) {
        out.write(
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\""
                + i
                + "\" hidden=\"1\">'"
                + sheet.name()
                + "'!"
                + sheet.filtered()
                + "</definedName>");
      }
    }
    out.write("</definedNames></workbook>");
  }

  private void types(List<Listed> shown) throws IOException {
    out.write(
        XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    type("workbook.xml", "sheet.main+xml");
    type("styles.xml", "styles+xml");
    for (Listed sheet : shown) {
      type(sheet.part(), "worksheet+xml");
    }
    out.write("</Types>");
  }

  private void type(String part, String type) throws IOException {
    out.write("<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPES + type + "\"/>");
  }

  private void relationship(String id, String type, String target) throws IOException {
    out.write("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>");
  }

  private void entry(String name) throws IOException {
    out.pass();
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }
}
