package org.hemograph.read.pubmed;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hemograph.model.Digest;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.RecordReader;
import org.hemograph.read.bibliography.CitationRecords;
import org.hemograph.read.bibliography.FoundCitation;
import org.hemograph.read.bibliography.RecordNotes;
import org.hemograph.read.bibliography.RecordSource;

/** PubMed XML: {@code PubmedArticleSet}. */
public final class PubmedReader implements RecordReader {
  private final Vocabulary vocabulary;

  public PubmedReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String format() {
    return "pubmed";
  }

  @Override
  public void read(RecordInput input, Consumer<FoundRecord> records) throws IOException {
    int count = new ArticleStream(input, found -> records.accept(found(found))).read();
    if (count == 0) {
      throw new RefusedXml(input).noArticle();
    }
  }

  private FoundRecord found(ArticleStream.Found found) {
    XmlElement record = found.element();
    return switch (record.name()) {
      case "PubmedArticle" -> article(found);
      case "DeleteCitation" ->
          passedOver(
              found,
              notes ->
                  notes.warn(
                      "",
                      "PubMed has deleted "
                          + record.all("PMID").size()
                          + " records: passed over. Import a new baseline to be rid of them."));
      default ->
          passedOver(
              found,
              notes ->
                  notes.refuse(
                      "",
                      "Not an article but <"
                          + record.name()
                          + ">: left out. Only articles are imported."));
    };
  }

  private static FoundRecord passedOver(
      ArticleStream.Found found, Consumer<RecordNotes> complaint) {
    return new FoundCitation(
        Optional.empty(),
        found.place(),
        () -> {
          RecordNotes notes = new RecordNotes(found.place(), "");
          complaint.accept(notes);
          return new ReadRecord(List.of(), notes.problems());
        });
  }

  private FoundRecord article(ArticleStream.Found found) {
    XmlElement record = found.element();
    XmlElement citation = record.first("MedlineCitation");
    String pmid = citation.first("PMID").text().strip();
    if (!pmid.matches("[1-9]\\d{0,8}")) {
      return passedOver(
          found,
          notes ->
              notes.refuse(
                  "MedlineCitation/PMID",
                  "The article has no PubMed number: left out. Get it from PubMed again."));
    }
    RecordSource source = RecordSource.ofPubmed(format(), pmid);
    Digest digest = new Digest();
    record.addTo(digest);
    String revised = PubmedDates.day(citation.first("DateRevised"));
    return new FoundCitation(
        Optional.of(source.header(digest.labelled(), revised, vocabulary)),
        found.place(),
        () -> {
          RecordNotes notes = new RecordNotes(found.place(), pmid);
          return CitationRecords.ofPubmed(
              new PubmedMapping(record, pmid, notes).citation(), source, vocabulary, notes);
        });
  }
}
