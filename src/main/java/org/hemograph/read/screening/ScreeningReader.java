package org.hemograph.read.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.model.ScreenedRecord;

/**
 * Reads what Rayyan, ASReview and Zotero export after screening: RIS, and tables with commas,
 * semicolons or tabs. What it is shows in its content.
 */
public final class ScreeningReader {
  private static final Pattern TAGGED = Pattern.compile("([A-Z][A-Z0-9])\\s{0,2}-(?: (.*))?");
  private static final Pattern TYPE = Pattern.compile("(?m)^[ \\t]*+TY[ \\t]{0,2}-");

  /** A workbook, or UTF-16 without its mark, has zeros among its first characters. */
  private static final int PEEKED = 100;

  private ScreeningReader() {}

  /**
   * All records, in their order.
   *
   * @param name as the user named the file
   * @throws HemographException (BAD_DATA) if it is no text, or neither RIS nor a table with a
   *     column that tells which publication a row is
   */
  public static List<ScreenedRecord> read(String name, byte[] bytes) {
    String text = text(name, bytes);
    return TYPE.matcher(text).find() ? ris(name, text) : table(name, text);
  }

  /**
   * UTF-16 with its byte order mark, as Excel saves "Unicode text"; UTF-8 where every byte fits;
   * else Windows-1252, as older tools write it.
   */
  private static String text(String name, byte[] bytes) {
    String text = decoded(bytes);
    if (text.lastIndexOf('\0', PEEKED) >= 0) {
      throw new HemographException(
          Fault.BAD_DATA,
          "It is no text in UTF-8, or in UTF-16 with a byte order mark: save it as RIS or CSV in"
              + " UTF-8.",
          Place.of(name));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decoded(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static List<ScreenedRecord> ris(String name, String text) {
    List<ScreenedRecord> records = new ArrayList<>();
    Reviewers reviewers = new Reviewers();
    RecordFields open = new RecordFields(reviewers);
    long begun = 1;
    long line = 0;
    String last = "";
    for (String read : text.split("\r\n|\r|\n", -1)) {
      line++;
      Matcher tag = TAGGED.matcher(read.strip());
      if (tag.matches()) {
        String value = tag.group(2) == null ? "" : tag.group(2).strip();
        boolean begins = tag.group(1).equals("TY");
        if (begins || tag.group(1).equals("ER")) {
          end(open, new Place(name, 0, "line " + begun), records);
          open = new RecordFields(reviewers);
          begun = begins ? line : line + 1;
        }
        last = tag.group(1);
        open.tagged(last, value);
      } else if (!read.isBlank()) {
        open.goesOn(last, read.strip());
      }
    }
    end(open, new Place(name, 0, "line " + begun), records);
    return records;
  }

  private static void end(RecordFields open, Place place, List<ScreenedRecord> records) {
    if (!open.isEmpty()) {
      records.add(open.record(place));
    }
  }

  private static List<ScreenedRecord> table(String name, String text) {
    String first = text.split("\r\n|\r|\n", 2)[0];
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(first)).setIgnoreEmptyLines(true).get();
    List<ScreenedRecord> records = new ArrayList<>();
    List<String> header = List.of();
    Reviewers reviewers = new Reviewers();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord row : parser) {
        if (header.isEmpty()) {
          header = row.stream().map(ScreeningReader::column).toList();
          requireIds(name, header);
        } else {
          Map<String, String> cells = new LinkedHashMap<>();
          for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
            cells.putIfAbsent(header.get(i), row.get(i).strip());
          }
          RecordFields fields = new RecordFields(reviewers);
          fields.cells(cells);
          records.add(fields.record(new Place(name, row.getRecordNumber(), "")));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new HemographException(
          Fault.BAD_DATA,
          "The table is not well-formed (RFC 4180): look for a quote that is not closed.",
          Place.of(name));
    }
    if (header.isEmpty()) {
      throw new HemographException(Fault.BAD_DATA, "The file is empty.", Place.of(name));
    }
    return records;
  }

  private static String column(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
  }

  private static void requireIds(String name, List<String> header) {
    if (header.stream().noneMatch(Identifiers.COLUMNS::contains)) {
      throw new HemographException(
          Fault.BAD_DATA,
          "It is neither RIS nor a table with a column that identifies publications; one of "
              + String.join(", ", Identifiers.COLUMNS)
              + " is expected. Titles are not matched.",
          Place.of(name));
    }
  }

  private static char delimiter(String header) {
    long commas = header.chars().filter(c -> c == ',').count();
    if (header.indexOf('\t') >= 0) {
      return '\t';
    }
    return header.chars().filter(c -> c == ';').count() > commas ? ';' : ',';
  }
}
