package org.hemograph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hemograph.SmallHeap;
import org.hemograph.bench.AnswerRows;
import org.junit.jupiter.api.Test;

/** A million rows in a heap that could not hold a tenth of them, in every format. */
final class ConstantMemoryIT {
  @Test
  void aMillionRowsLeaveASmallHeap() throws Exception {
    String told = SmallHeap.run("48m", AnswerRows.class, "1000000");
    long formats = Format.values().length - 1; // pages are the server's
    assertEquals(formats, told.lines().filter(line -> line.contains("rows/s")).count(), told);
  }
}
