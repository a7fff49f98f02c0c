package org.hemograph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hemograph.bench.AnswerRows;
import org.junit.jupiter.api.Test;

/** A million rows in a heap that could not hold a tenth of them, in every format. */
final class ConstantMemoryIT {
  @Test
  void aMillionRowsLeaveASmallHeap() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                AnswerRows.class.getName(),
                "1000000")
            .redirectErrorStream(true)
            .start();
    java.getOutputStream().close();
    String told = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, java.waitFor(), told);
    long formats = Format.values().length - 1; // pages are the server's
    assertEquals(formats, told.lines().filter(line -> line.contains("rows/s")).count(), told);
  }
}
