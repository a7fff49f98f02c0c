package org.hemograph.read.bibliography;

import java.util.Optional;
import java.util.function.Supplier;
import org.hemograph.model.Place;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordHeader;

/** A bibliographic record that was found and is mapped when asked. */
public record FoundCitation(
    Optional<RecordHeader> header, Place place, Supplier<ReadRecord> mapping)
    implements FoundRecord {
  @Override
  public ReadRecord map() {
    return mapping.get();
  }
}
