package org.hemograph.read.ctgov;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordHeader;
import org.hemograph.read.json.JsonTree;

/** Hands on the records of an input, one tree at a time. */
final class StudyRecords implements StudyVisitor {
  private final Vocabulary vocabulary;
  private final Consumer<FoundRecord> records;

  StudyRecords(Vocabulary vocabulary, Consumer<FoundRecord> records) {
    this.vocabulary = vocabulary;
    this.records = records;
  }

  @Override
  public void object(JsonParser parser, String where, JsonTree tree) throws IOException {
    records.accept(new FoundStudy(tree.read(parser, where), vocabulary));
  }

  @Override
  public void stray(Place place, String message) {
    records.accept(new Stray(place, message));
  }

  /** Something that cannot be taken; it says why. */
  private record Stray(Place place, String message) implements FoundRecord {
    @Override
    public Optional<RecordHeader> header() {
      return Optional.empty();
    }

    @Override
    public ReadRecord map() {
      return new ReadRecord(List.of(), List.of(new Problem(Severity.ERROR, "", place, message)));
    }
  }
}
