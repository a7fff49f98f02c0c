package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.hemograph.load.FileReport;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Outcome;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TerminalTextTest {
  private static final String STEERING = "\u001b]0;title\u0007\u001b[2J\u009b2J\u202e";

  @Test
  void ordinaryTextStaysAsItIs() {
    assertEquals("Sjögren – 10 µg 🩸", TerminalText.message("Sjögren – 10 µg 🩸"));
  }

  @Test
  void nothingSteersTheTerminalAndLinesBecomeOne() {
    assertEquals("?]0;title??[2J?2J?", TerminalText.harmless(STEERING));
    assertEquals("a b  c", TerminalText.harmless("a\nb\r\nc"));
  }

  @Test
  void aLongMessageKeepsItsBeginningAndItsEnd() {
    String shown = TerminalText.message("begin" + "🩸".repeat(1_000_000) + "the end");
    assertTrue(shown.startsWith("begin") && shown.endsWith("the end"), shown);
    assertTrue(shown.length() < 500, shown);
    assertFalse(shown.contains("?"), shown);
  }

  @Test
  void reportsAndFaultsAreShownLikeThat() {
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(err, true);
    String cell = STEERING + "x".repeat(5_000_000);
    Problem problem = new Problem(Severity.ERROR, "", Place.of(STEERING + ".csv"), cell);
    FileReport file =
        new FileReport(STEERING, "table", Outcome.SKIP, 0, 1, 0, 0, 0, List.of(problem), 0);
    ReportSummary.print(new ImportReport(List.of(file), 1), false, out);
    new FaultReport()
        .handleExecutionException(
            new HemographException(Fault.BAD_DATA, cell),
            new CommandLine(new Hemograph()).setErr(out),
            null);
    assertFalse(err.toString().contains("\u001b"), err.toString());
    assertTrue(err.toString().length() < 2000, "too long");
  }
}
