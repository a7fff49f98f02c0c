package org.hemograph.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;

/** Apache POI reads what we wrote. */
final class XlsxWriterTest {
  private static final String ID = "https://w3id.org/hemograph/id/";
  private static final List<Column> COLUMNS =
      List.of(
          new Column("drug", "The drug", "", ColumnType.THING),
          new Column("drugLabel", "Its name", "", ColumnType.TEXT),
          new Column("x", "What there is", "mg", ColumnType.TEXT));

  private static Node drug(int i) {
    return NodeFactory.createURI(ID + "drug/" + i);
  }

  private static Binding row(int i, Node x) {
    BindingBuilder row = BindingFactory.builder();
    row.add(Var.alloc("drug"), drug(i));
    row.add(Var.alloc("drugLabel"), NodeFactory.createLiteralLang("drug " + i, "en"));
    if (x != null) {
      row.add(Var.alloc("x"), x);
    }
    return row.build();
  }

  private static byte[] written(List<Binding> rows, About about) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnswerWriter(Namespaces.DEFAULT, 0)
        .write(new Answer.Rows(COLUMNS, rows.iterator()), about, Format.XLSX, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook read(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** The cells of column x. */
  private static List<Cell> cells(Node... values) throws IOException {
    List<Binding> rows =
        IntStream.range(0, values.length).mapToObj(i -> row(i, values[i])).toList();
    XSSFSheet sheet = read(written(rows, Abouts.of(COLUMNS))).getSheet("Rows");
    return IntStream.range(0, values.length)
        .mapToObj(i -> (Cell) sheet.getRow(i + 1).getCell(1))
        .toList();
  }

  private static Node typed(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  @Test
  void numbersAreNumbersWhereASpreadsheetHasAllTheirDigits() throws IOException {
    List<Cell> cells =
        cells(
            typed("152", XSDDatatype.XSDinteger),
            typed("62.0", XSDDatatype.XSDdecimal),
            typed("-0.003", XSDDatatype.XSDdecimal),
            typed("1.5E-7", XSDDatatype.XSDdouble),
            typed("123456789012345", XSDDatatype.XSDlong),
            typed("1234567890123456", XSDDatatype.XSDlong),
            typed("0.12345678901234567", XSDDatatype.XSDdecimal),
            typed("INF", XSDDatatype.XSDdouble),
            typed("1E999", XSDDatatype.XSDdouble),
            text("42"));
    List<Double> numbers = List.of(152.0, 62.0, -0.003, 1.5E-7, 123456789012345.0);
    for (int i = 0; i < numbers.size(); i++) {
      assertEquals(CellType.NUMERIC, cells.get(i).getCellType());
      assertEquals(numbers.get(i), cells.get(i).getNumericCellValue());
    }
    assertEquals("0.0", cells.get(1).getCellStyle().getDataFormatString());
    assertEquals("0.000", cells.get(2).getCellStyle().getDataFormatString());
    assertEquals("General", cells.get(0).getCellStyle().getDataFormatString());
    for (Cell cell : cells.subList(numbers.size(), cells.size())) {
      assertEquals(CellType.STRING, cell.getCellType());
    }
    assertEquals("1234567890123456", cells.get(5).getStringCellValue());
  }

  @Test
  void datesAreDatesWhereTheCalendarHasTheDay() throws IOException {
    List<Cell> cells =
        cells(
            typed("2026-01-29", XSDDatatype.XSDdate),
            typed("2024-02-29T13:30:15", XSDDatatype.XSDdateTime),
            typed("1900-03-01", XSDDatatype.XSDdate),
            typed("1900-02-28", XSDDatatype.XSDdate),
            typed("2026-02-30", XSDDatatype.XSDdate),
            typed("2026-01-29Z", XSDDatatype.XSDdate),
            typed("2026-01", XSDDatatype.XSDgYearMonth),
            typed("2026", XSDDatatype.XSDgYear));
    assertEquals(LocalDateTime.of(2026, 1, 29, 0, 0), cells.get(0).getLocalDateTimeCellValue());
    assertTrue(DateUtil.isCellDateFormatted(cells.get(0)));
    assertEquals("2026-01-29", new DataFormatter().formatCellValue(cells.get(0)));
    assertEquals(
        LocalDateTime.of(2024, 2, 29, 13, 30, 15), cells.get(1).getLocalDateTimeCellValue());
    assertEquals(LocalDateTime.of(1900, 3, 1, 0, 0), cells.get(2).getLocalDateTimeCellValue());
    for (Cell cell : cells.subList(3, 8)) {
      assertEquals(CellType.STRING, cell.getCellType(), cell.toString());
    }
    assertEquals("2026-01-29Z", cells.get(5).getStringCellValue());
  }

  @Test
  void textStaysTextAndTruthsAreTruths() throws IOException {
    List<String> texts =
        List.of(
            "=1+1", "+1", "-1", "@SUM(A1)", "  a  ", "a\nb\r\n\tc", "_x0041_", "<b>&\"'", "ü😀");
    Node[] values = texts.stream().map(XlsxWriterTest::text).toArray(Node[]::new);
    List<Cell> cells = cells(values);
    for (int i = 0; i < values.length; i++) {
      assertEquals(CellType.STRING, cells.get(i).getCellType());
      assertEquals(texts.get(i), cells.get(i).getStringCellValue());
    }
    assertEquals("a\uFFFDb\uFFFD", cells(text("a\u0001b\uFFFE")).get(0).getStringCellValue());
    Cell truth = cells(typed("true", XSDDatatype.XSDboolean)).get(0);
    assertEquals(CellType.BOOLEAN, truth.getCellType());
    assertTrue(truth.getBooleanCellValue());
    assertNull(cells((Node) null).get(0));
  }

  @Test
  void aTextTooLongForACellIsCutAndThatIsSaid() throws IOException {
    XSSFWorkbook workbook =
        read(written(List.of(row(1, text("€".repeat(40_000)))), Abouts.of(COLUMNS)));
    String cell = workbook.getSheet("Rows").getRow(1).getCell(1).getStringCellValue();
    assertEquals(32_767, cell.length());
    assertTrue(cell.endsWith("€… [cut: the text has 40000 characters]"), cell.substring(32_700));
    assertEquals(1.0, about(workbook, "Texts cut, too long for a cell").getNumericCellValue());
  }

  @Test
  void aThingIsALinkThatShowsItsLabel() throws IOException {
    XSSFSheet sheet = read(written(List.of(row(7, text("a"))), Abouts.of(COLUMNS))).getSheetAt(0);
    assertEquals("drug", sheet.getRow(0).getCell(0).getStringCellValue());
    assertEquals("x", sheet.getRow(0).getCell(1).getStringCellValue());
    Cell cell = sheet.getRow(1).getCell(0);
    assertEquals("drug 7", cell.getStringCellValue());
    assertEquals(ID + "drug/7", cell.getHyperlink().getAddress());
    assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
    assertTrue(sheet.getPaneInformation().isFreezePane());
    assertEquals("A1:B2", sheet.getCTWorksheet().getAutoFilter().getRef());
  }

  @Test
  void aLongAnswerHasItsIrisInAColumn() throws IOException {
    List<Binding> rows = IntStream.range(0, 2_001).mapToObj(i -> row(i, text("a"))).toList();
    XSSFSheet sheet = read(written(rows, Abouts.of(COLUMNS))).getSheetAt(0);
    assertEquals("drug IRI", sheet.getRow(0).getCell(1).getStringCellValue());
    assertEquals("drug 2000", sheet.getRow(2_001).getCell(0).getStringCellValue());
    assertEquals(ID + "drug/2000", sheet.getRow(2_001).getCell(1).getStringCellValue());
    assertEquals(List.of(), sheet.getHyperlinkList());
    XSSFSheet less = read(written(rows.subList(1, 2_001), Abouts.of(COLUMNS))).getSheetAt(0);
    assertEquals(2_000, less.getHyperlinkList().size());
  }

  @Test
  void rowsThatASheetCannotHoldGoToAnother() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Binding> rows = IntStream.range(0, 5).mapToObj(i -> row(i, text("a"))).toList();
    new XlsxWriter(new Cells(Namespaces.DEFAULT), 3)
        .write(new Answer.Rows(COLUMNS, rows.iterator()), Abouts.of(COLUMNS), out);
    XSSFWorkbook workbook = read(out.toByteArray());
    List<String> names = new ArrayList<>();
    workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    assertEquals(List.of("Rows", "About", "Rows 2", "Rows 3"), names);
    XSSFSheet last = workbook.getSheet("Rows 3");
    assertEquals("drug", last.getRow(0).getCell(0).getStringCellValue());
    assertEquals("drug 4", last.getRow(1).getCell(0).getStringCellValue());
    assertEquals(ID + "drug/4", last.getRow(1).getCell(0).getHyperlink().getAddress());
    assertEquals(1, last.getLastRowNum());
    assertEquals(5.0, about(workbook, "Rows").getNumericCellValue());
  }

  @Test
  void theSecondSheetTellsWhatWasAsked() throws IOException {
    XSSFWorkbook workbook = read(written(List.of(row(1, text("a"))), Abouts.page(COLUMNS)));
    assertEquals("About", workbook.getSheetAt(1).getSheetName());
    assertEquals("drugs", about(workbook, "Query").getStringCellValue());
    assertEquals(
        "Drugs and <what> is known of them", about(workbook, "Summary").getStringCellValue());
    assertEquals("7", about(workbook, "Version").getStringCellValue());
    assertEquals("12", about(workbook, "Revision of the data").getStringCellValue());
    assertEquals(
        ID + "drug-class/a, " + ID + "drug-class/b",
        about(workbook, "Parameter class").getStringCellValue());
    assertEquals(About.LICENCE, about(workbook, "Licence").getStringCellValue());
    assertEquals(1.0, about(workbook, "Rows").getNumericCellValue());
    assertEquals(4.0, about(workbook, "First row").getNumericCellValue());
    assertEquals(1234.0, about(workbook, "Rows in all").getNumericCellValue());
    assertTrue(about(workbook, "Truncated").getBooleanCellValue());
    assertEquals("What there is", about(workbook, "x").getStringCellValue());
  }

  private static Cell about(XSSFWorkbook workbook, String name) {
    for (var row : workbook.getSheet("About")) {
      if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(name)) {
        return row.getCell(1);
      }
    }
    throw new AssertionError("About does not tell " + name);
  }

  @Test
  void theSameAnswerGivesTheSameBytesAtAnyTime() throws IOException {
    List<Binding> rows = List.of(row(1, text("a")));
    byte[] first = written(rows, Abouts.page(COLUMNS));
    assertArrayEquals(first, written(rows, Abouts.page(COLUMNS)));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), entry.getTimeLocal(), entry.getName());
      }
    }
  }

  @Test
  void anAnswerWithoutRowsIsAWorkbookToo() throws IOException {
    XSSFWorkbook workbook = read(written(List.of(), Abouts.of(COLUMNS)));
    assertEquals(0, workbook.getSheetAt(0).getLastRowNum());
    assertEquals(0.0, about(workbook, "Rows").getNumericCellValue());
  }
}
