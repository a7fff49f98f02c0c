package org.hemograph.write;

/** How a cell looks; the order is that of the cell formats in the part of styles. */
enum XlsxStyle {
  PLAIN("General", 0),
  HEADING("General", 1),
  LINK("General", 2),
  DATE("yyyy\\-mm\\-dd", 0),
  DATE_TIME("yyyy\\-mm\\-dd\\ hh:mm:ss", 0),
  TENTHS("0.0", 0),
  HUNDREDTHS("0.00", 0),
  THOUSANDTHS("0.000", 0),
  DECIMALS_4("0.0000", 0),
  DECIMALS_5("0.00000", 0),
  DECIMALS_6("0.000000", 0);

  private static final int FIRST_OWN_FORMAT = 164;

  private final String format;
  private final int font;

  XlsxStyle(String format, int font) {
    this.format = format;
    this.font = font;
  }

  /** So that {@code 62.0} is not shown as 62. */
  static XlsxStyle decimals(int count) {
    return count < 1 || count > DECIMALS_6.ordinal() - DATE_TIME.ordinal()
        ? PLAIN
        : values()[DATE_TIME.ordinal() + count];
  }

  /** The whole part. */
  static String part() {
    StringBuilder formats = new StringBuilder();
    StringBuilder cells = new StringBuilder();
    int own = 0;
    for (XlsxStyle style : values()) {
      int id = style.format.equals("General") ? 0 : FIRST_OWN_FORMAT + own++;
      if (id > 0) {
        formats.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + style.format + "\"/>");
      }
      cells.append(
          "<xf numFmtId=\""
              + id
              + "\" fontId=\""
              + style.font
              + "\" fillId=\"0\" borderId=\"0\""
              + " xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>");
    }
    String font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
    return "<styleSheet xmlns=\""
        + XlsxPackage.MAIN
        + "\"><numFmts count=\""
        + own
        + "\">"
        + formats
        + "</numFmts><fonts count=\"3\"><font>"
        + font
        + "</font><font><b/>"
        + font
        + "</font><font><u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/><name val=\"Calibri\"/>"
        + "<family val=\"2\"/></font></fonts><fills count=\"2\"><fill><patternFill"
        + " patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "</cellStyleXfs><cellXfs count=\""
        + values().length
        + "\">"
        + cells
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
        + " builtinId=\"0\"/></cellStyles></styleSheet>";
  }
}
