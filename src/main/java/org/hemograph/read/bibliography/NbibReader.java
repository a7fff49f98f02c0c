package org.hemograph.read.bibliography;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.RecordReader;
import org.jspecify.annotations.Nullable;

/** The MEDLINE display format of PubMed, exported as {@code .nbib} or {@code .txt}. */
public final class NbibReader implements RecordReader {
  private static final Pattern TAGGED = Pattern.compile("([A-Z][A-Z0-9 ]{3})-(?: (.*))?");
  private static final Pattern PMID = Pattern.compile("[1-9]\\d{0,8}");

  /**
   * Tags that a record has once. A blank line may stand within a record; when one of these comes
   * again after it, there begins another record, which has lost its number.
   */
  private static final Set<String> ONCE =
      Set.of("OWN", "STAT", "DCOM", "LR", "VI", "IP", "DP", "TI", "PG", "AB", "TA", "JT", "JID");

  private final Vocabulary vocabulary;

  public NbibReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String format() {
    return "nbib";
  }

  @Override
  public void read(RecordInput input, Consumer<FoundRecord> records) throws IOException {
    TextInput text = TextInput.of(input);
    int number = 0;
    try (BufferedReader lines = text.open()) {
      @Nullable TaggedLines open = null;
      int at = 0;
      boolean blank = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        at++;
        Matcher tag = TAGGED.matcher(line);
        boolean tagged = tag.matches();
        String name = tagged ? tag.group(1).strip() : "";
        boolean next = name.equals("PMID") || blank && ONCE.contains(name);
        if (next && open != null && (name.equals("PMID") || open.has(name))) {
          records.accept(found(open.record(List.of()), text.told()));
          open = null;
        }
        blank = line.isBlank();
        if (tagged) {
          if (open == null) {
            number++;
            open = new TaggedLines(number, TaggedRecord.place(input.name(), number, at));
          }
          open.add(name, Optional.ofNullable(tag.group(2)).orElse("").strip());
        } else if (open != null && !blank) {
          open.continued(line);
        }
      }
      if (open != null) {
        records.accept(found(open.record(List.of()), text.told()));
      }
    }
    if (number == 0) {
      throw new HemographException(
          Fault.BAD_DATA,
          "It holds no MEDLINE record: no line begins with a tag like \"PMID- \". Export it from"
              + " PubMed in the format PubMed or \"citation manager\".",
          Place.of(input.name()));
    }
  }

  private FoundRecord found(TaggedRecord record, String told) {
    String pmid = record.first("PMID").value().strip();
    if (!PMID.matcher(pmid).matches()) {
      return new FoundCitation(Optional.empty(), record.place(), () -> withoutNumber(record));
    }
    RecordSource source = RecordSource.ofPubmed(format(), pmid);
    return new FoundCitation(
        Optional.of(source.header(record.digest(), day(record.first("LR").value()), vocabulary)),
        record.place(),
        () -> {
          RecordNotes notes = new RecordNotes(record.place(), pmid);
          if (record.number() == 1 && !told.isEmpty()) {
            notes.warn("", told);
          }
          return CitationRecords.ofPubmed(
              new NbibMapping(record, pmid).citation(notes), source, vocabulary, notes);
        });
  }

  /** {@code 20240821} as {@code 2024-08-21}; empty when it is no such day. */
  static String day(String digits) {
    Matcher day = Pattern.compile("(\\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])").matcher(digits);
    return day.matches() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : "";
  }

  private static ReadRecord withoutNumber(TaggedRecord record) {
    RecordNotes notes = new RecordNotes(record.place(), "");
    notes.refuse(
        "PMID", "The record has no PubMed number (\"PMID- 12345678\"): left out. Export it again.");
    return new ReadRecord(List.of(), notes.problems());
  }
}
