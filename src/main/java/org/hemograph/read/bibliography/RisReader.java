package org.hemograph.read.bibliography;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Keys;
import org.hemograph.model.Place;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.RecordReader;

/** RIS files of reference managers, screening tools and databases. */
public final class RisReader implements RecordReader {
  private final Vocabulary vocabulary;

  public RisReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String format() {
    return "ris";
  }

  @Override
  public void read(RecordInput input, Consumer<FoundRecord> records) throws IOException {
    TextInput text = TextInput.of(input);
    requireNotWebOfScience(text);
    int withType;
    try (BufferedReader lines = text.open()) {
      RisRecords cut =
          new RisRecords(input.name(), record -> records.accept(found(record, input, text.told())));
      withType = cut.read(lines);
    }
    if (withType == 0) {
      throw new HemographException(
          Fault.BAD_DATA,
          "It is not RIS: no line begins with \"TY  - \". Export it as RIS and import that.",
          Place.of(input.name()));
    }
  }

  /** Web of Science has tags of its own, which look alike and mean something else. */
  private static void requireNotWebOfScience(TextInput text) throws IOException {
    try (BufferedReader lines = text.open()) {
      for (int i = 0; i < 20; i++) {
        String line = lines.readLine();
        if (line != null && line.matches("(FN|PT) \\S.*")) {
          throw new HemographException(
              Fault.BAD_DATA,
              "It is Web of Science tagged text, not RIS. Export it as RIS and import that.",
              new Place(text.input().name(), 0, "line " + (i + 1)));
        }
      }
    }
  }

  private FoundRecord found(TaggedRecord record, RecordInput input, String told) {
    if (!record.has("TY")) {
      return new FoundCitation(Optional.empty(), record.place(), () -> withoutType(record));
    }
    RisMapping mapping = new RisMapping(record);
    String slug = slug(input.name());
    RecordNotes unheard = new RecordNotes(record.place(), "");
    String local = LocalName.of(slug, mapping.citation(unheard), record.number());
    Identity identity = Identity.of(mapping.ids(unheard), local, vocabulary);
    RecordSource source =
        new RecordSource(
            format(),
            slug + "/" + identity.key(),
            "RIS record " + record.number() + " of " + input.name(),
            "");
    return new FoundCitation(
        Optional.of(source.header(record.digest(), "", vocabulary)),
        record.place(),
        () -> {
          RecordNotes notes = notes(record, source.key(), told);
          return CitationRecords.of(mapping.citation(notes), local, source, vocabulary, notes);
        });
  }

  private static RecordNotes notes(TaggedRecord record, String key, String told) {
    RecordNotes notes = new RecordNotes(record.place(), key);
    record.complaints().forEach(complaint -> notes.warn("", complaint));
    if (record.number() == 1 && !told.isEmpty()) {
      notes.warn("", told);
    }
    return notes;
  }

  private static ReadRecord withoutType(TaggedRecord record) {
    RecordNotes notes = new RecordNotes(record.place(), "");
    notes.refuse(
        "",
        "The record does not begin with a type (\"TY  - JOUR\"): left out. Add the line and import"
            + " the file again.");
    return new ReadRecord(List.of(), notes.problems());
  }

  /** A file's name as a path step. */
  static String slug(String name) {
    String slug = Keys.slug(name);
    return slug.isEmpty() ? "input" : slug;
  }
}
