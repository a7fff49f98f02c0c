package org.hemograph.load;

import java.util.List;
import java.util.Optional;
import org.hemograph.load.input.InputFormat;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.RecordReader;
import org.hemograph.read.bibliography.CslReader;
import org.hemograph.read.bibliography.NbibReader;
import org.hemograph.read.bibliography.RisReader;
import org.hemograph.read.ctgov.CtgovReader;
import org.hemograph.read.pubmed.PubmedReader;

/**
 * The readers of records, one a format.
 *
 * @param all each by its {@link RecordReader#format}
 */
record RecordReaders(List<RecordReader> all) {
  RecordReaders {
    all = List.copyOf(all);
  }

  /** All of them, which understand records by this vocabulary. */
  static RecordReaders of(Vocabulary vocabulary) {
    return new RecordReaders(
        List.of(
            new CtgovReader(vocabulary),
            new PubmedReader(vocabulary),
            new NbibReader(vocabulary),
            new RisReader(vocabulary),
            new CslReader(vocabulary)));
  }

  /** The reader of this format; empty for tables and RDF, which are no records. */
  Optional<RecordReader> of(InputFormat format) {
    return all.stream().filter(reader -> reader.format().equals(format.label())).findFirst();
  }
}
