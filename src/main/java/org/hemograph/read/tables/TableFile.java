package org.hemograph.read.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.read.Unreadable;

/**
 * A CSV file cut into rows, before anybody asks what they mean.
 *
 * @param name the file's name without suffix
 * @param bytes what the file holds
 * @param header its columns
 * @param rows those with as many cells as the header
 * @param problems rows of another length, and what makes the file unreadable
 * @param readable false when the file as a whole cannot be read
 */
record TableFile(
    String name,
    Path file,
    byte[] bytes,
    List<String> header,
    List<RawRow> rows,
    List<Problem> problems,
    boolean readable) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  /** Reads strictly: a byte that is not UTF-8, or a quote that never ends, refuses the file. */
  static TableFile read(Path file) {
    String name = nameOf(file);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return unreadable(
          name,
          file,
          Place.of(file.toString()),
          "The file cannot be read — " + Unreadable.why(e) + " — check its name and permissions.");
    }
    try {
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return parse(name, file, bytes, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return malformed(name, file, bytes);
    }
  }

  /**
   * The table that a file is, by its name in any case: {@code data/Studies.CSV} is {@code studies}.
   */
  static String nameOf(Path file) {
    var last = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return last.endsWith(".csv") ? last.substring(0, last.length() - 4) : last;
  }

  private static TableFile parse(String name, Path file, byte[] bytes, String text) {
    var rows = new ArrayList<RawRow>();
    var problems = new ArrayList<Problem>();
    List<String> header = List.of();
    long last = 0;
    try (var parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord line : parser) {
        last = line.getRecordNumber();
        if (line.size() == 1 && line.get(0).isBlank()) {
          continue;
        }
        if (header.isEmpty()) {
          header = line.stream().map(String::strip).toList();
        } else if (line.size() == header.size()) {
          rows.add(new RawRow(name, file.toString(), line.getRecordNumber(), cells(header, line)));
        } else {
          problems.add(wrongLength(file, line, header.size()));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      var why = e instanceof UncheckedIOException u ? u.getCause() : e;
      return unreadable(
          name,
          file,
          new Place(file.toString(), last + 1, ""),
          "The table is not well-formed CSV (RFC 4180) — "
              + why.getMessage()
              + " — look for a quote that is not closed or not doubled near this row.");
    }
    if (header.isEmpty()) {
      return unreadable(
          name,
          file,
          Place.of(file.toString()),
          "The table is empty — no header row was found — its first row must name the columns.");
    }
    return new TableFile(name, file, bytes, header, rows, problems, true);
  }

  private static Map<String, String> cells(List<String> header, CSVRecord line) {
    var cells = new HashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), line.get(i).strip());
    }
    return cells;
  }

  private static Problem wrongLength(Path file, CSVRecord line, int expected) {
    return new Problem(
        Severity.ERROR,
        line.get(0).strip(),
        new Place(file.toString(), line.getRecordNumber(), ""),
        "The row has a wrong number of cells — "
            + line.size()
            + " were found where the header has "
            + expected
            + " — put a text that holds a comma into quotes, and give every column a cell.");
  }

  private static TableFile malformed(String name, Path file, byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var result = decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
    int at = in.position();
    long row = 1;
    boolean quoted = false;
    for (int i = 0; i < at; i++) {
      quoted ^= bytes[i] == '"';
      row += !quoted && bytes[i] == '\n' ? 1 : 0;
    }
    return unreadable(
        name,
        file,
        new Place(file.toString(), row, "byte " + (at + 1)),
        "The file is not UTF-8 — "
            + (result.isError() ? result.length() : 1)
            + " malformed byte(s), first 0x"
            + String.format("%02X", bytes[Math.min(at, bytes.length - 1)])
            + " — save it again as UTF-8.");
  }

  private static TableFile unreadable(String name, Path file, Place place, String message) {
    return new TableFile(
        name,
        file,
        new byte[0],
        List.of(),
        List.of(),
        List.of(new Problem(Severity.ERROR, "", place, message)),
        false);
  }
}
