package org.hemograph.read.bibliography;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts RIS into records: from {@code TY} to {@code ER}. A record whose {@code TY} stands without
 * blanks may have all its tags so; in others such a line is text ({@code T2-weighted images}).
 */
final class RisRecords {
  private static final Pattern TAGGED = Pattern.compile("([A-Z][A-Z0-9]) {1,2}-(?: (.*))?");
  private static final Pattern WITHOUT_BLANKS = Pattern.compile("([A-Z][A-Z0-9])\\s{0,2}- ?(.*)");
  private static final Pattern TYPE = Pattern.compile("(TY)\\s{0,2}- ?(\\w.*)");

  private final String file;
  private final Consumer<TaggedRecord> records;
  private @Nullable TaggedLines open;
  private boolean typed;
  private boolean blanks = true;
  private int number;

  RisRecords(String file, Consumer<TaggedRecord> records) {
    this.file = file;
    this.records = records;
  }

  /** All records of a text; returns how many began with a type. */
  int read(BufferedReader text) throws IOException {
    int withType = 0;
    int line = 0;
    for (String read = text.readLine(); read != null; read = text.readLine()) {
      line++;
      Matcher type = TYPE.matcher(read.strip());
      if (type.matches()) {
        close("has no end (ER)");
        begin(line, true);
        blanks = TAGGED.matcher(read.strip()).matches();
        withType++;
      }
      tagged(read.strip(), line);
    }
    close("has no end (ER)");
    return withType;
  }

  private void begin(int line, boolean withType) {
    number++;
    open = new TaggedLines(number, TaggedRecord.place(file, number, line));
    typed = withType;
  }

  private void tagged(String line, int at) {
    Matcher tag = (open == null || blanks ? TAGGED : WITHOUT_BLANKS).matcher(line);
    if (!tag.matches()) {
      if (open != null && !line.isEmpty()) {
        open.continued(line);
      }
    } else if (tag.group(1).equals("ER")) {
      close("");
    } else {
      if (open == null) {
        begin(at, false);
      }
      TaggedLines lines = open;
      if (lines != null) {
        lines.add(tag.group(1), Optional.ofNullable(tag.group(2)).orElse("").strip());
      }
    }
  }

  private void close(String complaint) {
    TaggedLines lines = open;
    if (lines != null) {
      boolean ended = complaint.isEmpty() || !typed;
      records.accept(
          lines.record(
              ended ? List.of() : List.of("The record " + complaint + ": taken up to the next.")));
    }
    open = null;
  }
}
