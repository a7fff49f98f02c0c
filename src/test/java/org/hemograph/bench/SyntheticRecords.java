package org.hemograph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Invents records as ClinicalTrials.gov's API version 2 sends them, in the sizes and list lengths
 * of real ones and in our own words. The same seed gives the same bytes; a record depends on the
 * seed and its own number alone, so that the first hundred of a thousand are the hundred.
 *
 * <p>{@code java SyntheticRecords N FILE [SEED [PERCENT_WITH_RESULTS]]}: an array when the file's
 * name ends in {@code .json}, else JSON Lines.
 */
public final class SyntheticRecords {
  private final long seed;
  private final int resultsShare;
  private final StringBuilder buffer = new StringBuilder(1 << 16);

  /**
   * @param resultsShare percent of the records that have results
   */
  public SyntheticRecords(long seed, int resultsShare) {
    this.seed = seed;
    this.resultsShare = resultsShare;
  }

  /** The record of this number, from 1 to 9,999,999, as one line of JSON. */
  public String record(long number) {
    buffer.setLength(0);
    Chance chance = new Chance(seed, number);
    Words words = new Words(chance);
    JsonText json = new JsonText(buffer);
    StudyPlan plan = StudyPlan.draw(number, resultsShare, chance, words);
    json.object();
    new ProtocolSection(plan, chance, words, json).write();
    if (plan.hasResults()) {
      new ResultsSection(plan, chance, words, json).write();
    }
    new DerivedSection(plan, chance, words, json).write();
    json.truth("hasResults", plan.hasResults()).end();
    return buffer.toString();
  }

  /** Writes records 1 to count, one a line; as an array, with brackets and commas. */
  public void write(long count, boolean array, OutputStream out) throws IOException {
    for (long number = 1; number <= count; number++) {
      if (array) {
        out.write(number == 1 ? '[' : ',');
      }
      out.write(record(number).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
    if (array) {
      out.write(']');
    }
  }

  /** See the class. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    int share = args.length > 3 ? Integer.parseInt(args[3]) : 15;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      new SyntheticRecords(seed, share)
          .write(Long.parseLong(args[0]), file.toString().endsWith(".json"), out);
    }
  }
}
