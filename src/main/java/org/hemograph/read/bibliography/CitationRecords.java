package org.hemograph.read.bibliography;

import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.ReadRecord;

/** How a citation becomes a record that was read. */
public final class CitationRecords {
  private CitationRecords() {}

  /** A record of PubMed: it has a PMID, so its identity is public. */
  public static ReadRecord ofPubmed(
      Citation citation, RecordSource source, Vocabulary vocabulary, RecordNotes notes) {
    return of(citation, "pmid-" + citation.ids().pmid(), source, vocabulary, notes);
  }

  /** With a name of last resort below {@code publication/}. */
  static ReadRecord of(
      Citation citation,
      String local,
      RecordSource source,
      Vocabulary vocabulary,
      RecordNotes notes) {
    Identity identity = Identity.of(citation.ids(), local, vocabulary);
    if (citation.titles().title().isEmpty() && identity.provisional()) {
      notes.refuse(
          "", "The record has neither a title nor a DOI or PMID: nobody could find it again.");
      return new ReadRecord(List.of(), notes.problems());
    }
    List<Evidence> evidence =
        new CitationMapping(citation, identity, source, vocabulary).evidence();
    return new ReadRecord(evidence, notes.problems());
  }
}
