package org.hemograph.load;

import java.util.List;
import java.util.Optional;
import org.hemograph.load.input.InputFormat;
import org.hemograph.read.RecordReader;

/**
 * The readers of records, one a format.
 *
 * @param all each by its {@link RecordReader#format}
 */
record RecordReaders(List<RecordReader> all) {
  RecordReaders {
    all = List.copyOf(all);
  }

  /** The reader of this format; empty for tables and RDF, which are no records. */
  Optional<RecordReader> of(InputFormat format) {
    return all.stream().filter(reader -> reader.format().equals(format.label())).findFirst();
  }
}
