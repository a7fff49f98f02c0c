package org.hemograph.read.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemograph.model.HemographException;
import org.hemograph.model.ScreenedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes of tools, taken apart: who decided what, and no text that keeps the reader for hours. */
class ScreeningReaderTest {
  private static final int LONG = 1 << 20;

  @Test
  void headersWithinQuotedTextAreNone() {
    ScreenedRecord record =
        noted(
            "RAYYAN-INCLUSION: {\"Ann\"=>\"Included\"} | RAYYAN-LABELS: rct, a \"b | USER-NOTES:"
                + " {\"Ann\"=>[\"see \\\"x\\\" | RAYYAN-INCLUSION: {\\\"Bob\\\"=>\\\"Included\\\"}\","
                + " \"RAYYAN-LABELS: no\"]} | RAYYAN-EXCLUSION-REASONS: ");
    assertEquals(List.of("Ann included"), decisions(record));
    assertEquals(List.of("rct", "a \"b"), record.tags());
  }

  @Test
  void aQuotedNoteDecidesNothing_alsoWhereItsOwnQuotesAreNotEscaped() {
    assertEquals(
        List.of("Ann included"),
        decisions(
            noted(
                "RAYYAN-INCLUSION: {\"Ann\"=>\"Included\"} | USER-NOTES: {\"Ann\"=>[\"see |"
                    + " RAYYAN-INCLUSION: {\"Bob\"=>\"Included\"}\"]}")));
  }

  @Test
  void aQuoteWithoutEndHidesWhatFollows_andAHashWithoutEndDoesNot() {
    assertEquals(
        List.of(),
        noted("USER-NOTES: {\"Ann\"=>[\"x | RAYYAN-INCLUSION: {'Bob'=>\"Included\"}").tags());
    ScreenedRecord cut = noted("RAYYAN-INCLUSION: {\"Ann\"=>\"Maybe\" | RAYYAN-LABELS: rct |");
    assertEquals(List.of("Ann undecided"), decisions(cut));
    assertEquals(List.of("rct"), cut.tags());
  }

  @Test
  void reasonsBelongToTheirReviewer() {
    ScreenedRecord record =
        noted(
            "RAYYAN-INCLUSION: {\"Ann\"=>\"Excluded\", \"Bob\"=>\"Excluded\"} |"
                + " RAYYAN-EXCLUSION-REASONS: {\"Bob\"=>[\"too [old]\", \"say \\\"no\\\"\"]}");
    assertEquals(List.of(), record.decisions().get(0).reasons());
    assertEquals(List.of("too [old]", "say \"no\""), record.decisions().get(1).reasons());
  }

  @Test
  void reviewersWhoseAddressesBeginAlike_stayApart_andNoAddressIsKept() {
    ScreenedRecord record =
        noted(
            "RAYYAN-INCLUSION: {\"alice@a.org\"=>\"Excluded\", \"alice@b.org\"=>\"Included\","
                + " \"Bo Li <bo@a.org>\"=>\"Maybe\", \"alice\"=>\"Maybe\"} |"
                + " RAYYAN-EXCLUSION-REASONS: {\"alice@a.org\"=>[\"old\"]}");
    assertEquals(
        List.of("alice excluded", "alice 2 included", "Bo Li undecided", "alice 3 undecided"),
        decisions(record));
    assertEquals(List.of("old"), record.decisions().get(0).reasons());
    assertFalse(record.toString().contains("@"), record.toString());
  }

  @Test
  void theSameAddressIsTheSameReviewerInAllRecordsOfAFile() {
    String text =
        "TY  - JOUR\nDO  - 10.1000/%s\nN1  - RAYYAN-INCLUSION: {\"%s\"=>\"Included\"}\nER  - \n";
    List<ScreenedRecord> records =
        read(
            String.format(text, "a", "alice@a.org")
                + String.format(text, "b", "alice@b.org")
                + String.format(text, "c", "alice@a.org"));
    assertEquals(
        List.of("alice included", "alice 2 included", "alice included"),
        records.stream().flatMap(record -> decisions(record).stream()).toList());
  }

  @Test
  void utf16IsReadByItsMark_andAskedForInUtf8Without() {
    String text = "doi,included,asreview_user_name\n10.1000/a,1,Zoë\n";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      List<ScreenedRecord> records =
          ScreeningReader.read("a.csv", ("\uFEFF" + text).getBytes(charset));
      assertEquals(List.of("Zoë included"), decisions(records.get(0)));
      HemographException e =
          assertThrows(
              HemographException.class,
              () -> ScreeningReader.read("a.csv", text.getBytes(charset)));
      assertTrue(String.valueOf(e.getMessage()).contains("UTF-8"), e.getMessage());
    }
  }

  static Stream<String> hostile() {
    return Stream.of(
        ris("N1  - RAYYAN-LABELS: a" + " ".repeat(LONG) + "b"),
        ris("N1  - " + "RAYYAN-".repeat(LONG / 7)),
        ris("N1  - " + "RAYYAN-LABELS:|".repeat(LONG / 15)),
        ris("N1  - RAYYAN-INCLUSION: {" + "\\\"".repeat(LONG / 2)),
        ris("N1  - RAYYAN-INCLUSION: {" + "\"\\".repeat(LONG / 2) + "\\"),
        ris("N1  - RAYYAN-INCLUSION: {\"" + "\\\"".repeat(LONG / 2) + "\\"),
        ris("N1  - RAYYAN-INCLUSION: {" + "\"a\"=>[".repeat(LONG / 6)),
        ris("N1  - RAYYAN-INCLUSION: {" + "\"a\"    ".repeat(LONG / 7)),
        ris("N1  - RAYYAN-INCLUSION: {\"" + "a@".repeat(LONG / 2) + " x\"=>\"Included\"}"),
        ris(
            "N1  - RAYYAN-INCLUSION: {"
                + IntStream.range(0, LONG / 32)
                    .mapToObj(i -> "\"alice@" + i + ".org\"=>\"Included\"")
                    .collect(Collectors.joining(", "))),
        ris("N1  - " + "ASReview_".repeat(LONG / 9)),
        ris("DO  - 10.1000/a" + ".".repeat(LONG) + "x"),
        ris("UR  - pmid" + " ".repeat(LONG) + "x"),
        ris("AN  - " + "/id/publication/".repeat(LONG / 16)),
        "\n".repeat(LONG) + "doi,included\n10.1000/a,1\n",
        " ".repeat(LONG) + "\n" + " \n".repeat(LONG / 2) + "doi\n",
        "doi,included\n" + "10.1000/a".repeat(LONG / 9) + ",1\n");
  }

  /** A bound that only a reader which goes over the text again and again breaks. */
  @ParameterizedTest(name = "{index}")
  @MethodSource("hostile")
  void noTextKeepsTheReader(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          try {
            read(text);
          } catch (HemographException refused) {
            assertFalse(String.valueOf(refused.getMessage()).isEmpty());
          }
        });
  }

  private static ScreenedRecord noted(String note) {
    return read(ris("N1  - " + note)).get(0);
  }

  private static String ris(String line) {
    return "TY  - JOUR\n" + line + "\nER  - \n";
  }

  private static List<ScreenedRecord> read(String text) {
    return ScreeningReader.read("a.ris", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> decisions(ScreenedRecord record) {
    return record.decisions().stream()
        .map(decision -> decision.reviewer() + " " + decision.verdict().words())
        .toList();
  }
}
