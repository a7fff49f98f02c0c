package org.hemograph.read.ctgov;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.hemograph.read.RecordInput;
import org.hemograph.read.json.JsonTree;

/** Reads an input line by line. */
final class StudyLines {
  /** The largest record of the registry has 12 MB. */
  private static final int LONGEST = 256 << 20;

  private final RecordInput input;
  private final StudyStream stream;
  private byte[] line = new byte[1 << 16];

  StudyLines(RecordInput input, StudyStream stream) {
    this.input = input;
    this.stream = stream;
  }

  void walk(StudyVisitor visitor) throws IOException {
    try (InputStream bytes = new BufferedInputStream(input.open(), 1 << 16)) {
      long lines = 0;
      long offset = 0;
      for (int length = next(bytes); length >= 0; length = next(bytes)) {
        if (length > 0 && !blank(length)) {
          JsonTree tree = new JsonTree(input.name(), StudyStream.UNREAD, lines, offset);
          stream.line(line, length, tree, visitor);
        }
        lines++;
        offset += length + 1L;
      }
    }
  }

  /** Takes the next line in and tells its length; -1 at the end. */
  private int next(InputStream bytes) throws IOException {
    int length = 0;
    int b = bytes.read();
    if (b < 0) {
      return -1;
    }
    for (; b >= 0 && b != '\n'; b = bytes.read()) {
      if (length == line.length) {
        if (length >= LONGEST) {
          throw new IOException("a line is longer than 256 MB: no record is");
        }
        line = Arrays.copyOf(line, length * 2);
      }
      line[length++] = (byte) b;
    }
    return length;
  }

  private boolean blank(int length) {
    for (int i = 0; i < length; i++) {
      if (line[i] > ' ' || line[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
