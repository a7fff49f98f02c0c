package org.hemograph.read.bibliography;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Digest;
import org.hemograph.model.Entry;
import org.hemograph.model.Provenance;
import org.hemograph.model.Source;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.RecordHeader;

/**
 * A record as a source of statements.
 *
 * @param kind first step of the graph's name: {@code pubmed}, {@code nbib}, {@code ris}, {@code
 *     csl-json}
 * @param key the record's key in it
 * @param label what people call the record
 * @param page where it can be read; empty when nowhere
 */
public record RecordSource(String kind, String key, String label, String page) {
  /** Raised with every change of what is mapped: unchanged records are then mapped again. */
  private static final String MAPPING_VERSION = "bibliography-3";

  /** A record of PubMed, from whichever of its formats. */
  public static RecordSource ofPubmed(String kind, String pmid) {
    return new RecordSource(
        kind, pmid, "PubMed record " + pmid, "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/");
  }

  /** What load tells the record by. */
  public RecordHeader header(String recordDigest, String version, Vocabulary vocabulary) {
    String content = recordDigest + "|" + MAPPING_VERSION + "|" + vocabulary.digest();
    return new RecordHeader(
        kind, key, label, recordDigest, new Digest().add(content).labelled(), version);
  }

  /**
   * {@code source/pubmed-record-29768149}; {@code source/pubmed-29768149} of the tables is the
   * article itself.
   */
  ThingRef ref() {
    return new ThingRef("source/" + kind + "-record-" + key.replace('/', '-'));
  }

  Source evidence() {
    Provenance own =
        new Provenance(
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            "",
            "",
            new Code("kind", "registry"),
            "",
            Optional.empty());
    return new Source(
        new Entry(ref(), label, own), Optional.of(new Code("source", "reference")), "", page, "");
  }
}
