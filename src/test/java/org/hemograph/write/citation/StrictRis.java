package org.hemograph.write.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RIS as the strictest of its readers take it: every line a tag, two blanks, a hyphen, a blank and
 * a value; {@code TY} first and {@code ER} last; what may stand once stands once.
 */
final class StrictRis {
  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  - (.*)");
  private static final Set<String> TYPES = Set.of("JOUR", "CONF", "RPRT", "ELEC");
  private static final Set<String> MANY = Set.of("AU", "KW", "NS");
  private static final List<String> ORDER =
      List.of(
          "TY", "TI", "AU", "PY", "DA", "T2", "JA", "VL", "IS", "PB", "SN", "M1", "M3", "SP", "EP",
          "DO", "AN", "DB", "C2", "AB", "KW", "LA", "NS", "UR", "N1", "ER");

  /** A line. */
  record Field(String tag, String value) {}

  private StrictRis() {}

  static List<List<Field>> read(String ris) {
    assertTrue(ris.startsWith("TY  - "), "The first bytes are the type's.");
    assertTrue(ris.endsWith("ER  - \n"));
    List<List<Field>> records = new ArrayList<>();
    List<Field> record = new ArrayList<>();
    // Python's splitlines() ends a line at more characters than Java does.
    for (String text :
        ris.substring(0, ris.length() - 1)
            .split("[\\n\\r\\x0b\\x0c\\x1c-\\x1e\\x85\u2028\u2029]")) {
      Matcher line = LINE.matcher(text);
      assertTrue(line.matches(), "A stray line: " + text);
      Field field = new Field(line.group(1), line.group(2));
      assertEquals(field.value().strip(), field.value());
      if (field.tag().equals("ER")) {
        assertEquals("", field.value());
        records.add(checked(record));
        record = new ArrayList<>();
      } else {
        assertFalse(field.value().isEmpty(), field.tag());
        record.add(field);
      }
    }
    assertTrue(record.isEmpty());
    return records;
  }

  private static List<Field> checked(List<Field> record) {
    assertTrue(TYPES.contains(record.get(0).value()), record.get(0).value());
    int last = -1;
    for (Field field : record) {
      int place = ORDER.indexOf(field.tag());
      assertTrue(place >= 0, field.tag());
      assertTrue(place > last || place == last && MANY.contains(field.tag()), field.tag());
      last = place;
    }
    return List.copyOf(record);
  }

  static List<String> values(List<Field> record, String tag) {
    return record.stream().filter(f -> f.tag().equals(tag)).map(Field::value).toList();
  }

  static String value(List<Field> record, String tag) {
    List<String> values = values(record, tag);
    return values.isEmpty() ? "" : values.get(0);
  }
}
