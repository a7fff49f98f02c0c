package org.hemograph.read.ctgov;

import java.io.IOException;
import java.util.function.Consumer;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.RecordReader;

/**
 * Study records of ClinicalTrials.gov, API version 2: one record, a list, a page of the search
 * ({@code {"studies": […]}}), JSON Lines, or values one after the other. One record at a time is in
 * memory. Immutable, so safe to share between threads.
 */
public final class CtgovReader implements RecordReader {
  /** The name of this format, and first step of the names of its graphs. */
  public static final String FORMAT = "ctgov";

  private final Vocabulary vocabulary;

  /**
   * @param vocabulary what drugs, conditions and organisations are recognised by
   */
  public CtgovReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public void read(RecordInput input, Consumer<FoundRecord> records) throws IOException {
    new StudyStream(input).walk(new StudyRecords(vocabulary, records));
  }

  @Override
  public void check(RecordInput input) throws IOException {
    new StudyStream(input).walk(new StudyCount());
  }
}
